import { z } from 'zod';
import { KnownRights } from '../../shared/domain/rights/index.ts';
import type { Read, Tx } from '../store/sql.ts';

const Row = z.object({ person_id: z.string(), facts: KnownRights });

/** What is known of the contributions of these people, by id; nobody of whom nothing was told. */
export const listKnown = async (
  db: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownRights>> =>
  new Map(
    (
      await db.all(Row)`
        SELECT person_id, facts FROM (SELECT DISTINCT unnest(${ids}::uuid[]) AS person_id) AS asked
        JOIN rights_fact USING (person_id)`
    ).map(({ person_id, facts }) => [person_id, facts]),
  );

export interface Told {
  readonly personId: string;
  readonly facts: KnownRights;
}

/** What was told last stands whole: it is not mixed with what was told before. */
export const putKnown = (tx: Tx, told: readonly Told[], source: string, at: string): Promise<number> =>
  tx.run`
    INSERT INTO rights_fact (person_id, facts, source, told_at)
    SELECT "personId", facts, ${source}, ${at} FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
      AS row ("personId" uuid, facts jsonb)
    ON CONFLICT (person_id) DO UPDATE
      SET facts = EXCLUDED.facts, source = EXCLUDED.source, told_at = EXCLUDED.told_at`;
