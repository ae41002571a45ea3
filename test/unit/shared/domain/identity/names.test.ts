import { describe, expect, it, test } from 'vitest';
import {
  arabicFullName,
  ArabicName,
  LatinName,
  latinFullName,
  NAME_MAX_CHARS,
} from '../../../../../shared/domain/identity/names.ts';

const latin = (text: string) => LatinName.safeParse(text).error?.issues[0]?.message;
const arabic = (text: string) => ArabicName.safeParse(text).error?.issues[0]?.message;

describe('a name in Latin letters', () => {
  test.each([
    ['Benali', undefined],
    ['El Idrissi', undefined],
    ['N’Diaye', undefined],
    ["O'Brien", undefined],
    ['Saint-Exupéry', undefined],
    ['Zoë', undefined],
    ['Zoe\u0308', undefined],
    ['Nguyễn', undefined],
    ['B.', undefined],
    ['', 'field.required'],
    ['-', 'field.latin_only'],
    ["'", 'field.latin_only'],
    ['Benali2', 'field.latin_only'],
    ['Louis Ⅷ', 'field.latin_only'],
    ['بنعلي', 'field.latin_only'],
    ['Benali بنعلي', 'field.latin_only'],
    ['<script>', 'field.latin_only'],
    ['Salma 😀', 'field.emoji'],
    ['Sal\u202Ema', 'field.control_characters'],
    ['a'.repeat(NAME_MAX_CHARS), undefined],
    ['a'.repeat(200), 'field.too_long'],
  ])('%j: %s', (text, code) => expect(latin(text)).toBe(code));
});

describe('a name in Arabic letters', () => {
  test.each([
    ['بنعلي', undefined],
    ['عبد الله', undefined],
    ['مُحَمَّد', undefined],
    ['محـمد', undefined],
    ['ڭنون', undefined],
    ['پاشا', undefined],
    ['', 'field.required'],
    ['ـ', 'field.arabic_only'],
    ['Benali', 'field.arabic_only'],
    ['بنعلي 2', 'field.arabic_only'],
    ['بنعلي ۲', 'field.arabic_only'],
    ['بنعلي ٢', 'field.arabic_only'],
    ['بنعلي؟', 'field.arabic_only'],
    ['بنعلي😀', 'field.emoji'],
    ['بن\u200Fعلي', 'field.control_characters'],
    ['ع'.repeat(200), 'field.too_long'],
  ])('%j: %s', (text, code) => expect(arabic(text)).toBe(code));
});

describe('a full name', () => {
  it('is written as people say it, in each script', () => {
    const names = {
      familyLatin: 'El Fassi',
      givenLatin: 'Salma',
      familyArabic: 'الفاسي',
      givenArabic: 'سلمى',
    };
    expect(latinFullName(names)).toBe('Salma EL FASSI');
    expect(arabicFullName(names)).toBe('سلمى الفاسي');
  });
});
