import type { PlainDate } from '../../kernel/plain-date.ts';
import type { AgeLimit, Figure } from './entries.ts';
import { FIGURE_FILES, LEGAL_FILE_NAMES, LEGAL_FILES, type LegalFileName, type LegalFiles } from './files.ts';
import { inForceOn, lawDatesOf, NO_LAW_DATES, type LawDates } from './periods.ts';

/** Everything that the rules read, with the days of the laws. */
export interface Legal {
  readonly files: LegalFiles;
  readonly figures: readonly Figure[];
  readonly lawDates: LawDates;
}

/** Reads the contents of `resources/legal`; `setDates` are the days that an administrator has set. Throws on a broken file. */
export function readLegal(contents: Readonly<Record<LegalFileName, unknown>>, setDates?: LawDates): Legal {
  const files = Object.fromEntries(
    LEGAL_FILE_NAMES.map((name) => [name, LEGAL_FILES[name].parse(contents[name])]),
  ) as LegalFiles;
  return withLawDates(files, setDates);
}

/** The same texts with other days for the laws. */
export const withLawDates = (files: LegalFiles, setDates?: LawDates): Legal => ({
  files,
  figures: FIGURE_FILES.flatMap((name) => files[name]),
  lawDates: lawDatesOf(files['laws.json'], setDates),
});

/** The files whose entries hold between two days. */
export type DatedFileName = Exclude<LegalFileName, 'laws.json'>;

/** The entries of a file that apply on a day. */
export const entriesOn = <N extends DatedFileName>(
  { files, lawDates }: Legal,
  name: N,
  day: PlainDate,
): LegalFiles[N] => inForceOn<LegalFiles[N][number]>(files[name], day, lawDates) as LegalFiles[N];

/** Years from which a child of this situation is no longer covered; null when there is no limit, undefined when no rule is known. */
export const ageLimitOn = (
  limits: readonly AgeLimit[],
  situation: AgeLimit['situation'],
  day: PlainDate,
  laws: LawDates = NO_LAW_DATES,
): number | null | undefined =>
  inForceOn(limits, day, laws).findLast((limit) => limit.situation === situation)?.years;
