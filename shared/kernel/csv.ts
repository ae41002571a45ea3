/** French and Moroccan spreadsheets open a file with these as columns, and in the right letters. */
export const CSV_BOM = '\uFEFF';
const SEPARATOR = ';';

/** A cell that a spreadsheet would run as a formula is given as text; a telephone may begin with `+`. */
const harmless = (text: string): string =>
  /^[=@\t\r]|^[+-](?![\d\s().-]*$)/u.test(text) ? `'${text}` : text;
const quoted = (text: string): string => {
  const safe = harmless(text);
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One line of a file that a spreadsheet opens. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(SEPARATOR)}\r\n`;
