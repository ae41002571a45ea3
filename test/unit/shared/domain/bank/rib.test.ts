import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  compactRib,
  groupRib,
  remainder,
  Rib,
  ribFault,
  ribKey,
} from '../../../../../shared/domain/bank/rib.ts';

const RIGHT = '011519000001205000534921';
const figures = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));

describe('a RIB', () => {
  test.each([
    [RIGHT, undefined],
    ['011 519 0000012050005349 21', undefined],
    ['011-519-0000012050005349-21', undefined],
    ['011\u00a0519\u202f0000012050005349 21', undefined],
    ['011519000001205000534922', 'field.rib_key'],
    ['01151900000120500053492', 'field.rib_length'],
    [`${RIGHT}0`, 'field.rib_length'],
    ['', 'field.rib_length'],
    ['01151900000120500053492A', 'field.digits_only'],
    ['MA64011519000001205000534921', 'field.digits_only'],
  ])('%j: %s', (text, fault) => expect(ribFault(text)).toBe(fault));

  it('is kept as 24 figures, and refused with its own code', () => {
    expect(Rib.parse('011 519 0000012050005349 21')).toBe(RIGHT);
    expect(Rib.safeParse('12').error?.issues[0]?.message).toBe('field.rib_length');
  });

  it('is right with the key that is computed for it, and with no other from 01 to 97', () => {
    fc.assert(
      fc.property(figures(22), fc.integer({ min: 1, max: 97 }), (body, other) => {
        const key = ribKey(body);
        expect(ribFault(body + key)).toBeUndefined();
        const another = String(other).padStart(2, '0');
        if (another !== key) expect(ribFault(body + another)).toBe('field.rib_key');
      }),
    );
  });

  it('betrays any single figure misread', () => {
    fc.assert(
      fc.property(figures(22), fc.nat(23), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const right = body + ribKey(body);
        const wrong = right.slice(0, at) + String((Number(right[at]) + by) % 10) + right.slice(at + 1);
        expect(ribFault(wrong)).toBe('field.rib_key');
      }),
    );
  });

  it('is the same after it was grouped', () => {
    fc.assert(
      fc.property(figures(24), (rib) => {
        expect(compactRib(groupRib(rib))).toBe(rib);
      }),
    );
    expect(groupRib('0115')).toBe('011 5');
    expect(groupRib('')).toBe('');
  });

  it('has the remainder that big integers have', () => {
    fc.assert(
      fc.property(figures(24), (text) => {
        expect(remainder(text, 97)).toBe(Number(BigInt(text) % 97n));
      }),
    );
  });
});
