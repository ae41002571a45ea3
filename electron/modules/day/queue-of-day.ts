import { countUnanswered } from './tallies.repo.ts';
import type { DaySource } from './source.ts';

/** An act that the central has not answered stands in the queue, or it would never leave. */
export const queueOfDay: DaySource = {
  tallies(db) {
    const { unanswered, queued } = countUnanswered(db);
    return [{ code: 'queue', expected: unanswered, found: queued }];
  },
};
