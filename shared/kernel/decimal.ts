/** An exact decimal number: `digits` × 10^-`scale`. Figures of laws are computed so, never as floats. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const SHAPE = /^-?\d+(\.\d+)?$/;

/** Reads `9.3264284`; throws on anything else. */
export function decimal(text: string): Decimal {
  if (!SHAPE.test(text)) throw new Error(`Not a decimal number: ${text}`);
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

export const times = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});

const atScale = ({ digits, scale }: Decimal, wanted: number): bigint =>
  digits * 10n ** BigInt(wanted - scale);

/** Negative when a < b, zero when they are the same number (`1.50` and `1.5`), positive when a > b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [atScale(a, scale), atScale(b, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}
