import { describe, expect, it } from 'vitest';
import { DuplicateCandidate } from '../../../../../shared/domain/people/views.ts';
import {
  compare,
  isWorthLooking,
  lookedAt,
  settle,
  standingOf,
} from '../../../../../renderer/features/registration/model/duplicates.ts';
import { blankValues, type FormValues } from '../../../../../renderer/features/registration/model/values.ts';

const ID = '01890000-0000-7000-8000-000000000001';
const person = {
  familyLatin: 'Benali',
  givenLatin: 'Salma',
  familyArabic: 'بنعلي',
  givenArabic: 'سلمى',
  sex: 'F',
  birth: '1987-03-24',
  nationality: 'MAR',
};
const candidate = (changes: Record<string, unknown> = {}): DuplicateCandidate =>
  DuplicateCandidate.parse({
    record: {
      id: ID,
      version: 1,
      registrationNumber: '123456789',
      numberState: 'confirmed',
      scheme: 'tns',
      branchCode: 'B',
      registeredOn: '2026-01-01',
      identity: { ...person, document: { kind: 'cnie', number: 'AB123456' } },
      contacts: { mobile: '0612345678' },
      address: null,
      activity: null,
      rib: '011519000001205000534921',
      family: [
        {
          ...person,
          givenLatin: 'Adam',
          givenArabic: 'آدم',
          sex: 'M',
          birth: '2015-05-01',
          id: ID,
          kind: 'child',
        },
        {
          ...person,
          givenLatin: 'Youssef',
          givenArabic: 'يوسف',
          birth: '1985',
          id: ID,
          kind: 'spouse',
          documentNumber: 'K1',
        },
      ],
      photo: null,
    },
    reasons: ['similar_names_and_birth'],
    isDependantOf: null,
    ...changes,
  });
const typed = (identity: Partial<FormValues['identity']>): FormValues => ({
  ...blankValues(),
  identity: { ...blankValues().identity, ...person, ...identity },
});

describe('what another file means', () => {
  it('the same document of an insured is that very person', () => {
    expect(standingOf(candidate({ reasons: ['same_document'] }))).toBe('registered');
    expect(standingOf(candidate({ reasons: ['same_rib'] }))).toBe('possible');
    expect(standingOf(candidate({ reasons: ['same_document'], isDependantOf: ID }))).toBe('dependant');
  });

  it('is settled once the agent has set it aside; a registered person never is', () => {
    const known = candidate({ reasons: ['same_document'] });
    const alike = candidate();
    expect(settle([known, alike], [])).toEqual({ registered: [known], unseen: [alike], seen: [] });
    expect(settle([known, alike], [ID])).toEqual({ registered: [known], unseen: [], seen: [alike] });
  });
});

describe('side by side', () => {
  it('shows what agrees, case and spaces aside, and leaves out what neither has', () => {
    const lines = compare(typed({ familyLatin: ' BENALI ', birth: '1987' }), candidate());
    const same = Object.fromEntries(lines.map(({ field, isSame }) => [field, isSame]));
    expect(same).toEqual({
      familyLatin: true,
      givenLatin: true,
      familyArabic: true,
      givenArabic: true,
      birth: false,
      document: false,
      mobile: false,
      rib: false,
    });
    const bare = candidate();
    const without = { ...bare, record: { ...bare.record, rib: null, contacts: {} } };
    expect(compare(typed({}), without).map(({ field }) => field)).not.toContain('rib');
  });

  it('takes the member of the family who looks like the person at the counter', () => {
    const them = candidate({ isDependantOf: ID, reasons: ['same_document'] });
    const mine = typed({
      givenLatin: 'Youssef',
      givenArabic: 'يوسف',
      birth: '1985',
      document: { kind: 'cnie', number: 'K1' },
    });
    expect(compare(mine, them).find(({ field }) => field === 'givenLatin')?.theirs).toBe('Youssef');
  });
});

describe('when to look', () => {
  it('begins once there is somebody to look for', () => {
    expect(isWorthLooking(blankValues())).toBe(false);
    expect(isWorthLooking(typed({ document: { kind: 'cnie', number: 'A1' } }))).toBe(true);
  });

  it('is asked again for what counts, not for the rest', () => {
    const before = typed({});
    const key = lookedAt(before, false);
    expect(lookedAt({ ...before, address: { ...before.address, line: 'x' } }, false)).toBe(key);
    expect(lookedAt({ ...before, rib: '1' }, false)).not.toBe(key);
    expect(lookedAt(typed({ birth: '1988' }), false)).not.toBe(key);
    expect(lookedAt(before, true)).not.toBe(key);
  });
});
