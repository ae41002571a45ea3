import { readUnit, type ListedForm, type RowFault, type Rules } from '../../../shared/domain/lists/index.ts';
import { coverIn } from '../../../shared/domain/people/covers.ts';
import type { Read } from '../../db/database.ts';
import { findRecord, hasNamesake, listByDocument } from '../people/index.ts';
import { findFirstWith, type StoredRow } from './rows.repo.ts';

/** A person or household that can be written, or what stands in the way, row by row. */
export type Judged =
  | { readonly form: ListedForm; readonly faults?: undefined }
  | { readonly form?: undefined; readonly faults: ReadonlyMap<number, readonly Omit<RowFault, 'row'>[]> };

interface Where {
  readonly db: Read;
  readonly number: number;
  readonly rules: Rules;
  /** While people are written, those of this list are here too: only documents are compared then. */
  readonly isWriting: boolean;
}
const ENOUGH = 5;
const YEAR_LENGTH = 4;

const inFile = ({ db, number }: Where, rows: readonly StoredRow[]): RowFault[] =>
  rows.flatMap(({ row, document }): RowFault[] => {
    if (document === null) return [];
    const first = findFirstWith(db, number, document);
    return first === null || first === row
      ? []
      : [{ row, column: 'documentNumber', code: 'duplicate_in_file', about: String(first) }];
  });

const isCoveredIn = (db: Read, fileId: string, document: string): boolean => {
  const file = findRecord(db, fileId);
  return file !== undefined && coverIn(file, document) !== undefined;
};

/** Who carries this document here: registered, known from a list, or covered through somebody. */
function known(db: Read, document: string, isInsured: boolean): Omit<RowFault, 'row'> | undefined {
  const found = listByDocument(db, document, ENOUGH).filter(({ numberState }) => numberState !== 'given_up');
  const column = 'documentNumber';
  const dependant = found.find(({ insured }) => insured !== null && isCoveredIn(db, insured.id, document));
  const own = found.find(({ insured }) => insured === null);
  if (own && own.registrationNumber !== null)
    return {
      column,
      code: isInsured ? 'already_registered' : 'double_cover',
      about: own.registrationNumber,
    };
  if (own) return { column, code: 'already_listed' };
  return dependant && { column, code: 'double_cover', about: dependant.insured?.name ?? '' };
}

function here({ db, isWriting }: Where, rows: readonly StoredRow[], form: ListedForm): RowFault[] {
  const { identity, family } = form;
  const rowOf = (document: string | undefined): number =>
    (rows.find((each) => each.document === document) ?? rows[0])?.row ?? 0;
  const insured = known(db, identity.document.number, true);
  const members = family.flatMap(({ documentNumber }) => {
    const fault = documentNumber === undefined ? undefined : known(db, documentNumber, false);
    return fault ? [{ row: rowOf(documentNumber), ...fault }] : [];
  });
  if (insured) return [{ row: rowOf(identity.document.number), ...insured }, ...members];
  const isAlike = !isWriting && identity.birth.length > YEAR_LENGTH && hasNamesake(db, identity);
  return isAlike
    ? [{ row: rowOf(identity.document.number), column: 'birth', code: 'possible_duplicate' }, ...members]
    : members;
}

/** All that is wrong with the rows of one person or household, found before anything is written. */
export function judgeUnit(where: Where, rows: readonly StoredRow[]): Judged {
  const reading = readUnit(rows, where.rules);
  const twice = inFile(where, rows);
  const others = reading.faults ?? here(where, rows, reading.form);
  const found = [
    ...twice,
    ...others.filter(
      ({ row, column }) => !twice.some((fault) => fault.row === row && fault.column === column),
    ),
  ];
  if (found.length === 0 && reading.form) return { form: reading.form };
  const faults = new Map<number, Omit<RowFault, 'row'>[]>();
  for (const { row, ...fault } of found) faults.set(row, [...(faults.get(row) ?? []), fault]);
  // A household goes in whole or not at all: its other rows say where to look.
  const about = String(Math.min(...faults.keys()));
  for (const { row } of rows)
    if (!faults.has(row)) faults.set(row, [{ column: null, code: 'household_faulty', about }]);
  return { faults };
}
