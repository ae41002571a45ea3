import { describe, expect, it, test } from 'vitest';
import { checkLegal, LEGAL_FILE_NAMES } from '../../../../../shared/domain/legal/index.ts';

const law = {
  code: 'law-1',
  fr: 'Loi 1',
  ar: 'القانون 1',
  published: '2026-01-29',
  effective: null,
  source: 'x',
  sourceAr: 'س',
  confidence: 'H',
};
const rate = {
  code: 'rate',
  fr: 'Taux',
  ar: 'نسبة',
  unit: 'percent',
  value: '2.5',
  from: null,
  to: null,
  source: 'x',
  sourceAr: 'س',
  confidence: 'H',
};
type Entries = readonly object[];
const files = (rates: Entries, more: Readonly<Record<string, Entries>> = {}) => ({
  ...Object.fromEntries(LEGAL_FILE_NAMES.map((name) => [name, []])),
  'laws.json': [law],
  'rates.json': rates,
  ...more,
});
const problems = (rates: Entries, more?: Readonly<Record<string, Entries>>) => [
  ...new Set(checkLegal(files(rates, more)).map(({ problem }) => problem)),
];
const { source: _source, ...withoutSource } = rate;
const { ar: _ar, ...withoutArabic } = rate;
const in2026 = { ...rate, from: '2026-01-01', to: '2026-12-31' };

describe('the check of legal parameters', () => {
  it('finds nothing wrong with sound entries', () => {
    expect(problems([rate])).toEqual([]);
    expect(problems([in2026, { ...rate, from: '2027-01-01' }])).toEqual([]);
    expect(
      problems([
        { ...rate, until: 'law-1' },
        { ...rate, since: 'law-1' },
      ]),
    ).toEqual([]);
    expect(problems([{ ...rate, value: null, confidence: '?' }])).toEqual([]);
  });

  test.each<[string, Entries, string]>([
    ['two open entries of one code', [rate, rate], 'overlap'],
    ['one day in two entries', [in2026, { ...rate, from: '2026-12-31' }], 'overlap'],
    ['a law that begins before another entry ends', [rate, { ...rate, since: 'law-1' }], 'overlap'],
    ['a day that no entry covers', [in2026, { ...rate, from: '2027-01-02' }], 'gap'],
    ['no source', [withoutSource], 'source-missing'],
    ['an empty source', [{ ...rate, source: '' }], 'source-missing'],
    ['no Arabic', [withoutArabic], 'language-missing'],
    ['an end before the beginning', [{ ...in2026, to: '2025-12-31' }], 'ends-before-it-begins'],
    ['a sure figure without value', [{ ...rate, value: null }], 'value-missing'],
    ['an unknown figure with a value', [{ ...rate, confidence: '?' }], 'value-of-unknown'],
    ['a law that nobody named', [{ ...rate, since: 'law-2' }], 'unknown-law'],
    ['a day and a law for one beginning', [{ ...rate, from: '2026-01-01', since: 'law-1' }], 'day-and-law'],
    ['a float', [{ ...rate, value: 2.5 }], 'unreadable'],
    ['a day that does not exist', [{ ...rate, from: '2026-02-30' }], 'unreadable'],
  ])('refuses %s', (_what, rates, problem) => {
    expect(problems(rates)).toContain(problem);
  });

  it('allows a gap where the kind says that one may be, never an overlap', () => {
    const band = { ...in2026, code: 'band' };
    const gap = [band, { ...band, from: '2027-06-01', to: null }];
    expect(problems([], { 'coefficients.json': gap })).toEqual([]);
    expect(problems([], { 'coefficients.json': [band, band] })).toEqual(['overlap']);
  });

  it('refuses one code in two files of figures, and a missing file', () => {
    expect(problems([rate], { 'bounds.json': [rate] })).toEqual(['two-files']);
    expect(checkLegal({}).map(({ file }) => file)).toEqual(expect.arrayContaining([...LEGAL_FILE_NAMES]));
  });

  it('looks at the coefficient inside a category too', () => {
    const category = { ...rate, code: 'doctors', coefficient: { ...rate, value: '3', confidence: '?' } };
    expect(problems([], { 'tns-categories.json': [category] })).toEqual(['value-of-unknown']);
  });

  it('tells a law that would begin after a fixed day, whatever day it gets', () => {
    const fixed = { ...rate, from: '2026-06-01' };
    expect(problems([{ ...rate, until: 'law-1' }, fixed])).toContain('overlap');
  });
});
