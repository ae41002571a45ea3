import { compareDecimals, decimal } from '../../kernel/decimal.ts';
import type { ScoreBand } from './entries.ts';

/** What is wrong between the bands of a table, at which score. */
export interface BandFault {
  readonly problem: 'bands-unsorted' | 'bands-overlap' | 'bands-gap';
  readonly detail: string;
}

const compare = (one: string, other: string): number => compareDecimals(decimal(one), decimal(other));

/** A table goes upwards without a score in two bands or in none; its last band has no end. */
export function bandFaults(bands: readonly ScoreBand[]): readonly BandFault[] {
  return bands.flatMap(({ above, upTo }, index): readonly BandFault[] => {
    if (upTo !== null && compare(above, upTo) >= 0)
      return [{ problem: 'bands-unsorted', detail: `${above} → ${upTo}` }];
    const next = bands[index + 1];
    if (!next) return upTo === null ? [] : [{ problem: 'bands-gap', detail: `${upTo} →` }];
    if (compare(next.above, above) <= 0)
      return [{ problem: 'bands-unsorted', detail: `${above} → ${next.above}` }];
    if (upTo === null || compare(next.above, upTo) < 0)
      return [{ problem: 'bands-overlap', detail: next.above }];
    return compare(next.above, upTo) > 0 ? [{ problem: 'bands-gap', detail: `${upTo} → ${next.above}` }] : [];
  });
}

/** The band of a score, compared exactly; undefined where there is none. */
export const bandOf = (bands: readonly ScoreBand[], score: string): ScoreBand | undefined =>
  bands.find(({ above, upTo }) => compare(score, above) > 0 && (upTo === null || compare(score, upTo) <= 0));
