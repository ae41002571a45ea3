import type { LegalFileName, LegalFiles } from './files.ts';
import { FIGURE_FILES } from './files.ts';
import type { Labelled } from './dated.ts';
import { NO_LAW_DATES, type LawDates } from './periods.ts';

/** Something that an administrator has to fill in: its file and entry. */
export interface Unset {
  readonly file: LegalFileName;
  readonly code: string;
  readonly fr: string;
}

/** Everything « à paramétrer »: figures and rules that were not found, bodies, and the day of a law that nobody has set. */
export function listUnset(files: LegalFiles, set: LawDates = NO_LAW_DATES): readonly Unset[] {
  const of = (file: LegalFileName, entries: readonly Pick<Labelled, 'code' | 'fr'>[]): readonly Unset[] =>
    entries.map(({ code, fr }) => ({ file, code, fr }));
  return [
    ...of(
      'laws.json',
      files['laws.json'].filter(({ code, effective }) => effective === null && !set[code]),
    ),
    ...of(
      'schemes.json',
      files['schemes.json'].filter(({ body }) => body === null),
    ),
    ...of(
      'principles.json',
      files['principles.json'].filter(({ confidence }) => confidence === '?'),
    ),
    ...FIGURE_FILES.flatMap((file) =>
      of(
        file,
        files[file].filter(({ value }) => value === null),
      ),
    ),
    ...of(
      'score-amounts.json',
      files['score-amounts.json'].filter(({ bands }) => bands.length === 0),
    ),
    ...of(
      'tns-categories.json',
      files['tns-categories.json'].filter(({ coefficient }) => coefficient.value === null),
    ),
  ];
}
