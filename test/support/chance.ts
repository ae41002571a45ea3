import { v7 } from 'uuid';
import type { Clock } from '../../electron/platform/clock.ts';
import type { Chance } from '../../electron/platform/ids.ts';

/** Numbers in [0, 1) from a seed (mulberry32): the same seed, the same story. */
export function fractions(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chance from a seed. */
export function seeded(seed: number, clock: Clock): Chance {
  const fraction = fractions(seed);
  const bytes = (count: number) =>
    Buffer.from(Array.from({ length: count }, () => Math.floor(fraction() * 256)));
  return { fraction, bytes, id: () => v7({ msecs: clock.now(), random: bytes(16) }) };
}
