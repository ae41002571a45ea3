import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import type { Dated } from './dated.ts';
import type { Law } from './entries.ts';

/** The day on which each law begins to apply, by its code; absent or null while nobody knows it. */
export type LawDates = Readonly<Record<string, PlainDate | null>>;

export const NO_LAW_DATES: LawDates = {};

/** The days written in `laws.json`, overridden by those that an administrator has set. */
export const lawDatesOf = (laws: readonly Law[], set: LawDates = NO_LAW_DATES): LawDates => ({
  ...Object.fromEntries(laws.map(({ code, effective }) => [code, effective])),
  ...set,
});

/** First and last day of an entry; null is open, and `never` an entry whose law has no day yet. */
export type Period = 'never' | { readonly first: PlainDate | null; readonly last: PlainDate | null };

type Timed = Pick<Dated, 'from' | 'to' | 'since' | 'until'>;

export function periodOf({ from, to, since, until }: Timed, laws: LawDates): Period {
  const begins = since === undefined ? undefined : laws[since];
  if (begins === null || (since !== undefined && begins === undefined)) return 'never';
  const ends = until === undefined ? undefined : laws[until];
  return { first: begins ?? from, last: ends ? addDays(ends, -1) : to };
}

/** True when the entry applies on the day. */
export function isInForce(entry: Timed, day: PlainDate, laws: LawDates = NO_LAW_DATES): boolean {
  const period = periodOf(entry, laws);
  if (period === 'never') return false;
  return (period.first === null || period.first <= day) && (period.last === null || day <= period.last);
}

/** The entries that apply on a day. */
export const inForceOn = <E extends Timed>(
  entries: readonly E[],
  day: PlainDate,
  laws: LawDates = NO_LAW_DATES,
): readonly E[] => entries.filter((entry) => isInForce(entry, day, laws));
