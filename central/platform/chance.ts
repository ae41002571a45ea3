import { randomBytes, randomUUID } from 'node:crypto';

/** The only source of chance at the central. */
export interface Chance {
  uuid(): string;
  bytes(count: number): Buffer;
}

export const systemChance: Chance = { uuid: () => randomUUID(), bytes: (count) => randomBytes(count) };
