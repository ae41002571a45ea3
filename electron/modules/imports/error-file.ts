import { createIntl } from '@formatjs/intl';
import { faultSentence, type FaultyRow } from '../../../shared/domain/lists/index.ts';
import { catalogues, LOCALES, type Language, type MessageKey } from '../../../shared/i18n/index.ts';
import type { Read } from '../../db/database.ts';
import type { StoredImport } from './imports.repo.ts';
import { listFaulty } from './rows.repo.ts';

const PAGE_ROWS = 1_000;
const BOM = '\uFEFF';
/** French and Moroccan spreadsheets open it as columns. */
const SEPARATOR = ';';

/** A cell that a spreadsheet would run as a formula is given as text; a telephone may begin with `+`. */
const harmless = (text: string): string =>
  /^[=@\t\r]|^[+-](?![\d\s().-]*$)/u.test(text) ? `'${text}` : text;
const quoted = (text: string): string => {
  const safe = harmless(text);
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
const line = (cells: readonly string[]): string => `${cells.map(quoted).join(SEPARATOR)}\r\n`;

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
      ? BOM + line([...file.headers, say('lists.errorFile.row'), say('lists.errorFile.faults')])
      : '';
  const lines = found.map((row) =>
    line([
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
