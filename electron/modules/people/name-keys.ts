import type { Database } from '../../db/database.ts';
import type { Scheduler } from '../../platform/scheduler.ts';
import { findKeysToMake, remakeKeys } from './name-keys.repo.ts';

interface Ports {
  readonly db: Database;
  readonly scheduler: Scheduler;
}

// A batch holds the window for some tens of milliseconds; the pause lets what an agent asks go first.
const BATCH_ROWS = 500;
const PAUSE_MS = 20;

/**
 * Makes the search keys of names again, a few at a time, in a store whose keys an older program made. Meanwhile names are found
 * by the letters that they begin with, as both programs write them. Goes on where it stopped; `stop` is safe to call twice.
 */
export function keepNameKeys({ db, scheduler }: Ports): { stop(): void } {
  let next: { cancel(): void } | undefined;
  const step = (): void => {
    const after = findKeysToMake(db);
    if (after === undefined) return;
    db.write((tx) => remakeKeys(tx, after, BATCH_ROWS));
    if (findKeysToMake(db) !== undefined) next = scheduler.after(PAUSE_MS, step);
  };
  step();
  return { stop: () => next?.cancel() };
}
