import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanTyped,
  INVISIBLE,
  isolate,
  isolateLtr,
  normaliseForShaping,
} from '../../../../../electron/pdf/kit/typed-text.ts';

describe('what a person typed', () => {
  it('loses overrides, marks and hidden characters, and keeps the rest', () => {
    expect(cleanTyped('ab\u202etxt.exe\u202c')).toBe('abtxt.exe');
    expect(cleanTyped('\u200fفاطمة\u200e \u2067x\u2069')).toBe('فاطمة x');
    expect(cleanTyped(' A\u0000\nB\t C ')).toBe('A B C');
  });

  it('cannot close the isolate that it stands in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        for (const isolated of [isolate(typed), isolateLtr(typed)]) {
          expect(isolated.slice(1, -1)).not.toMatch(INVISIBLE);
          expect(isolated.endsWith('\u2069')).toBe(true);
        }
      }),
    );
  });
});

describe('text made ready for the fonts', () => {
  it('composes letters and puts shadda before the vowel', () => {
    expect(normaliseForShaping('e\u0301')).toBe('é');
    expect(normaliseForShaping('\u0627\u0654')).toBe('أ');
    expect(normaliseForShaping('محم\u064e\u0651د')).toBe('محم\u0651\u064eد');
  });

  it('turns old contextual forms into plain letters', () => {
    expect(normaliseForShaping('\ufef3\ufeee\ufeb3\ufed2')).toBe('يوسف');
    expect(normaliseForShaping('\ufefb')).toBe('لا');
  });

  it('uses the spaces and hyphens that the fonts have', () => {
    expect(normaliseForShaping('12\u202f000\u2011A\nB')).toBe('12\u00a0000-A B');
  });
});
