import { z } from 'zod';
import {
  STEP_FAILURES,
  STEP_NAMES,
  type StepFailure,
  type StepName,
} from '../../shared/domain/sync/index.ts';
import type { Read, Tx } from '../db/database.ts';

const Row = z.object({
  name: z.string(),
  last_success_at: z.string().nullable(),
  failed_at: z.string().nullable(),
  failure: z.string().nullable(),
  failures: z.int(),
});

/** What is kept of a step over a restart. */
export interface KeptStep {
  readonly lastSuccessAt: string | null;
  readonly lastFailure: { readonly at: string; readonly reason: StepFailure } | null;
  /** Failures in a row. */
  readonly failures: number;
}

/** Steps and reasons that this program does not know (a newer one wrote them) are left out. */
export function listKeptSteps(db: Read): ReadonlyMap<StepName, KeptStep> {
  const rows = db.all(Row)`SELECT name, last_success_at, failed_at, failure, failures FROM exchange_step`;
  return new Map(
    rows.flatMap((row) => {
      const name = STEP_NAMES.find((known) => known === row.name);
      const reason = STEP_FAILURES.find((known) => known === row.failure);
      const lastFailure = row.failed_at !== null && reason ? { at: row.failed_at, reason } : null;
      const kept = { lastSuccessAt: row.last_success_at, lastFailure, failures: row.failures };
      return name ? [[name, kept] as const] : [];
    }),
  );
}

export function keepStep(tx: Tx, name: StepName, { lastSuccessAt, lastFailure, failures }: KeptStep): void {
  const [at, reason] = [lastFailure?.at ?? null, lastFailure?.reason ?? null];
  tx.run`
    INSERT INTO exchange_step (name, last_success_at, failed_at, failure, failures)
    VALUES (${name}, ${lastSuccessAt}, ${at}, ${reason}, ${failures})
    ON CONFLICT (name) DO UPDATE SET last_success_at = excluded.last_success_at, failed_at = excluded.failed_at,
      failure = excluded.failure, failures = excluded.failures`;
}
