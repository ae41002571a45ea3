import { KnownRights } from '../../shared/domain/rights/index.ts';
import { z } from 'zod';
import { readCsv, UnreadableFile } from '../reference/csv.ts';

/** What a file tells of one registered person. */
export const ToldOf = z.strictObject({ number: z.string().regex(/^\d{9}$/), ...KnownRights.shape });
export type ToldOf = z.output<typeof ToldOf>;

const COLUMNS = [
  'number',
  'months_due',
  'paid_months',
  'days',
  'pension_centimes',
  'started_on',
  'work_stopped_on',
  'from_another_amo',
] as const;

const whole = (text: string): number | string => (/^\d{1,9}$/.test(text) ? Number(text) : text);
const filled = <T>(text: string, read: (text: string) => T): T | undefined =>
  text === '' ? undefined : read(text);

/** An empty cell is a fact that nobody looked at; `-` in `months_due` says that none is due. */
const fromRow = (row: Readonly<Record<(typeof COLUMNS)[number], string>>): unknown => ({
  number: row.number,
  monthsDue: filled(row.months_due, (text) => (text === '-' ? [] : text.split(/[\s;]+/))),
  paidMonths: filled(row.paid_months, whole),
  days: filled(row.days, whole),
  pension: filled(row.pension_centimes, whole),
  startedOn: filled(row.started_on, String),
  workStoppedOn: filled(row.work_stopped_on, String),
  fromAnotherAmo: filled(row.from_another_amo, (text) =>
    text === 'yes' ? true : text === 'no' ? false : text,
  ),
});

/** Reads a JSON array or a CSV text; throws `UnreadableFile` at the first row that does not read. */
export function readTold(text: string): readonly ToldOf[] {
  const rows = /^\uFEFF?\s*\[/.test(text) ? jsonRows(text) : readCsv(text, COLUMNS).map(fromRow);
  return rows.map((row, index) => {
    const read = ToldOf.safeParse(row);
    if (!read.success) throw new UnreadableFile(index + 2);
    return read.data;
  });
}

function jsonRows(text: string): readonly unknown[] {
  try {
    return z.array(z.unknown()).parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    throw new UnreadableFile(1);
  }
}
