import { z } from 'zod';
import { DayTyped, type ClosedDay, type KindCount, type OpenDay } from '../../../shared/domain/day/index.ts';
import type { ActId } from '../../../shared/kernel/ids.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import type { Read, Tx } from '../../db/database.ts';
import type { Marks } from './series.ts';

const Open = z.object({
  number: z.int(),
  on_day: z.string(),
  opened_at: z.string(),
  opened_by: z.string(),
  blanks: z.int().nullable(),
});
const toOpen = (row: z.output<typeof Open>): OpenDay => ({
  number: row.number,
  on: plainDate(row.on_day),
  openedAt: row.opened_at,
  openedBy: row.opened_by,
  blanks: row.blanks,
});
export function findOpen(db: Read): OpenDay | undefined {
  const row = db.maybe(Open)`
    SELECT number, on_day, opened_at, opened_by, blanks FROM day WHERE closed_at IS NULL`;
  return row && toOpen(row);
}

const Closed = Open.extend({
  closed_at: z.string(),
  closed_by: z.string(),
  act_id: z.string(),
  reference: z.string(),
  acts: z.int(),
  differences: z.int(),
  state: z.enum(['waiting', 'accepted', 'parked', 'abandoned']),
});
const toClosed = (row: z.output<typeof Closed>): ClosedDay => ({
  ...toOpen(row),
  closedAt: row.closed_at,
  closedBy: row.closed_by,
  actId: row.act_id as ActId,
  reference: row.reference,
  acts: row.acts,
  differences: row.differences,
  state: row.state,
});
/** Closed days, the last one first, from before the one of this number. */
export const listClosed = (db: Read, before: number | null, limit: number): ClosedDay[] =>
  db.all(Closed)`
    SELECT d.*, a.state FROM day d JOIN act a ON a.id = d.act_id
    WHERE d.number > 0 AND d.closed_at IS NOT NULL AND d.number < ${before ?? Number.MAX_SAFE_INTEGER}
    ORDER BY d.number DESC LIMIT ${limit}`.map(toClosed);

const End = z.object({ number: z.int(), closed_at: z.string(), series: z.string() });
/** Where the day before ended. */
export function getLastEnd(db: Read): {
  readonly number: number;
  readonly at: string;
  readonly marks: Marks;
} {
  const row = db.maybe(End)`
    SELECT number, closed_at, series FROM day WHERE closed_at IS NOT NULL ORDER BY number DESC LIMIT 1`;
  if (!row) throw new Error('the day before all others is missing');
  const marks = z.record(z.string(), z.int()).parse(JSON.parse(row.series));
  return { number: row.number, at: row.closed_at, marks };
}

const Series = z.object({ name: z.string(), last: z.int() });
export const readMarks = (db: Read): Marks =>
  Object.fromEntries(
    db.all(Series)`SELECT name, last FROM series ORDER BY name`.map(({ name, last }) => [name, last]),
  );

const Kind = z.object({ kind: z.string(), count: z.int() });
/** What was done since the last closing. */
export const countKinds = (db: Read): KindCount[] =>
  db.all(Kind)`
    SELECT kind, count(*) AS count FROM act
    WHERE day_number IS NULL AND held = 0 AND state <> 'abandoned' GROUP BY kind ORDER BY count(*) DESC, kind`;

export function insertDay(tx: Tx, { number, on, openedAt, openedBy, blanks }: OpenDay): void {
  tx.run`INSERT INTO day (number, on_day, opened_at, opened_by, blanks)
         VALUES (${number}, ${on}, ${openedAt}, ${openedBy}, ${blanks})`;
}

interface Ending extends Pick<
  ClosedDay,
  'closedAt' | 'closedBy' | 'actId' | 'reference' | 'acts' | 'differences'
> {
  readonly marks: Marks;
  readonly journal: { readonly seq: number; readonly hash: string };
}
/** Closes a day; every act that none has counted is this one's from now on. */
export function endDay(tx: Tx, number: number, end: Ending): void {
  tx.run`
    UPDATE day SET closed_at = ${end.closedAt}, closed_by = ${end.closedBy}, act_id = ${end.actId}, reference = ${end.reference},
      acts = ${end.acts}, differences = ${end.differences}, series = ${JSON.stringify(end.marks)},
      journal_seq = ${end.journal.seq}, journal_head = ${end.journal.hash}, typed = NULL
    WHERE number = ${number}`;
  tx.run`UPDATE act SET day_number = ${number} WHERE day_number IS NULL AND held = 0`;
}

const Anchor = z.object({ seq: z.int(), hash: z.string() });
/** The rows of the journal that the reports of closed days wrote down. */
export const listAnchors = (db: Read): z.output<typeof Anchor>[] =>
  db.all(Anchor)`
    SELECT journal_seq AS seq, journal_head AS hash FROM day WHERE journal_head IS NOT NULL ORDER BY number`;

const TypedRow = z.object({ typed: z.string().nullable() });
/** What was typed of the open day; what another version kept and does not read any more is nothing. */
export function findTyped(db: Read): DayTyped {
  const text = db.maybe(TypedRow)`SELECT typed FROM day WHERE closed_at IS NULL`?.typed ?? null;
  const read = text === null ? undefined : DayTyped.safeParse(JSON.parse(text)).data;
  return read ?? { counts: [], causes: [] };
}
/** Nothing when no day is open. */
export const putTyped = (tx: Tx, typed: DayTyped): number =>
  tx.run`UPDATE day SET typed = ${JSON.stringify(typed)} WHERE closed_at IS NULL`;
