import { z } from 'zod';
import type { Tx } from '../store/sql.ts';

export interface Document {
  readonly kind: string;
  readonly number: string;
}
const Holder = z.object({ kind: z.string(), number: z.string(), person_id: z.string() });
const DocumentRow = z.object({ kind: z.string(), number: z.string() });

/**
 * Takes documents for this transaction: those that nobody holds get a row without person, and another transaction that wants one
 * waits. Always in the same order. Answers those taken; `settleDocuments` ends what this begins.
 */
export const claimDocuments = (tx: Tx, documents: readonly Document[]): Promise<Document[]> =>
  tx.all(DocumentRow)`
    INSERT INTO registered_document (kind, number)
    SELECT DISTINCT kind, number FROM jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) AS row (kind text, number text)
    ORDER BY kind, number
    ON CONFLICT DO NOTHING
    RETURNING kind, number`;

export const listHolders = (tx: Tx, documents: readonly Document[]): Promise<z.output<typeof Holder>[]> =>
  tx.all(Holder)`
    SELECT d.kind, d.number, d.person_id FROM registered_document d
    JOIN jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) AS row (kind text, number text) USING (kind, number)
    WHERE d.person_id IS NOT NULL`;

interface Held extends Document {
  readonly personId: string;
}
/** Writes who holds what, and frees the documents that were taken for acts that ended otherwise. */
export async function settleDocuments(
  tx: Tx,
  claimed: readonly Document[],
  held: readonly Held[],
): Promise<void> {
  if (held.length > 0) {
    await tx.run`
      INSERT INTO registered_document (kind, number, person_id)
      SELECT kind, number, "personId" FROM jsonb_to_recordset(${JSON.stringify(held)}::jsonb)
        AS row (kind text, number text, "personId" uuid)
      ON CONFLICT (kind, number) DO UPDATE SET person_id = EXCLUDED.person_id`;
  }
  if (claimed.length > 0) {
    await tx.run`
      DELETE FROM registered_document d USING jsonb_to_recordset(${JSON.stringify(claimed)}::jsonb) AS row (kind text, number text)
      WHERE d.kind = row.kind AND d.number = row.number AND d.person_id IS NULL`;
  }
}

const NumberOnly = z.object({ number: z.int() });
const NumberRow = z.object({ number: z.int(), state: z.enum(['given', 'given_up']) });

/** The same for registration numbers. */
export const claimNumbers = async (tx: Tx, numbers: readonly number[]): Promise<number[]> =>
  (
    await tx.all(NumberOnly)`
      INSERT INTO registered_number (number)
      SELECT DISTINCT number FROM unnest(${numbers}::int[]) AS number ORDER BY number
      ON CONFLICT DO NOTHING
      RETURNING number`
  ).map(({ number }) => number);

export const listNumbers = (tx: Tx, numbers: readonly number[]): Promise<z.output<typeof NumberRow>[]> =>
  tx.all(NumberRow)`
    SELECT number, state FROM registered_number WHERE number = ANY (${numbers}::int[]) AND state IS NOT NULL`;

export interface UsedNumber {
  readonly number: number;
  readonly state: 'given' | 'given_up';
  readonly personId: string | null;
  /** Null when it came with a list. */
  readonly actId: string | null;
}
export async function settleNumbers(
  tx: Tx,
  claimed: readonly number[],
  used: readonly UsedNumber[],
): Promise<void> {
  if (used.length > 0) {
    await tx.run`
      INSERT INTO registered_number (number, state, person_id, act_id)
      SELECT number, state, "personId", "actId" FROM jsonb_to_recordset(${JSON.stringify(used)}::jsonb)
        AS row (number int, state text, "personId" uuid, "actId" uuid)
      ON CONFLICT (number) DO UPDATE
        SET state = EXCLUDED.state, person_id = EXCLUDED.person_id, act_id = EXCLUDED.act_id`;
  }
  if (claimed.length > 0) {
    await tx.run`DELETE FROM registered_number WHERE number = ANY (${claimed}::int[]) AND state IS NULL`;
  }
}
