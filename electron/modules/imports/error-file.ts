import { createIntl } from '@formatjs/intl';
import { faultSentence, type FaultyRow } from '../../../shared/domain/lists/index.ts';
import { catalogues, LOCALES, type Language, type MessageKey } from '../../../shared/i18n/index.ts';
import { CSV_BOM, csvLine } from '../../../shared/kernel/csv.ts';
import type { Read } from '../../db/database.ts';
import type { StoredImport } from './imports.repo.ts';
import { listFaulty } from './rows.repo.ts';

const PAGE_ROWS = 1_000;

type Say = (id: MessageKey, params?: Readonly<Record<string, string | number>>) => string;
const sayIn = (language: Language): Say => {
  const intl = createIntl({
    locale: LOCALES[language],
    messages: catalogues[language],
    onError: () => undefined,
  });
  return (id, params = {}) => intl.formatMessage({ id }, { ...params });
};

const faultText = (say: Say, language: Language, { faults }: FaultyRow): string =>
  faults
    .map((fault) => {
      const { key, params } = faultSentence(fault, language);
      const sentence = say(key, params);
      return fault.column === null
        ? sentence
        : say('lists.inColumn', { column: say(`lists.column.${fault.column}` as MessageKey), sentence });
    })
    .join(' ');

/** The next rows in fault as CSV: where they stand in the file, as they were, and what is wrong, in words. */
export function errorPage(
  db: Read,
  file: StoredImport,
  language: Language,
  after: number,
): { text: string; next: number | null } {
  const say = sayIn(language);
  const found = listFaulty(db, file.number, after, PAGE_ROWS);
  const head =
    after === 0
      ? CSV_BOM + csvLine([...file.headers, say('lists.errorFile.row'), say('lists.errorFile.faults')])
      : '';
  const lines = found.map((row) =>
    csvLine([
      ...file.headers.map((_, index) => row.cells[index] ?? ''),
      String(row.row),
      faultText(say, language, row),
    ]),
  );
  return {
    text: head + lines.join(''),
    next: found.length === PAGE_ROWS ? (found.at(-1)?.row ?? null) : null,
  };
}
