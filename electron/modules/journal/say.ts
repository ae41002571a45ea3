import { isJournalAction, type JournalWhat } from '../../../shared/domain/journal/index.ts';
import {
  catalogues,
  journalKey,
  journalWhatKey,
  LANGUAGES,
  type Language,
} from '../../../shared/i18n/index.ts';

/** A line of the journal in words, as a paper says it: what was done, and on what. */
export function saidOf(action: string, what: JournalWhat | null): Readonly<Record<Language, string>> {
  const key = journalKey(isJournalAction(action) ? action : null);
  const say = (language: Language): string =>
    what === null
      ? catalogues[language][key]
      : `${catalogues[language][key]} : ${catalogues[language][journalWhatKey(what)]}`;
  const [fr, ar] = LANGUAGES.map(say);
  return { fr: fr ?? '', ar: (ar ?? '').replace(' : ', ': ') };
}
