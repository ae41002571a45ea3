import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock } from './clock.ts';

/** The only source of chance. */
export interface Chance {
  /** A UUIDv7: ordered by time, unique everywhere. */
  id(): string;
  bytes(count: number): Buffer;
  /** A number in [0, 1), for jitter only. */
  fraction(): number;
}

export const systemChance = (clock: Clock): Chance => ({
  id: () => v7({ msecs: clock.now() }),
  bytes: (count) => randomBytes(count),
  fraction: () => randomBytes(4).readUInt32BE() / 2 ** 32,
});
