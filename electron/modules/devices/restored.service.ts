import type { Database } from '../../db/database.ts';
import type { Clock } from '../../platform/clock.ts';
import { record } from '../journal/index.ts';
import { leaveUncertainNumbers } from './restored.repo.ts';

/**
 * After an older copy took the store's place: numbers and references that it would give next may have been given since, so
 * it never gives them. Acts that it still holds are sent again; the central recognises those it has.
 */
export function settleRestored(db: Database, clock: Clock): void {
  db.write((tx) => {
    leaveUncertainNumbers(tx);
    record(tx, clock, { agentNumber: '-', action: 'store.restored' });
  });
}
