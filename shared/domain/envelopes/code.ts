import type { EnvelopeRecord } from './record.ts';

/** How many digits a courier's code has, the last of which checks the others. */
export const COURIER_CODE_DIGITS = 7;

/** Luhn's: one digit misheard, or two that changed places, do not pass. */
function checkDigit(digits: string): number {
  const sum = Array.from(digits)
    .toReversed()
    .map(Number)
    .reduce((total, digit, index) => {
      const weighed = index % 2 === 0 ? digit * 2 : digit;
      return total + (weighed > 9 ? weighed - 9 : weighed);
    }, 0);
  return (10 - (sum % 10)) % 10;
}

/** The code of a number of chance below 2³². */
export function courierCode(chance: number): string {
  const digits = String(chance % 10 ** (COURIER_CODE_DIGITS - 1)).padStart(COURIER_CODE_DIGITS - 1, '0');
  return digits + String(checkDigit(digits));
}

/** The code however it was typed; undefined for what can be nobody's. */
export function readCourierCode(text: string): string | undefined {
  const digits = text.replace(/[\s.-]/gu, '');
  if (digits.length !== COURIER_CODE_DIGITS || !/^\d+$/u.test(digits)) return undefined;
  return String(checkDigit(digits.slice(0, -1))) === digits.at(-1) ? digits : undefined;
}

/** `482 137 5`: as it is said. */
export const showCourierCode = (code: string): string => code.replace(/(\d{3})(?=\d)/gu, '$1 ');

/**
 * What the courier's code shows. none: the courier signed, or nothing is known of a courier · asked: the courier who brings it has one ·
 * confirmed: the code of its departure was given at its arrival · missing: it was not given · wrong: another one was given ·
 * unknown: one was given, and the departure has not said which.
 */
export const COURIER_STANDINGS = ['none', 'asked', 'confirmed', 'missing', 'wrong', 'unknown'] as const;
export type CourierStanding = (typeof COURIER_STANDINGS)[number];

export function courierStanding({ collected, received }: EnvelopeRecord): CourierStanding {
  const given = received?.code;
  if (collected?.courier.proof.kind !== 'code') return given && !collected ? 'unknown' : 'none';
  if (!received) return 'asked';
  if (given === undefined) return 'missing';
  return given === collected.courier.proof.code ? 'confirmed' : 'wrong';
}

const HIDDEN = '••••';
/** As who receives it reads it: whoever brings it is to say the code. */
export const withoutCode = (envelope: EnvelopeRecord): EnvelopeRecord =>
  envelope.collected?.courier.proof.kind === 'code'
    ? {
        ...envelope,
        collected: {
          ...envelope.collected,
          courier: { ...envelope.collected.courier, proof: { kind: 'code', code: HIDDEN } },
        },
      }
    : envelope;
