import type { Read } from '../../db/database.ts';
import { countReferences } from './tallies.repo.ts';
import type { Range } from './series.ts';
import type { DaySource } from './source.ts';

/** Receipts apart, what is handed over with a reference. Cards have a register of their own. */
const PAPERS = ['AT', 'RF', 'DP', 'PA'] as const;

const inAll = (ranges: readonly Range[], count: (range: Range) => number): number =>
  ranges.reduce((sum, range) => sum + count(range), 0);
const tallyOf = <C extends 'receipts' | 'papers'>(db: Read, code: C, ranges: readonly Range[]) => ({
  code,
  expected: inAll(ranges, ({ count }) => count),
  found: inAll(ranges, ({ first, last }) => countReferences(db, first, last)),
});

/** Each number that was taken stands on an act: one that is missing was given to somebody, or lost. */
export const papersOfDay: DaySource = {
  tallies: (db, { taken }) => [
    tallyOf(db, 'receipts', taken('RC')),
    tallyOf(db, 'papers', PAPERS.flatMap(taken)),
  ],
};
