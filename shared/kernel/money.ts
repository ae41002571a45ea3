import { z } from 'zod';
import { decimal, times, type Decimal } from './decimal.ts';

/** An amount in centimes of a dirham, a whole number. */
export const Centimes = z.int().min(0).max(1e13).brand<'Centimes'>();
export type Centimes = z.output<typeof Centimes>;

/** Dirhams to centimes, a half centime upwards (540.565 → 54057). */
export function toCentimes(dirhams: Decimal): Centimes {
  const { digits, scale } = dirhams;
  if (scale <= 2) return Centimes.parse(Number(digits * 10n ** BigInt(2 - scale)));
  const unit = 10n ** BigInt(scale - 2);
  return Centimes.parse(Number((digits * 2n + unit) / (unit * 2n)));
}

/** Centimes as an exact number of dirhams. */
export const fromCentimes = (amount: Centimes): Decimal => ({ digits: BigInt(amount), scale: 2 });

/** A part of an amount, in percent, before any rounding. */
export const percentOf = (base: Decimal, percent: string): Decimal => {
  const product = times(base, decimal(percent));
  return { digits: product.digits, scale: product.scale + 2 };
};

/** `540,57`: dirhams as written in Morocco in both languages. */
export const showDirhams = (amount: number): string => {
  const text = String(amount).padStart(3, '0');
  const whole = text.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${whole},${text.slice(-2)}`;
};
