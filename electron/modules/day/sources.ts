import { arrivedOfDay } from './arrived-of-day.ts';
import { cardsOfDay } from './cards-of-day.ts';
import { envelopesOfDay } from './envelopes-of-day.ts';
import { papersOfDay } from './papers-of-day.ts';
import { queueOfDay } from './queue-of-day.ts';
import type { DaySource } from './source.ts';

/**
 * The one place where a day learns what to count. To add something: its code and who counts it in `shared/domain/day/counters.ts`,
 * its name as `day.counter.<code>` in both languages, and its source here.
 */
export const DAY_SOURCES: readonly DaySource[] = [
  papersOfDay,
  cardsOfDay,
  envelopesOfDay,
  arrivedOfDay,
  queueOfDay,
];
