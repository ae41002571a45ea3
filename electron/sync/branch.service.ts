import type { KnownBranch } from '../../shared/domain/sync/index.ts';
import type { Database } from '../db/database.ts';
import { instant, type Clock } from '../platform/clock.ts';
import { findBranch, putBranch } from './branch.repo.ts';
import type { CentralClient } from './central-client.ts';

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  readonly client: Pick<CentralClient, 'branch'>;
}

/** The branch as a supervisor sees it. */
export const createBranch = ({ db, clock, client }: Ports) => ({
  /** Asks the central; while it does not answer, what it said last, with the hour. */
  async look(): Promise<KnownBranch> {
    const outcome = await client.branch();
    if (outcome.kind === 'answer') {
      const asOf = instant(clock);
      db.write((tx) => putBranch(tx, asOf, outcome.value));
      return { view: outcome.value, asOf, isFresh: true };
    }
    const kept = findBranch(db);
    return { view: kept?.view ?? null, asOf: kept?.asOf ?? null, isFresh: false };
  },
});
