import { describe, expect, it } from 'vitest';
import {
  applyEvent,
  changesBetween,
  DEPENDANT_ENDS,
  INSURED_ENDS,
  type EventForm,
} from '../../../../../shared/domain/events/index.ts';
import { CHILD_SITUATIONS } from '../../../../../shared/domain/family/index.ts';
import { DOCUMENT_KINDS } from '../../../../../shared/domain/identity/documents.ts';
import { SCHEMES } from '../../../../../shared/domain/schemes/index.ts';
import { catalogues, LANGUAGES } from '../../../../../shared/i18n/index.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';
import { readChanges } from '../../../../../renderer/features/file-values/changes.ts';
import { aMember, aRecord } from '../records.ts';

const spouse = aMember(1, { kind: 'spouse', sex: 'M', documentNumber: 'ZY1' });
const child = aMember(2);
const file = aRecord({
  family: [spouse, child],
  address: { line: '1, rue', regionCode: '04', provinceCode: '04421', communeName: 'Rabat' },
});
const declared = {
  actId: '0190a000-0000-7000-8000-000000000009' as never,
  declaredOn: plainDate('2026-11-20'),
  branchCode: 'B',
  receipt: 'R',
  newMemberId: null,
};
const after = (form: object) =>
  readChanges(changesBetween(file, applyEvent(file, form as EventForm, declared)));

describe('the changes of an event', () => {
  it('are told person by person: who leaves, why and when', () => {
    const groups = after({
      kind: 'divorce',
      happenedOn: '2026-10-01',
      memberId: spouse.id,
      custody: { [child.id]: 'there' },
      otherParentInsured: 'yes',
    });
    expect(groups.map(({ memberId }) => memberId)).toEqual([spouse.id, child.id]);
    expect(groups[1]?.changes.map(({ label, before, after: now }) => [label, before, now])).toEqual([
      ['events.path.endedOn', null, '2026-10-01'],
      ['events.path.endedWhy', null, 'custody'],
    ]);
  });

  it('of somebody who enters the family are one line, with the name', () => {
    expect(readChanges([{ path: 'family.x', before: null, after: 'Lina EXEMPLE' }])).toEqual([
      { memberId: 'x', enters: 'Lina EXEMPLE', changes: [] },
    ]);
  });

  it('of the insured are told in the words and the order of the forms', () => {
    const [group] = after({
      kind: 'identity-change',
      identity: { ...file.identity, familyLatin: 'Autre', birth: '1986-01-01' },
    });
    expect(group?.memberId).toBeNull();
    expect(group?.changes.map(({ label }) => label)).toEqual([
      'registration.familyLatin',
      'registration.birth',
    ]);
  });

  it('of a scheme come with its own fields, each by its name', () => {
    const [group] = after({
      kind: 'scheme-change',
      happenedOn: '2026-10-01',
      scheme: 'public-active',
      own: { employerName: 'Exemple', mutuelleCode: 'mgen' },
    });
    expect(group?.changes.map(({ label, kind }) => [label, kind.is])).toEqual([
      ['schemes.scheme', 'scheme'],
      ['schemes.field.employerName', 'field'],
      ['schemes.field.mutuelleCode', 'field'],
    ]);
  });

  it('keep a value whose path a later version made', () => {
    const [group] = readChanges([{ path: 'tomorrow.thing', before: '1', after: '2' }]);
    expect(group?.changes).toMatchObject([{ label: 'events.path.other', before: '1', after: '2' }]);
  });

  it.each(LANGUAGES)('have words for every code in %s', (language) => {
    const keys = [
      ...[...DEPENDANT_ENDS, ...INSURED_ENDS].map((code) => `events.ended.${code}`),
      ...CHILD_SITUATIONS.map((code) => `family.situation.${code}`),
      ...DOCUMENT_KINDS.map((code) => `registration.document.${code}`),
      ...SCHEMES.flatMap(({ fields }) => fields.map(({ name }) => `schemes.field.${name}`)),
    ];
    expect(keys.filter((key) => !Object.hasOwn(catalogues[language], key))).toEqual([]);
  });
});
