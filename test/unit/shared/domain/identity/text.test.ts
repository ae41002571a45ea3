import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { line, optionalLine, tidy } from '../../../../../shared/domain/identity/text.ts';

const codeOf = (text: unknown, max = 20) => line(max).safeParse(text).error?.issues[0]?.message;

/** Any UTF-16 unit, lone surrogates too. */
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

describe('a line', () => {
  it('is tidied: composed, trimmed, one space between words', () => {
    expect(line(20).parse('  Rue\t e\u0301toile \n 3 ')).toBe('Rue étoile 3');
  });

  it('is the same when it is tidied twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit }), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
      }),
    );
  });

  test.each([
    ['', 'field.required'],
    ['   ', 'field.required'],
    ['x'.repeat(20), undefined],
    ['x'.repeat(21), 'field.too_long'],
    ['a\u202Eb', 'field.control_characters'],
    ['a\u2066b\u2069', 'field.control_characters'],
    ['a\u200Bb', 'field.control_characters'],
    ['a\u0000b', 'field.control_characters'],
    ['a\u007Fb', 'field.control_characters'],
    ['a\uFEFFb', undefined],
    ['a\uD800b', 'field.control_characters'],
    ['a\uE000b', 'field.control_characters'],
    ['Salma 😀', 'field.emoji'],
    ['Salma 👩‍👩‍👧', 'field.emoji'],
    ['Maroc 🇲🇦', 'field.emoji'],
    ['Bâtiment 1️⃣', 'field.emoji'],
    ['Bâtiment 1', undefined],
    ['n° 3 bis, 2ᵉ étage', undefined],
    ['شارع محمد الخامس', undefined],
  ])('%j: %s', (text, code) => expect(codeOf(text)).toBe(code));

  it('never lets an invisible or steering character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit }), (text) => {
        const parsed = line(200).safeParse(text);
        if (parsed.success) expect(parsed.data).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
    );
  });
});

describe('an optional line', () => {
  it('is undefined when nothing was typed', () => {
    expect([
      optionalLine(5).parse(''),
      optionalLine(5).parse(undefined),
      optionalLine(5).parse(' a '),
    ]).toEqual([undefined, undefined, 'a']);
  });

  it('is still refused when it is wrong', () => {
    expect(optionalLine(2).safeParse('abc').error?.issues[0]?.message).toBe('field.too_long');
  });
});
