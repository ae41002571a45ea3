import { describe, expect, it } from 'vitest';
import * as read from '../../../../../shared/domain/lists/readers.ts';

const said = (reader: read.Reader, cell: string, choices: readonly read.Choice[] = []): string => {
  const found = reader(read.cleaned(cell), choices);
  return 'value' in found ? found.value : `! ${found.fault}`;
};

describe('a cell is read as people write it', () => {
  it.each([
    ['31/12/1980', '1980-12-31'],
    ['1/2/1980', '1980-02-01'],
    ['31.12.1980', '1980-12-31'],
    ['31-12-1980', '1980-12-31'],
    ['31 / 12 / 1980', '1980-12-31'],
    ['1980-12-31', '1980-12-31'],
    ['1980/12/31', '1980-12-31'],
    ['1980-12-31T00:00:00', '1980-12-31'],
    ['31/12/1980 00:00', '1980-12-31'],
    ['٣١/١٢/١٩٨٠', '1980-12-31'],
    ['31121980', '1980-12-31'],
    ['19801231', '1980-12-31'],
    ['29586', '1980-12-31'],
    ['29586.0', '1980-12-31'],
    ['1958', '1958'],
    ['00/00/1958', '1958'],
    ['1958-00-00', '1958'],
    ['\u202A1958\u202C', '1958'],
    ['31/02/1980', '! field.date_invalid'],
    ['12/31/1980', '! field.date_invalid'],
    ['31/12/80', '! field.date_invalid'],
    ['hier', '! field.date_invalid'],
  ])('a birth %s', (cell, value) => {
    expect(said(read.birth, cell)).toBe(value);
  });

  it('a day that must be whole is never a year alone', () => {
    expect(said(read.day, '1958')).toBe('! field.date_invalid');
  });

  it.each([
    ['F', 'F'],
    ['féminin', 'F'],
    ['Femme', 'F'],
    ['أنثى', 'F'],
    ['انثى', 'F'],
    ['M', 'M'],
    ['H', 'M'],
    ['Masculin', 'M'],
    ['ذكر', 'M'],
    ['?', '! unknown_value'],
  ])('a sex %s', (cell, value) => {
    expect(said(read.sex, cell)).toBe(value);
  });

  it.each([
    ['1234567890.0', '1234567890'],
    ['1234 567 890', '1234567890'],
    ['1234\u00A0567\u202F890', '1234567890'],
    ['١٢٣٤٥٦٧٨٩٠', '1234567890'],
    ["'0123456789", '0123456789'],
    ['1,23E+09', '! lost_digits'],
    ['1.15190000012E+22', '! lost_digits'],
  ])('a number of digits %s', (cell, value) => {
    expect(said(read.digits, cell)).toBe(value);
  });

  it.each([
    ['612345678', '0612345678'],
    ['06 12 34 56 78', '0612345678'],
    ['06.12.34.56.78', '0612345678'],
    ['212612345678', '0612345678'],
    ['+212 6 12 34 56 78', '+212612345678'],
    ['٠٦١٢٣٤٥٦٧٨', '0612345678'],
  ])('a telephone %s', (cell, value) => {
    expect(said(read.phone, cell)).toBe(value);
  });

  it('a score keeps each of its digits, whatever its separator', () => {
    expect(said(read.score, '٩٫٣٢٦٤٢٨٤')).toBe('9.3264284');
    expect(said(read.score, '9,3264285')).toBe('9,3264285');
  });

  it.each([
    ['Chef de ménage', 'head'],
    ['رب الأسرة', 'head'],
    ['Épouse', 'spouse'],
    ['الزوجة', 'spouse'],
    ['FILS', 'child'],
    ['ابنة', 'child'],
    ['cousin', '! unknown_value'],
  ])('a relation %s', (cell, value) => {
    expect(said(read.relation, cell)).toBe(value);
  });

  it('a choice is found by its code or its name in either language', () => {
    const taxis = { code: 'taxis', fr: 'Chauffeurs de taxi', ar: 'سائقو سيارات الأجرة' };
    for (const cell of ['taxis', 'TAXIS', 'chauffeurs  de Taxi', 'سائقو سيارات الاجره'])
      expect(said(read.choice, cell, [taxis])).toBe('taxis');
    expect(said(read.choice, 'astronaute', [taxis])).toBe('! unknown_value');
  });
});
