import { z } from 'zod';
import type { Read, Tx } from '../../db/database.ts';
import { hashOf } from './verify.ts';

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

const findLast = (db: Read) => db.maybe(Row)`SELECT * FROM journal ORDER BY seq DESC LIMIT 1`;

/** Adds one row, chained to the one before. */
export function insert(tx: Tx, entry: Omit<JournalRow, 'seq' | 'hash'>): void {
  const last = findLast(tx);
  const row = { ...entry, seq: (last?.seq ?? 0) + 1 };
  tx.run`INSERT INTO journal (seq, at, agent_number, action, subject_id, detail, hash)
         VALUES (${row.seq}, ${row.at}, ${row.agent_number}, ${row.action}, ${row.subject_id}, ${row.detail}, ${hashOf(last?.hash ?? '', row)})`;
}

const PAGE = 5_000;

/** Every row in order, some at a time: a journal of years is never held whole. */
export function* readRows(db: Read): Generator<JournalRow> {
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const page = db.all(Row)`SELECT * FROM journal WHERE seq > ${after} ORDER BY seq LIMIT ${PAGE}`;
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}
