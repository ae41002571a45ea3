import { describe, expect, it } from 'vitest';
import {
  arabicNameOnPaper,
  displayDay,
  displayNumber,
  latinNameOnPaper,
} from '../../../../shared/domain/papers/index.ts';

const names = { familyLatin: 'Ben Aïssa', givenLatin: 'Noé', familyArabic: 'بن عيسى', givenArabic: 'نوح' };

describe('what papers show', () => {
  it('writes days as in Morocco, and a year alone when no more is known', () => {
    expect(displayDay('1987-03-12')).toBe('12/03/1987');
    expect(displayDay('1958')).toBe('1958');
  });

  it('groups a registration number in threes that stay on one line', () => {
    expect(displayNumber('104207311')).toBe('104\u00a0207\u00a0311');
  });

  it('puts the family name in capitals, and shows one script when the other is missing', () => {
    expect(latinNameOnPaper(names)).toBe('Noé BEN AÏSSA');
    expect(arabicNameOnPaper(names)).toBe('نوح بن عيسى');
    expect(arabicNameOnPaper({ ...names, familyArabic: '', givenArabic: ' ' })).toBe('');
  });
});
