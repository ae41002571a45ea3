import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareDecimals, decimal, times } from '../../../../shared/kernel/decimal.ts';
import {
  Centimes,
  fromCentimes,
  percentOf,
  showDirhams,
  toCentimes,
} from '../../../../shared/kernel/money.ts';

describe('an exact decimal number', () => {
  test.each([
    ['9.3264284', '9.3264284', 0],
    ['9.3264285', '9.3264284', 1],
    ['9.3264283', '9.3264284', -1],
    ['9.32642840', '9.3264284', 0],
    ['10', '9.9999999', 1],
    ['0.30', '0.3', 0],
  ])('%s against %s is %i', (a, b, expected) => {
    expect(compareDecimals(decimal(a), decimal(b))).toBe(expected);
  });

  it('reads nothing but plain digits', () => {
    for (const text of ['', '1e3', '1,5', ' 1', '1.', '.5', 'NaN']) expect(() => decimal(text)).toThrow();
  });

  it('multiplies without losing a digit', () => {
    const product = times(decimal('14.81'), decimal('191'));
    expect(compareDecimals(product, decimal('2828.71'))).toBe(0);
  });
});

describe('an amount in centimes', () => {
  test.each([
    ['540.5664', 54_057],
    ['540.565', 54_057],
    ['540.5649999', 54_056],
    ['0.005', 1],
    ['0.0049', 0],
    ['7', 700],
    ['7.1', 710],
  ])('%s dirhams are %i centimes, a half upwards', (dirhams, centimes) => {
    expect(toCentimes(decimal(dirhams))).toBe(centimes);
  });

  it('comes back unchanged from dirhams', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (amount) => {
        expect(toCentimes(fromCentimes(Centimes.parse(amount)))).toBe(amount);
      }),
    );
  });

  it('has parts in percent', () => {
    expect(toCentimes(percentOf(decimal('8486.13'), '6.37'))).toBe(54_057);
  });

  it('is written with a comma and spaces between thousands', () => {
    expect([0, 5, 54_057, 123_456_789].map(showDirhams)).toEqual([
      '0,00',
      '0,05',
      '540,57',
      '1\u00a0234\u00a0567,89',
    ]);
  });
});
