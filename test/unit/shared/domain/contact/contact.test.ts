import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Contacts, isMobile, normalisePhone } from '../../../../../shared/domain/contact/index.ts';

describe('a Moroccan phone', () => {
  test.each([
    ['0612345678', '0612345678'],
    ['06 12 34 56 78', '0612345678'],
    ['06.12.34.56.78', '0612345678'],
    ['06-12-34-56-78', '0612345678'],
    ['+212612345678', '0612345678'],
    ['+212 6 12 34 56 78', '0612345678'],
    ['+212 (0)6 12 34 56 78', '0612345678'],
    ['00212612345678', '0612345678'],
    ['0522123456', '0522123456'],
    ['0801000000', '0801000000'],
    ['0412345678', undefined],
    ['0912345678', undefined],
    ['061234567', undefined],
    ['06123456789', undefined],
    ['212612345678', undefined],
    ['+33612345678', undefined],
    ['', undefined],
  ])('%j is %s', (text, national) => expect(normalisePhone(text)).toBe(national));

  it('stays the same when it is normalised again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = normalisePhone(text);
        if (once !== undefined) expect(normalisePhone(once)).toBe(once);
      }),
    );
  });

  it('is mobile with 06 and 07 only', () => {
    expect(['0612345678', '0712345678', '0522123456', '0801000000'].map(isMobile)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('contacts', () => {
  const faults = (value: unknown) =>
    Contacts.safeParse(value).error?.issues.map(({ path, message }) => [path.join('.'), message]);

  it('ask for a mobile number and take the rest as it comes', () => {
    expect(Contacts.parse({ mobile: '+212 612345678', phone: '', email: '  ' })).toEqual({
      mobile: '0612345678',
      phone: undefined,
      email: undefined,
    });
    expect(faults({ mobile: '', phone: '', email: '' })).toEqual([['mobile', 'field.required']]);
  });

  it('say what is wrong in each', () => {
    expect(faults({ mobile: '12', phone: '0312345678', email: 'salma@' })).toEqual([
      ['mobile', 'field.phone'],
      ['phone', 'field.phone'],
      ['email', 'field.email'],
    ]);
  });
});
