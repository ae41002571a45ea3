import { z } from 'zod';
import type { FieldCode } from '../../kernel/error-codes.ts';

/** Remainder of a long decimal text, digit by digit: 24 digits do not fit a JS number. */
export const remainder = (digits: string, by: number): number => {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % by;
  return rest;
};

export const compactRib = (text: string): string => text.replace(/[\s.-]/gu, '');

/** What is wrong with a RIB, or undefined: 24 digits (bank 3, place 3, account 16, key 2), the whole mod 97 is 0. */
export function ribFault(text: string): FieldCode | undefined {
  const rib = compactRib(text);
  if (!/^\d*$/.test(rib)) return 'field.digits_only';
  if (rib.length !== 24) return 'field.rib_length';
  return remainder(rib, 97) === 0 ? undefined : 'field.rib_key';
}

/** A bank account number, stored as 24 digits. */
export const Rib = z.string().transform((text, context) => {
  const fault = ribFault(text);
  if (fault === undefined) return compactRib(text);
  context.issues.push({ code: 'custom', message: fault, input: text });
  return z.NEVER;
});

/** `011 519 0000012050005349 21`, as printed on cheques. */
export const groupRib = (rib: string): string =>
  [rib.slice(0, 3), rib.slice(3, 6), rib.slice(6, 22), rib.slice(22)].filter(Boolean).join(' ');

/** The key that makes 22 digits valid, as two digits. */
export const ribKey = (first22: string): string =>
  String(97 - remainder(`${first22}00`, 97)).padStart(2, '0');
