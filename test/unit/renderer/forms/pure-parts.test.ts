import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicOf } from '../../../../renderer/forms/arabic-keys.ts';
import { flattenErrors } from '../../../../renderer/forms/errors.ts';
import { caretAfter, groupDigits } from '../../../../renderer/forms/grouped.ts';

describe('the errors of a form', () => {
  it('are flattened to paths and codes', () => {
    const errors = {
      identity: { birth: { type: 'custom', message: 'field.date_future' } },
      family: [undefined, { names: { givenLatin: { type: 'server', message: 'field.required' } } }],
    };
    expect([...flattenErrors(errors)]).toEqual([
      ['identity.birth', 'field.date_future'],
      ['family.1.names.givenLatin', 'field.required'],
    ]);
  });

  it('name a list by its own path when the list itself is wrong', () => {
    expect([...flattenErrors({ family: { root: { type: 'too_big', message: 'field.too_many' } } })]).toEqual([
      ['family', 'field.too_many'],
    ]);
  });

  it('do not take a field named type for an error', () => {
    const errors = { document: { type: { type: 'custom', message: 'field.required' } } };
    expect([...flattenErrors(errors)]).toEqual([['document.type', 'field.required']]);
  });

  it('are none when there are none', () => {
    expect(flattenErrors({}).size).toBe(0);
    expect(flattenErrors(undefined).size).toBe(0);
  });
});

describe('grouped typing', () => {
  it('groups what is there so far', () => {
    expect(groupDigits('0', [2, 2])).toBe('0');
    expect(groupDigits('061', [2, 2, 2])).toBe('06 1');
    expect(groupDigits('06123456789', [2, 2, 2, 2, 2])).toBe('06 12 34 56 78 9');
  });

  it('keeps the caret after the same digit', () => {
    expect(caretAfter('06 12 34', 0)).toBe(0);
    expect(caretAfter('06 12 34', 2)).toBe(2);
    expect(caretAfter('06 12 34', 3)).toBe(4);
    expect(caretAfter('06 12 34', 9)).toBe(8);
  });

  it('never changes the digits themselves', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{0,30}$/),
        fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 6 }),
        (digits, sizes) => {
          expect(groupDigits(digits, sizes).replaceAll(' ', '')).toBe(digits);
        },
      ),
    );
  });
});

describe('a Latin keyboard in an Arabic field', () => {
  const press = (key: string, code: string, held: object = {}) =>
    arabicOf({ key, code, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

  it('writes the letter engraved at that place', () => {
    expect(press('j', 'KeyJ')).toBe('ت');
    expect(press('m', 'Semicolon')).toBe('ك'); // AZERTY has M there
    expect(press('H', 'KeyH', { shiftKey: true })).toBe('أ');
    expect(press('b', 'KeyB')).toBe('لا');
  });

  it('leaves Arabic keys, digits, spaces, editing keys and shortcuts alone', () => {
    expect(press('ت', 'KeyJ')).toBeUndefined();
    expect(press('7', 'Digit7')).toBeUndefined();
    expect(press(' ', 'Space')).toBeUndefined();
    expect(press('-', 'Minus')).toBeUndefined();
    expect(press('Backspace', 'Backspace')).toBeUndefined();
    expect(press('v', 'KeyV', { ctrlKey: true })).toBeUndefined();
  });
});
