/** Chance that is always the same for a seed: every demonstration has the same people. */
export interface Dice {
  /** From 0 up to, not including, `below`. */
  below(below: number): number;
  pick<T>(among: readonly T[]): T;
  /** True once in a while: `0.1` is one time in ten. */
  often(share: number): boolean;
  /** Picks by weight. */
  weighted<T>(among: readonly (readonly [T, number])[]): T;
  digits(count: number): string;
  hex(count: number): string;
}

/** mulberry32: 32 bits of state, enough for sample people, useless for secrets. */
function* mulberry32(seed: number): Generator<number, never> {
  let state = seed >>> 0;
  for (;;) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

export function diceOf(seed: number): Dice {
  const numbers = mulberry32(seed);
  const below = (limit: number): number => Math.floor(numbers.next().value * limit);
  const pick = <T>(among: readonly T[]): T => {
    const found = among[below(among.length)];
    if (found === undefined) throw new Error('Nothing to pick from');
    return found;
  };
  const from = (letters: string, count: number): string =>
    Array.from({ length: count }, () => letters.charAt(below(letters.length))).join('');
  return {
    below,
    pick,
    often: (share) => numbers.next().value < share,
    weighted: <T>(among: readonly (readonly [T, number])[]): T => {
      let left = numbers.next().value * among.reduce((sum, [, weight]) => sum + weight, 0);
      const found = among.find(([, weight]) => (left -= weight) < 0) ?? among.at(-1);
      if (!found) throw new Error('Nothing to pick from');
      return found[0];
    },
    digits: (count) => from('0123456789', count),
    hex: (count) => from('0123456789abcdef', count),
  };
}
