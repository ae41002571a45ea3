import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { LegalCode } from './dated.ts';
import type { LawDates } from './periods.ts';

/** The day that an administrator set for a law of `laws.json`; a null date gives the law back to `laws.json`. */
export const LawDate = z.object({
  code: LegalCode,
  date: PlainDate.nullable(),
  /** Where the day comes from, as the administrator wrote it; null when the day was taken back. */
  source: z.string().min(1).max(300).nullable(),
  setOn: PlainDate,
});
export type LawDate = z.output<typeof LawDate>;

/** The days that are set, by law. One taken back is not among them. */
export const setDatesOf = (set: readonly LawDate[]): LawDates =>
  Object.fromEntries(set.flatMap(({ code, date }) => (date === null ? [] : [[code, date]])));
