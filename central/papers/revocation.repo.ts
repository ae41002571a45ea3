import { z } from 'zod';
import { REVOKED_WHYS, type RevokedReference, type RevokedWhy } from '../../shared/domain/seal/index.ts';
import type { Read, Tx } from '../store/sql.ts';

/** A paper that is no longer good. `at`: ISO instant. */
export interface RevokedPaper extends RevokedReference {
  readonly at: string;
  /** Only because its act was refused; what somebody told takes its place. */
  readonly byRefusal?: boolean;
}

const GRAVITY = [...REVOKED_WHYS];

/** Takes papers back. Told twice, the graver reason stands: a card that was stolen and then replaced stays stolen. */
export async function revokePapers(tx: Tx, rows: readonly RevokedPaper[]): Promise<void> {
  if (rows.length === 0) return;
  const gravest = new Map<string, RevokedPaper>();
  for (const row of rows) {
    const known = gravest.get(row.reference);
    if (!known || GRAVITY.indexOf(row.why) > GRAVITY.indexOf(known.why)) gravest.set(row.reference, row);
  }
  await tx.run`
    INSERT INTO revoked_paper (reference, why, at, by_refusal)
    SELECT reference, why, at, coalesce("byRefusal", false) FROM jsonb_to_recordset(${JSON.stringify([...gravest.values()])}::jsonb)
      AS row (reference text, why text, at timestamptz, "byRefusal" boolean)
    ORDER BY reference
    ON CONFLICT (reference) DO UPDATE SET why = EXCLUDED.why, at = EXCLUDED.at, by_refusal = EXCLUDED.by_refusal,
        seq = nextval('revoked_paper_seq_seq')
      WHERE (revoked_paper.by_refusal AND NOT EXCLUDED.by_refusal) OR array_position(${GRAVITY}::text[], EXCLUDED.why) > array_position(${GRAVITY}::text[], revoked_paper.why)`;
}

const Row = z.object({ reference: z.string(), why: z.enum(REVOKED_WHYS) });
export const listRevokedPapers = (db: Read): Promise<RevokedReference[]> =>
  db.all(Row)`SELECT reference, why FROM revoked_paper`;

const Why = z.object({ why: z.enum(REVOKED_WHYS) });
export const findRevocation = async (db: Read, reference: string): Promise<RevokedWhy | undefined> =>
  (await db.maybe(Why)`SELECT why FROM revoked_paper WHERE reference = ${reference}`)?.why;

const Mark = z.object({ mark: z.string() });
/** A text that changes with every paper and key taken back. */
export const markOfRevocations = async (db: Read): Promise<string> =>
  (
    await db.maybe(Mark)`
    SELECT concat_ws('.',
      (SELECT count(*) FROM revoked_paper), (SELECT coalesce(max(seq), 0) FROM revoked_paper),
      (SELECT count(*) FROM seal_key WHERE revoked_at IS NOT NULL),
      (SELECT count(*) FROM seal_key WHERE distrusted_from IS NOT NULL)) AS mark`
  )?.mark ?? '';
