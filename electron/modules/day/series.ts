import { formatReference, REFERENCE_PREFIXES } from '../../../shared/domain/documents/reference.ts';

/** The last number of each series (`RC-2026`). */
export type Marks = Readonly<Record<string, number>>;

/** References of one series that follow each other. */
export interface Range {
  readonly count: number;
  readonly first: string;
  readonly last: string;
}

/** What was taken from the series of a prefix between two states of them, a year after the other. */
export function takenBetween(before: Marks, now: Marks, prefix: string, shortCode: string): Range[] {
  const known = REFERENCE_PREFIXES.find((one) => one === prefix);
  if (known === undefined) return [];
  return Object.entries(now)
    .filter(([name]) => name.startsWith(`${known}-`))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, last]) => {
      const start = before[name] ?? 0;
      const year = name.slice(known.length + 1);
      const written = (rank: number) => formatReference({ prefix: known, shortCode, year, rank });
      return last > start ? [{ count: last - start, first: written(start + 1), last: written(last) }] : [];
    });
}
