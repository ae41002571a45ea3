import { z } from 'zod';
import { emptyAsUndefined, line } from '../identity/text.ts';

/** National form `0XXXXXXXXX` of a Moroccan number typed in any usual way; undefined when it is not one. */
export function normalisePhone(text: string): string | undefined {
  // `+212 (0)6…` is written on many a card, though nobody can dial it.
  const digits = text.replace(/[\s.\-()]/gu, '').replace(/^(?:\+|00)2120?(?=\d{9}$)/, '0');
  return /^0[5-8]\d{8}$/.test(digits) ? digits : undefined;
}

export const isMobile = (national: string): boolean => /^0[67]/.test(national);

export const Phone = line(24).transform((text, context) => {
  const national = normalisePhone(text);
  if (national !== undefined) return national;
  context.issues.push({ code: 'custom', message: 'field.phone', input: text });
  return z.NEVER;
});

export const Email = line(120).pipe(z.email({ error: 'field.email' }));

/** How a person is reached. The mobile number is the one the portal writes to. */
export const Contacts = z.object({
  mobile: Phone,
  phone: emptyAsUndefined(Phone),
  email: emptyAsUndefined(Email),
});
export type Contacts = z.output<typeof Contacts>;
