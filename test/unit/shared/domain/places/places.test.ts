import { describe, expect, it, test } from 'vitest';
import { Address } from '../../../../../shared/domain/places/index.ts';

const RABAT = {
  line: '12, rue des Orangers',
  regionCode: '04',
  provinceCode: '04421',
  communeCode: '',
  communeName: '',
  postcode: '',
};

describe('an address', () => {
  it('needs a line, a region and a province', () => {
    expect(Address.parse(RABAT)).toEqual({
      ...RABAT,
      communeCode: undefined,
      communeName: undefined,
      postcode: undefined,
    });
    expect(Address.safeParse({}).error?.issues.map(({ path }) => path[0])).toEqual([
      'line',
      'regionCode',
      'provinceCode',
    ]);
  });

  test.each([
    ['line', '', 'field.required'],
    ['line', 'x'.repeat(161), 'field.too_long'],
    ['line', 'Rue \u202Eيمين', 'field.control_characters'],
    ['line', 'Rue 🏠', 'field.emoji'],
    ['line', 'Rabat 🇲🇦', 'field.emoji'],
    ['regionCode', '4', 'field.choose_from_list'],
    ['provinceCode', 'Rabat', 'field.choose_from_list'],
    ['communeCode', 'agdal', 'field.choose_from_list'],
    ['communeName', 'x'.repeat(81), 'field.too_long'],
    ['postcode', '1009', 'field.postcode'],
    ['postcode', '100900', 'field.postcode'],
  ])('%s %j: %s', (field, value, code) => {
    const issues = Address.safeParse({ ...RABAT, [field]: value }).error?.issues;
    expect(issues?.map(({ path, message }) => [path[0], message])).toEqual([[field, code]]);
  });

  it('takes a line in Arabic', () => {
    expect(Address.parse({ ...RABAT, line: '12، زنقة البرتقال' }).line).toBe('12، زنقة البرتقال');
  });
});
