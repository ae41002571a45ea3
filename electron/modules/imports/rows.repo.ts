import { z } from 'zod';
import { FaultView, type FaultyRow, type Row, type RowFault } from '../../../shared/domain/lists/index.ts';
import type { Read, Tx } from '../../db/database.ts';

export interface NewRow extends Row {
  readonly unit: number;
  readonly household: string | null;
  readonly document: string | null;
}
export function insertRow(tx: Tx, number: number, { row, unit, household, document, cells }: NewRow): void {
  tx.run`
    INSERT INTO import_row (import_number, row, unit, household, document, cells)
    VALUES (${number}, ${row}, ${unit}, ${household}, ${document}, ${JSON.stringify(cells)})`;
}

const Stored = z.object({ row: z.int(), unit: z.int(), cells: z.string(), document: z.string().nullable() });
export interface StoredRow extends Row {
  readonly unit: number;
  readonly document: string | null;
}
const toRow = ({ row, unit, cells, document }: z.output<typeof Stored>): StoredRow => ({
  row,
  unit,
  document,
  cells: JSON.parse(cells) as string[],
});

/** Rows of the units after this one, in the order of the file; units in which a fault is known are left out. */
export const listAfter = (db: Read, number: number, unit: number, limit: number): StoredRow[] =>
  db.all(Stored)`
    SELECT row, unit, cells, document FROM import_row
    WHERE import_number = ${number} AND unit > ${unit} AND faults IS NULL ORDER BY unit, row LIMIT ${limit}`.map(
    toRow,
  );
export const listUnit = (db: Read, number: number, unit: number): StoredRow[] =>
  db.all(Stored)`
    SELECT row, unit, cells, document FROM import_row WHERE import_number = ${number} AND unit = ${unit} ORDER BY row`.map(
    toRow,
  );

const First = z.object({ row: z.int().nullable() });
/** The first row of the file with this document. */
export const findFirstWith = (db: Read, number: number, document: string): number | null =>
  db.maybe(First)`
    SELECT min(row) AS row FROM import_row WHERE import_number = ${number} AND document = ${document}`?.row ??
  null;

export const setFaults = (
  tx: Tx,
  number: number,
  row: number,
  faults: readonly Omit<RowFault, 'row'>[],
): number =>
  tx.run`
    UPDATE import_row SET faults = ${JSON.stringify(faults)} WHERE import_number = ${number} AND row = ${row}`;
/** Takes the next rows away; answers how many. */
export const removeRows = (tx: Tx, number: number, limit: number): number =>
  tx.run`
    DELETE FROM import_row WHERE import_number = ${number}
      AND row IN (SELECT row FROM import_row WHERE import_number = ${number} ORDER BY row LIMIT ${limit})`;

const Faulty = z.object({ row: z.int(), cells: z.string(), faults: z.string() });
const Faults = z.array(FaultView);
export const listFaulty = (db: Read, number: number, after: number, limit: number): FaultyRow[] =>
  db.all(Faulty)`
    SELECT row, cells, faults FROM import_row
    WHERE import_number = ${number} AND faults IS NOT NULL AND row > ${after} ORDER BY row LIMIT ${limit}`.map(
    ({ row, cells, faults }) => ({
      row,
      cells: JSON.parse(cells) as string[],
      faults: Faults.parse(JSON.parse(faults)),
    }),
  );
