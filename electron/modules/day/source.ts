import type { Tally } from '../../../shared/domain/day/index.ts';
import type { DayReportData } from '../../../shared/domain/papers/index.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Read } from '../../db/database.ts';
import type { Range } from './series.ts';

/** The day whose totals are asked for. Its acts are those that no closed day has counted. */
export interface DayScope {
  readonly on: PlainDate;
  /** Instant of the closing before: whatever happened since belongs to this day. */
  readonly since: string;
  /** When somebody opened it; null while nobody has. */
  readonly openedAt: string | null;
  readonly blanks: number | null;
  /** The references of a series that were taken in the day, in the order of their years. */
  readonly taken: (prefix: string) => readonly Range[];
}

/** What a module adds to the day of its workstation. */
export interface DaySource {
  /** Totals to reconcile; one to be counted by hand has `found: null`. */
  readonly tallies: (db: Read, scope: DayScope) => readonly Tally[];
  /** Envelopes of care files that were closed in the day, for its report. */
  readonly envelopes?: (db: Read, scope: DayScope) => DayReportData['envelopes'];
  /** Envelopes that were counted in the day where they arrived, for its report. */
  readonly arrived?: (db: Read, scope: DayScope) => DayReportData['arrived'];
}
