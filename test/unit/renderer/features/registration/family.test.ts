import { describe, expect, it } from 'vitest';
import {
  newMember,
  rankOf,
  withoutMember,
} from '../../../../../renderer/features/registration/model/family.ts';
import {
  blankMember,
  blankValues,
  type FormValues,
} from '../../../../../renderer/features/registration/model/values.ts';

const insured = (sex: string): FormValues => ({
  ...blankValues(),
  identity: { ...blankValues().identity, sex, familyLatin: 'El Fassi', familyArabic: 'الفاسي' },
});

describe('a new member', () => {
  it('as a spouse is of the other sex', () => {
    expect(newMember('spouse', insured('F')).sex).toBe('M');
    expect(newMember('spouse', insured('M')).sex).toBe('F');
    expect(newMember('spouse', insured('')).sex).toBe('');
  });

  it('as a child bears the name of the father: the insured, or the husband declared', () => {
    expect(newMember('child', insured('M'))).toMatchObject({
      familyLatin: 'El Fassi',
      familyArabic: 'الفاسي',
    });
    expect(newMember('child', insured('F'))).toEqual(blankMember('child'));
    const withHusband = {
      ...insured('F'),
      family: [{ ...blankMember('spouse'), sex: 'M', familyLatin: 'Tazi' }],
    };
    expect(newMember('child', withHusband).familyLatin).toBe('Tazi');
  });
});

describe('removing a member', () => {
  const values = {
    family: [
      blankMember('spouse'),
      { ...blankMember('child'), birth: '2015' },
      { ...blankMember('child'), birth: '2018' },
    ],
    pieces: [
      { key: 'photo', received: true },
      { key: 'marriage.0', received: true },
      { key: 'birth.1', received: true },
      { key: 'birth.2', received: false },
      { key: 'form-328-1-01', received: true },
    ],
    desk: {
      seen: ['x'],
      toConfirm: [
        { path: 'identity.document.number', number: 'A1' },
        { path: 'family.0.documentNumber', number: 'B2' },
        { path: 'family.2.documentNumber', number: 'C3' },
      ],
    },
  };

  it('takes their papers away and keeps those of the others with them', () => {
    expect(withoutMember(values, 0)).toEqual({
      family: [values.family[1], values.family[2]],
      pieces: [
        { key: 'photo', received: true },
        { key: 'birth.0', received: true },
        { key: 'birth.1', received: false },
        { key: 'form-328-1-01', received: true },
      ],
      desk: {
        seen: ['x'],
        toConfirm: [
          { path: 'identity.document.number', number: 'A1' },
          { path: 'family.1.documentNumber', number: 'C3' },
        ],
      },
    });
  });

  it('of the last place changes nothing for the others', () => {
    const left = withoutMember(values, 2);
    expect(left.pieces.map(({ key }) => key)).toEqual(['photo', 'marriage.0', 'birth.1', 'form-328-1-01']);
    expect(left.desk.toConfirm.map(({ path }) => path)).toEqual([
      'identity.document.number',
      'family.0.documentNumber',
    ]);
  });
});

it('members are counted by kind', () => {
  const family = [blankMember('child'), blankMember('spouse'), blankMember('child')];
  expect(family.map((_, index) => rankOf(family, index))).toEqual([1, 1, 2]);
});
