import { z } from 'zod';
import type { Read, Store } from '../store/sql.ts';

export interface Shown {
  readonly at: string;
  /** `device <id>` or `token <beginning of its digest>`. */
  readonly who: string;
  readonly route: string;
  readonly purpose: string | null;
  readonly people: readonly string[];
}

/**
 * Written before the answer goes out. The row does not wait for the disk: a crash of the database may take the last half second of
 * this log, never anything of the acts.
 */
export const logAccess = (store: Store, { at, who, route, purpose, people }: Shown): Promise<number> =>
  store.once`
    WITH calm AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true) AS set)
    INSERT INTO access_log (at, who, route, purpose, people)
    SELECT ${at}, ${who}, ${route}, ${purpose}, ${people}::uuid[] FROM calm`;

const Row = z.object({
  at: z.string(),
  who: z.string(),
  route: z.string(),
  purpose: z.string().nullable(),
});
export type AccessRow = z.output<typeof Row>;

/** Who was shown this person's file since an instant, the newest first. */
export const listAccesses = (
  db: Read,
  personId: string,
  since: string,
  limit: number,
): Promise<AccessRow[]> =>
  db.all(Row)`
    SELECT at, who, route, purpose FROM access_log WHERE at >= ${since} AND ${personId}::uuid = ANY (people)
    ORDER BY at DESC LIMIT ${limit}`;
