import { describe, expect, it } from 'vitest';
import { compareRecords } from '../../../../../renderer/features/exchanges/compare.ts';
import { catalogues } from '../../../../../shared/i18n/index.ts';
import { aMember, aRecord } from '../records.ts';

describe('two records side by side', () => {
  const mine = aRecord({ family: [aMember(1), aMember(2, { kind: 'spouse', documentNumber: 'ZY1' })] });

  it('of the same person have no difference', () => {
    expect(compareRecords(mine, mine).filter((field) => field.isDifferent)).toEqual([]);
  });

  it('differ only where a person would see it: not by case, accents or spaces', () => {
    const identity = { ...mine.identity, familyLatin: ' EXÉMPLE', givenLatin: 'Selma' };
    const different = compareRecords(mine, { ...mine, identity }).filter((field) => field.isDifferent);
    expect(different.map((field) => field.id)).toEqual(['givenLatin']);
  });

  it('show what only one of them has', () => {
    const different = compareRecords(mine, { ...mine, rib: '011519000001205000534921' }).filter(
      (field) => field.isDifferent,
    );
    expect(different).toMatchObject([{ id: 'rib', mine: '', existing: '011519000001205000534921' }]);
  });

  it('compare what a scheme knows of its own, under the words of its fields', () => {
    const own = { mutuelleCode: 'mgen', mutuelleNumber: '4400127' };
    const theirs = { ...mine, own: { ...own, mutuelleNumber: '4400128' } };
    expect(compareRecords({ ...mine, own }, theirs).filter(({ id }) => id.startsWith('own.'))).toMatchObject([
      { key: 'schemes.field.mutuelleCode', isDifferent: false },
      { key: 'schemes.field.mutuelleNumber', isDifferent: true },
    ]);
  });

  it('put dependants in front of each other by kind and rank', () => {
    const existing = aRecord({ family: [aMember(1), aMember(3)] });
    const family = compareRecords(mine, existing).filter((field) => field.member);
    expect(family.map(({ id, isDifferent }) => [id, isDifferent])).toEqual([
      ['child.1', false],
      ['spouse.1', true],
      ['child.2', true],
    ]);
  });

  it('leave out what neither has, and name every field in words', () => {
    const fields = compareRecords(mine, mine);
    expect(fields.every((field) => field.mine !== '')).toBe(true);
    expect(fields.filter((field) => !Object.hasOwn(catalogues.fr, field.key))).toEqual([]);
  });

  it('mark nothing when there is only one', () => {
    const alone = compareRecords(mine, null);
    expect(alone.length).toBeGreaterThan(5);
    expect(alone.some((field) => field.isDifferent)).toBe(false);
  });
});
