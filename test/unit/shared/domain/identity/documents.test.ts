import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  compactIdentifier,
  DocumentNumber,
  hasCnieShape,
  OptionalDocumentNumber,
  RegistrationNumber,
} from '../../../../../shared/domain/identity/documents.ts';

/** Any UTF-16 unit, lone surrogates too. */
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

describe('the shape of a CIN', () => {
  test.each([
    ['A123456', true],
    ['AB123456', true],
    ['ab 123 456', true],
    ['A1234567', true],
    ['AB1234567', false],
    ['A1', true],
    ['ABC12345', false],
    ['123456', false],
    ['A12B456', false],
    ['', false],
  ])('%s: %s', (text, has) => expect(hasCnieShape(text)).toBe(has));
});

describe('a document number', () => {
  test.each([
    ['ab 123-456', 'AB123456'],
    ['Ａ１２３', 'A123'],
    ['X/1234', 'X/1234'],
  ])('%j is kept as %s', (text, kept) => expect(DocumentNumber.parse(text)).toBe(kept));

  test.each([
    ['', 'field.required'],
    ['---', 'field.invalid'],
    ['AB<123', 'field.invalid'],
    ['أ123456', 'field.invalid'],
    ['A'.repeat(21), 'field.too_long'],
  ])('%j: %s', (text, code) => expect(DocumentNumber.safeParse(text).error?.issues[0]?.message).toBe(code));

  it('may be absent for a child', () => {
    expect(OptionalDocumentNumber.parse(' ')).toBeUndefined();
    expect(OptionalDocumentNumber.parse('k 12')).toBe('K12');
  });

  it('is the same when it is compacted twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit }), (text) => {
        const once = compactIdentifier(text);
        expect(compactIdentifier(once)).toBe(once);
      }),
      // Its upper case is three letters, two of which are then written as one.
      { examples: [['\u1fd7']] },
    );
  });
});

describe('a registration number', () => {
  test.each([
    ['123456789', true],
    ['123 456 789', true],
    ['12345678', false],
    ['1234567890', false],
    ['12345678A', false],
  ])('%s: %s', (text, isOne) => expect(RegistrationNumber.safeParse(text).success).toBe(isOne));
});
