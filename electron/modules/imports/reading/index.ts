import type { Reading, Row } from '../../../../shared/domain/lists/index.ts';
import { Failure } from '../../../../shared/kernel/errors.ts';
import { csvRows } from './csv-rows.ts';
import { detectText, isArchive, isOldOrLocked } from './detect.ts';
import { openWorkbook } from './workbook.ts';
import { xlsxRows } from './xlsx-rows.ts';

/** A file as the store holds it. */
export interface StagedFile {
  readonly parts: () => Iterable<Uint8Array>;
}

const START_BYTES = 200_000;
const isBlank = ({ cells }: Row): boolean => cells.every((cell) => cell.trim() === '');

/** Rows with something in them, under the numbers that they have in the file. */
async function* filled(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  for await (const row of rows) if (!isBlank(row)) yield row;
}
const whole = (file: StagedFile): Buffer => Buffer.concat([...file.parts()]);

/** A file opened in one way of reading it: its sheets, and its rows, the headers first. */
export interface OpenedFile {
  readonly reading: Reading;
  readonly sheets: readonly string[];
  readonly rows: () => AsyncGenerator<Row>;
}

/** Opens a file as asked; what was not asked, or does not fit the file, is found out from its bytes. */
export async function openFile(file: StagedFile, asked: Reading | undefined): Promise<OpenedFile> {
  const [first] = file.parts();
  const start = (first ?? new Uint8Array()).subarray(0, START_BYTES);
  if (isOldOrLocked(start)) throw new Failure({ code: 'imports.encrypted' });
  if (isArchive(start)) {
    const workbook = await openWorkbook(whole(file));
    const sheets = workbook.sheets.map(({ name }) => name);
    const wanted = asked?.format === 'xlsx' ? asked.sheet : undefined;
    const sheet = sheets.find((name) => name === wanted) ?? sheets[0] ?? '';
    return {
      reading: { format: 'xlsx', sheet },
      sheets,
      rows: () => filled(xlsxRows(workbook, sheet)),
    };
  }
  const reading = asked?.format === 'csv' ? asked : detectText(start);
  if (reading.format !== 'csv') throw new Failure({ code: 'imports.unreadable', params: { row: 0 } });
  return { reading, sheets: [], rows: () => filled(csvRows(file.parts(), reading)) };
}
