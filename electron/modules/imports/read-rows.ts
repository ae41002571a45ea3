import {
  cleaned,
  COLUMNS_MAX,
  folded,
  type ListKind,
  type Mapping,
  type Row,
} from '../../../shared/domain/lists/index.ts';
import { compactIdentifier } from '../../../shared/domain/identity/documents.ts';
import type { NewRow } from './rows.repo.ts';

const CELL_MAX_CHARS = 2_000;

const cellAt = (cells: readonly string[], mapping: Mapping, name: string): string => {
  const where = mapping[name];
  return where && 'column' in where ? cleaned(cells[where.column] ?? '') : '';
};

/** Gives each row the number of the first row of its person or household, wherever in the file the others stand. */
export function unitsOf(kind: ListKind, mapping: Mapping): (row: Row) => NewRow {
  const firsts = new Map<string, number>();
  return ({ row, cells }) => {
    const document = compactIdentifier(cellAt(cells, mapping, 'documentNumber')) || null;
    const household = (kind === 'tadamon' && folded(cellAt(cells, mapping, 'householdKey'))) || null;
    const unit = household === null ? row : (firsts.get(household) ?? row);
    if (household !== null) firsts.set(household, unit);
    return { row, unit, household, document, cells: cells.map((cell) => cell.slice(0, CELL_MAX_CHARS)) };
  };
}

/** The headers, one a column, cut where nothing stands any more. */
export const headersOf = (cells: readonly string[]): string[] => {
  const texts = cells.slice(0, COLUMNS_MAX).map((cell) => cleaned(cell).slice(0, 200));
  const last = texts.findLastIndex((text) => text !== '');
  return texts.slice(0, last + 1);
};
