import { describe, expect, it, test } from 'vitest';
import { checkLines, paperLines } from '../../../../../renderer/features/registration/model/checks.ts';
import {
  allReceived,
  marksFor,
  namedPieces,
  withMark,
} from '../../../../../renderer/features/registration/model/pieces.ts';
import {
  blankMember,
  blankValues,
  type FormValues,
} from '../../../../../renderer/features/registration/model/values.ts';

const nothing = { registered: [], unseen: [], seen: [] };
const says = (values: FormValues, more: Partial<Parameters<typeof checkLines>[0]> = {}) =>
  checkLines({ values, settled: nothing, hasLooked: false, toLookAt: 0, ...more }).map(
    ({ tone, says: key }) => `${tone} ${key.replace('registration.check.', '')}`,
  );
const one = [{}] as never;

describe('the checks of the margin', () => {
  it('wait while there is nothing to check', () => {
    expect(says(blankValues())).toEqual(['waiting number', 'waiting rib', 'waiting duplicatesWaiting']);
  });

  it('ask to compare a number that came from a zone', () => {
    const values = blankValues();
    values.identity.document.number = 'AB1';
    expect(says(values)[0]).toBe('success numberGiven');
    values.desk.toConfirm = [{ path: 'identity.document.number', number: 'AB1' }];
    expect(says(values)[0]).toBe('attention numberToConfirm');
    values.identity.document.number = 'AB2';
    expect(says(values)[0]).toBe('success numberGiven');
  });

  test.each([
    ['', 'waiting rib'],
    ['0115', 'waiting ribShort'],
    ['011519000001205000534922', 'refused ribWrong'],
    ['011519000001205000534921', 'success ribRight'],
  ])('of the RIB %j: %s', (rib, line) => expect(says({ ...blankValues(), rib })[1]).toBe(line));

  it('of other files, the most serious first', () => {
    const at = (settled: object, hasLooked = true) =>
      says(blankValues(), { settled: { ...nothing, ...settled }, hasLooked })[2];
    expect(at({ registered: one, unseen: one })).toBe('refused registered');
    expect(at({ unseen: one, seen: one })).toBe('attention duplicates');
    expect(at({ seen: one })).toBe('success duplicatesSeen');
    expect(at({})).toBe('success duplicatesNone');
  });

  it('of children past the age', () => {
    expect(says(blankValues(), { toLookAt: 2 }).at(-1)).toBe('attention childCover');
  });
});

it('the card waits for the photo', () => {
  expect(paperLines(false).at(-1)).toEqual({
    tone: 'attention',
    says: 'registration.print.cardWithoutPhoto',
  });
  expect(paperLines(true).at(-1)?.tone).toBe('info');
});

describe('papers handed in', () => {
  const rules = [
    { code: 'photo', asked: 'insured', fr: 'Photo', ar: 'صورة' },
    { code: 'birth', asked: 'child', fr: 'Extrait', ar: 'رسم' },
  ] as const;
  const required = namedPieces(
    rules,
    { scheme: 'tns', family: [blankMember('child'), blankMember('child')] },
    'ar',
  );

  it('are named in the language of the screen', () => {
    expect(required.map(({ key, label }) => `${key} ${label}`)).toEqual([
      'photo صورة',
      'birth.0 رسم',
      'birth.1 رسم',
    ]);
  });

  it('are marked one by one or together, and those not asked any more are forgotten', () => {
    const marks = [
      { key: 'old', received: true },
      { key: 'birth.0', received: true },
    ];
    expect(marksFor(required, marks)).toEqual([
      { key: 'photo', received: false },
      { key: 'birth.0', received: true },
      { key: 'birth.1', received: false },
    ]);
    expect(
      withMark(required, marks, { key: 'birth.0', received: false }).every(({ received }) => !received),
    ).toBe(true);
    expect(allReceived(required).every(({ received }) => received)).toBe(true);
  });
});
