import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  blankMember,
  blankValues,
  contentOf,
  titleOf,
  valuesOf,
  type FormValues,
} from '../../../../../renderer/features/registration/model/values.ts';

const typed = (): FormValues => ({
  ...blankValues(),
  identity: { ...blankValues().identity, givenLatin: 'Salma', familyLatin: 'Benali', birth: '2040-99' },
  rib: 'pas un rib',
  family: [{ ...blankMember('spouse'), familyLatin: '😀' }, blankMember('child')],
  pieces: [{ key: 'photo', received: true }],
  desk: { seen: ['a'], toConfirm: [{ path: 'identity.document.number', number: 'AB1' }] },
});

describe('a draft', () => {
  it('brings back everything that was typed, right or wrong', () => {
    expect(valuesOf(contentOf(typed()))).toEqual(typed());
  });

  it('is nothing while nothing was typed', () => {
    expect(contentOf(blankValues())).toEqual({});
    expect(valuesOf({})).toEqual(blankValues());
  });

  it('of an older version keeps what is known and fills the rest', () => {
    const values = valuesOf({
      identity: { givenLatin: 'Salma', unknown: 'x', document: { number: 'AB1' } },
      family: [{ kind: 'child', birth: '2015' }, 'strange'],
      pieces: [{ key: 'photo' }, { received: true }],
      rib: 12,
    });
    expect(values.identity).toEqual({
      ...blankValues().identity,
      givenLatin: 'Salma',
      document: { kind: 'cnie', number: 'AB1' },
    });
    expect(values.family).toEqual([{ ...blankMember('child'), birth: '2015' }, blankMember('spouse')]);
    expect(values.pieces).toEqual([{ key: 'photo', received: false }]);
    expect(values.rib).toBe('');
  });

  it('opens whatever is in it', () => {
    const content = fc.dictionary(
      fc.constantFrom('identity', 'family', 'pieces', 'rib', 'desk', 'contacts', 'scheme'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(content, (kept) => {
        const values = valuesOf(kept as never);
        expect(valuesOf(contentOf(values))).toEqual(values);
        expect(values.scheme).toBe('tns');
      }),
    );
  });
});

describe('the title of a draft', () => {
  const named = (names: Partial<FormValues['identity']>): string =>
    titleOf({ ...blankValues(), identity: { ...blankValues().identity, ...names } });
  test.each([
    [{ givenLatin: 'Salma', familyLatin: 'Benali' }, 'Salma BENALI'],
    [{ givenLatin: 'Salma' }, 'Salma'],
    [{ familyArabic: 'بنعلي', givenArabic: 'سلمى' }, 'سلمى بنعلي'],
    [{ document: { kind: 'cnie', number: 'AB1' } }, 'AB1'],
    [{}, ''],
    [{ givenLatin: 'Sal\u202Ema\u0000' }, 'Salma'],
  ])('%j is %s', (names, title) => expect(named(names)).toBe(title));

  it('fits, whatever was pasted', () => expect(named({ givenLatin: 'a'.repeat(500) })).toHaveLength(200));
});
