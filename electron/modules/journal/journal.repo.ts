import { z } from 'zod';
import type { Read, Tx } from '../../db/database.ts';
import { hashOf, type JournalRow } from './hash.ts';

const Row = z.object({
  // A row that somebody numbered anew may have any number.
  seq: z.number(),
  at: z.string(),
  agent_number: z.string(),
  action: z.string(),
  subject_id: z.string().nullable(),
  detail: z.string(),
  hash: z.string(),
});

const findLast = (db: Read) => db.maybe(Row)`SELECT * FROM journal ORDER BY seq DESC LIMIT 1`;

/** Adds one row, chained to the one before. */
export function insert(tx: Tx, entry: Omit<JournalRow, 'seq' | 'hash'>): { seq: number; hash: string } {
  const last = findLast(tx);
  const row = { ...entry, seq: (last?.seq ?? 0) + 1 };
  const hash = hashOf(last?.hash ?? '', row);
  tx.run`INSERT INTO journal (seq, at, agent_number, action, subject_id, detail, hash)
         VALUES (${row.seq}, ${row.at}, ${row.agent_number}, ${row.action}, ${row.subject_id}, ${row.detail}, ${hash})`;
  return { seq: row.seq, hash };
}

const PAGE = 5_000;

/** Every row in order, some at a time: a journal of years is never held whole. */
export function* readRows(db: Read): Generator<JournalRow> {
  for (const page of readPages(db)) yield* page;
}
export function* readPages(db: Read): Generator<readonly JournalRow[]> {
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const page = db.all(Row)`SELECT * FROM journal WHERE seq > ${after} ORDER BY seq LIMIT ${PAGE}`;
    yield page;
    const last = page.at(-1);
    if (last === undefined || last.seq <= after) return;
    after = last.seq;
  }
}

const Count = z.object({ count: z.int() });
export const countRows = (db: Read): number =>
  db.maybe(Count)`SELECT count(*) AS count FROM journal`?.count ?? 0;

const At = z.object({ at: z.string() });
/**
 * When this agent last opened this file, whatever the door. The index is named: with figures of a young store, which has few rows, SQLite
 * would walk the journal back from its end until it meets one, all day long.
 */
export const findLastLook = (db: Read, subjectId: string, agentNumber: string): string | undefined =>
  db.maybe(At)`
    SELECT at FROM journal INDEXED BY journal_subject WHERE subject_id = ${subjectId} AND agent_number = ${agentNumber} AND action LIKE '%.looked_at'
    ORDER BY seq DESC LIMIT 1`?.at;

/** When this agent last had this very line written: a screen left open asks again soon, so it is near the end. */
export const findSameLine = (
  db: Read,
  { agent_number, action, subject_id, detail }: Omit<JournalRow, 'seq' | 'hash' | 'at'>,
): string | undefined =>
  db.maybe(At)`
    SELECT at FROM journal INDEXED BY journal_agent
    WHERE agent_number = ${agent_number} AND action = ${action} AND subject_id IS ${subject_id} AND detail = ${detail}
    ORDER BY seq DESC LIMIT 1`?.at;

const Given = z.object({ subject_id: z.string() });
/** To whom an extract was given, by the line that says so. */
export const findGivenTo = (db: Read, seq: number): string | undefined =>
  db.maybe(Given)`
    SELECT subject_id FROM journal WHERE seq = ${seq} AND action = 'journal.given' AND subject_id IS NOT NULL`
    ?.subject_id;
