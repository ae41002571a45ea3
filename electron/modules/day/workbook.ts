import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';

/** A value with its type: a spreadsheet sorts and adds what it is given as a day or a number. */
export type SheetCell = string | number | { readonly day: PlainDate } | null;
export interface WorkSheet {
  /** The name of its tab: 31 characters at most, none of `: \ / ? * [ ]`. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const DAY_FORMAT = 'dd/mm/yyyy';
/** Read as text also when somebody edits the cell: what looks like a formula is never run. */
const TEXT_FORMAT = '@';
const WIDEST = 50;
const NARROWEST = 10;

// XML has no place for them, and a file with one does not open.
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;
const written = (text: string): string => text.replace(UNWRITABLE, '');

function cellOf(value: SheetCell) {
  if (value === null) return null;
  if (typeof value === 'number') return { type: Number, value };
  if (typeof value === 'string') return { type: String, value: written(value), format: TEXT_FORMAT };
  return { type: Date, value: new Date(`${value.day}T00:00:00Z`), format: DAY_FORMAT };
}
const widthOf = (head: string, cells: readonly SheetCell[]): number => {
  const longest = Math.max(head.length, ...cells.map((cell) => (typeof cell === 'string' ? cell.length : 0)));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
};

/** A workbook that spreadsheets open: typed cells, a head that stays in sight, from right to left in Arabic. */
export function workbookOf(
  sheets: readonly WorkSheet[],
  { isRightToLeft }: { readonly isRightToLeft: boolean },
): Promise<Uint8Array> {
  return writeXlsxFile(
    sheets.map(({ name, head, rows }) => ({
      sheet: name,
      rightToLeft: isRightToLeft,
      stickyRowsCount: 1,
      columns: head.map((title, column) => ({
        width: widthOf(
          title,
          rows.map((row) => row[column] ?? null),
        ),
      })),
      data: [
        head.map((title) => ({
          type: String,
          value: written(title),
          format: TEXT_FORMAT,
          fontWeight: 'bold',
        })),
        ...rows.map((row) => row.map(cellOf)),
      ] satisfies SheetData,
    })),
  ).toBuffer();
}
