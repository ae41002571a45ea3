import { COUNTERS, type CounterCode, type DifferenceCause, type HandCount, type Tally } from './counters.ts';

export interface Difference extends Tally {
  readonly found: number;
  /** Null as long as nobody has named it. */
  readonly cause: DifferenceCause | null;
}

/** Where a day stands before it is closed. */
export interface Reconciled {
  readonly tallies: readonly Tally[];
  /** What somebody still has to count. */
  readonly uncounted: readonly CounterCode[];
  readonly differences: readonly Difference[];
  /** Differences whose cause is not named, or is named without its words. */
  readonly unexplained: readonly CounterCode[];
}

const isNamed = (cause: DifferenceCause | undefined): boolean =>
  cause !== undefined && (cause.cause !== 'other' || cause.typed !== '');

/** The totals of a day with what was counted by hand and the causes that were named. A day closes once nothing is left open. */
export function reconcile(
  tallies: readonly Tally[],
  counts: readonly HandCount[],
  causes: readonly DifferenceCause[],
): Reconciled {
  const counted = tallies.map((tally) =>
    COUNTERS[tally.code] === 'machine'
      ? tally
      : { ...tally, found: counts.find(({ code }) => code === tally.code)?.found ?? null },
  );
  const differences = counted.flatMap((tally): Difference[] => {
    if (tally.found === null || tally.found === tally.expected) return [];
    const cause = causes.find(({ code }) => code === tally.code) ?? null;
    return [{ ...tally, found: tally.found, cause }];
  });
  return {
    tallies: counted,
    uncounted: counted.flatMap(({ code, found }) => (found === null ? [code] : [])),
    differences,
    unexplained: differences.flatMap(({ code, cause }) => (isNamed(cause ?? undefined) ? [] : [code])),
  };
}
