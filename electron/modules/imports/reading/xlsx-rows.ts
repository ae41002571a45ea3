import { dayOfSerial, type Row } from '../../../../shared/domain/lists/index.ts';
import { COLUMNS_MAX } from '../../../../shared/domain/lists/index.ts';
import { readXml, type Workbook } from './workbook.ts';

const DAYS_TO_1904 = 1462;
/** Spreadsheets count with 15 digits; what a file holds beyond them is noise of binary fractions. */
const SIGNIFICANT_DIGITS = 15;

/** A number as the spreadsheet shows it: exact up to 15 digits; a longer one keeps its exponent, for its digits are lost. */
export function shownNumber(text: string): string {
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  if (Number.isInteger(value)) return Math.abs(value) < 1e15 ? String(value) : value.toExponential();
  return String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}

/** `BC12` is in the column 54. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column - 1;
}

/** The texts that cells share. How they are read aloud (`rPh`) is not part of them. */
async function readShared({ archive }: Workbook): Promise<readonly string[]> {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isAloud = false;
  const pieces = readXml(archive.open('xl/sharedStrings.xml'), {
    onOpen: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isAloud = true;
      isText = name === 't';
    },
    onText: (found) => {
      if (isText && !isAloud) text += found;
    },
    onClose: (name) => {
      isText = false;
      if (name === 'rPh') isAloud = false;
      if (name === 'si') texts.push(text);
    },
  });
  while (!(await pieces.next()).done);
  return texts;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly isDay: boolean;
  text: string;
}

/** The rows of one sheet, one after the other, under their own numbers; nothing but this row is held at a time. */
export async function* xlsxRows(workbook: Workbook, sheetName: string): AsyncGenerator<Row> {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName) ?? workbook.sheets[0];
  if (!sheet) return;
  const shared = await readShared(workbook);
  let found: Row[] = [];
  let row = 0;
  let cells: string[] = [];
  let cell: OpenCell | undefined;
  let isValue = false;

  const valueOf = ({ type, text, isDay }: OpenCell): string => {
    if (type === 's') return shared[Number(text)] ?? '';
    if (type !== 'n' || text === '') return text;
    const shown = shownNumber(text);
    if (!isDay || !/^\d+(?:\.\d+)?$/u.test(shown)) return shown;
    return dayOfSerial(Number(shown) + (workbook.is1904 ? DAYS_TO_1904 : 0));
  };
  const pieces = readXml(workbook.archive.open(sheet.file), {
    onOpen: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        cells = [];
      } else if (name === 'c') {
        const { r, t = 'n', s = '0' } = attributes;
        cell = {
          column: r === undefined ? cells.length : columnOf(r),
          type: t,
          isDay: workbook.dayStyles[Number(s)] === true,
          text: '',
        };
      }
      isValue = name === 'v' || name === 't';
    },
    onText: (text) => {
      if (cell && isValue) cell.text += text;
    },
    onClose: (name) => {
      isValue = false;
      if (name === 'c' && cell) {
        if (cell.column < COLUMNS_MAX) {
          while (cells.length < cell.column) cells.push('');
          cells[cell.column] = valueOf(cell);
        }
        cell = undefined;
      } else if (name === 'row') found.push({ row, cells });
    },
  });
  try {
    while (!(await pieces.next()).done) {
      yield* found;
      found = [];
    }
  } finally {
    await pieces.return(undefined);
  }
}
