const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ23456789';
const CODES = LETTERS.length ** 3;
// No common factor with 34³ = 2³ × 17³, so every code comes once, and neighbours do not look alike.
const STRIDE = 12_345;

/** The short name of the nth workstation (from 0) in receipt numbers; undefined when all 39,304 are taken. */
export function shortCodeAt(n: number): string | undefined {
  if (n >= CODES) return undefined;
  const scrambled = (n * STRIDE) % CODES;
  const letter = (place: number): string =>
    LETTERS.charAt(Math.floor(scrambled / LETTERS.length ** place) % LETTERS.length);
  return letter(2) + letter(1) + letter(0);
}
