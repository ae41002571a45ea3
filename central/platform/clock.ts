import { setTimeout } from 'node:timers/promises';

/** The only source of time at the central. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

export const pause = (ms: number): Promise<void> => setTimeout(ms);

/** An instant as ISO 8601 in UTC, as stored and sent. */
export const instantAt = (ms: number): string => new Date(ms).toISOString();
