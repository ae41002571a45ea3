import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Read, Tx } from '../../db/database.ts';

const Row = z.object({
  seq: z.int(),
  at: z.string(),
  agent_number: z.string(),
  action: z.string(),
  subject_id: z.string().nullable(),
  detail: z.string(),
  hash: z.string(),
});
export type JournalRow = z.output<typeof Row>;

const hashOf = (before: string, row: Omit<JournalRow, 'hash'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([before, row.seq, row.at, row.agent_number, row.action, row.subject_id, row.detail]),
    )
    .digest('hex');

const findLast = (db: Read) => db.maybe(Row)`SELECT * FROM journal ORDER BY seq DESC LIMIT 1`;

/** Adds one row, chained to the one before. */
export function insert(tx: Tx, entry: Omit<JournalRow, 'seq' | 'hash'>): void {
  const last = findLast(tx);
  const row = { ...entry, seq: (last?.seq ?? 0) + 1 };
  tx.run`INSERT INTO journal (seq, at, agent_number, action, subject_id, detail, hash)
         VALUES (${row.seq}, ${row.at}, ${row.agent_number}, ${row.action}, ${row.subject_id}, ${row.detail}, ${hashOf(last?.hash ?? '', row)})`;
}

/** The first row that does not follow from the one before it, or undefined when the chain holds. */
export function findBreak(db: Read): number | undefined {
  let before = '';
  let expected = 1;
  for (const row of db.all(Row)`SELECT * FROM journal ORDER BY seq`) {
    if (row.seq !== expected || row.hash !== hashOf(before, row)) return row.seq;
    before = row.hash;
    expected += 1;
  }
  return undefined;
}
