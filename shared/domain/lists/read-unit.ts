import type { FieldCode } from '../../kernel/error-codes.ts';
import { fieldErrors } from '../../kernel/field-errors.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Legal } from '../legal/index.ts';
import { FAMILY_MAX } from '../registration/form.ts';
import { checkRegistration } from '../registration/check.ts';
import { decideRegistration } from '../registration/decide.ts';
import type { Reason } from '../rules/index.ts';
import { columnsOf, type ListKind } from './columns.ts';
import type { FaultCode } from './codes.ts';
import { ListedForm } from './listed.ts';
import type { Mapping } from './mapping.ts';
import { cleaned, type Choice } from './readers.ts';

/** What is wrong in which row of the file; `column` is null when no single cell is to blame. */
export interface RowFault {
  readonly row: number;
  readonly column: string | null;
  readonly code: FaultCode;
  /** Another row, a number or a name that the sentence gives. */
  readonly about?: string;
  /** Why the rules refuse. */
  readonly reason?: Reason;
}

/** One row of the file; `row` counts from 1, as spreadsheets do, headers included. */
export interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}
type Values = Readonly<Record<string, string>>;

export interface Rules {
  readonly kind: ListKind;
  readonly mapping: Mapping;
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  readonly today: PlainDate;
  readonly legal: Legal;
}

/** A person or a household that can be written, or all that stands in the way. */
export type UnitReading =
  | { readonly form: ListedForm; readonly faults?: undefined }
  | { readonly form?: undefined; readonly faults: readonly RowFault[] };

interface ReadRow {
  readonly row: number;
  readonly values: Values;
  readonly faults: readonly RowFault[];
}

/** What one row says, cell by cell; an empty cell says nothing. */
function readRow({ row, cells }: Row, { kind, mapping, choices }: Rules): ReadRow {
  const values: Record<string, string> = {};
  const faults: RowFault[] = [];
  for (const { name, read } of columnsOf(kind)) {
    const where = mapping[name];
    if (where === undefined) continue;
    const cell = cleaned('column' in where ? (cells[where.column] ?? '') : where.constant);
    if (cell === '') continue;
    const said = read(cell, choices[name] ?? []);
    if ('fault' in said) faults.push({ row, column: name, code: said.fault });
    else values[name] = said.value;
  }
  return { row, values, faults };
}

const nationalityOf = (values: Values): string | undefined =>
  values['nationality'] ?? ((values['documentKind'] ?? 'cnie') === 'cnie' ? 'MAR' : undefined);

const namesOf = ({ familyLatin, givenLatin, familyArabic, givenArabic, sex, birth }: Values) => ({
  familyLatin,
  givenLatin,
  familyArabic,
  givenArabic,
  sex,
  birth,
});

const insuredOf = (values: Values) => ({
  identity: {
    ...namesOf(values),
    birthPlace: values['birthPlace'],
    nationality: nationalityOf(values),
    document: { kind: values['documentKind'] ?? 'cnie', number: values['documentNumber'] },
  },
  contacts: { mobile: values['mobile'], phone: values['phone'], email: values['email'] },
  rib: values['rib'],
});

const dependantOf = (values: Values) => ({
  ...namesOf(values),
  kind: values['relation'],
  nationality: nationalityOf(values),
  documentKind: values['documentKind'] ?? 'cnie',
  documentNumber: values['documentNumber'],
  marriedOn: values['relation'] === 'spouse' ? values['marriedOn'] : undefined,
});

/** A column by the place of its value in the form: `identity.document.number` is the column `documentNumber`. */
const columnAt = (path: string): string =>
  path
    .replace(/^identity\.document\.number$/u, 'documentNumber')
    .replace(/^identity\.document\.kind$/u, 'documentKind')
    .replace(/^.*\./u, '');

interface Unit {
  readonly head: ReadRow;
  readonly members: readonly ReadRow[];
}

/** Faults by path as faults by row; a cell that could not be read is not reproached twice. */
function placed(faults: Readonly<Record<string, FieldCode>>, { head, members }: Unit): RowFault[] {
  const read = [head, ...members].flatMap((each) => each.faults);
  return Object.entries(faults).flatMap(([path, code]): RowFault[] => {
    const member = /^family\.(\d+)\./u.exec(path)?.[1];
    const row = (member === undefined ? head : members[Number(member)])?.row ?? head.row;
    const column = columnAt(path);
    return read.some((fault) => fault.row === row && fault.column === column) ? [] : [{ row, column, code }];
  });
}

function formOf(kind: ListKind, { head, members }: Unit) {
  const { values } = head;
  const insured = insuredOf(values);
  if (kind === 'tns') {
    const { categoryCode, startedOn } = values;
    return {
      ...insured,
      scheme: 'tns',
      ...(categoryCode === undefined ? {} : { activity: { categoryCode, startedOn } }),
      family: [],
    };
  }
  const { idcs = '', rsuNumber = '', rsuScore = '', noOtherCover } = values;
  return {
    ...insured,
    scheme: 'tadamon',
    own: { idcs, rsuNumber, rsuScore, noOtherCover },
    family: members.map((member) => dependantOf(member.values)),
  };
}

/** The shapes of the form, then the rules of the day: the same as for somebody who stands at the counter. */
function judge(unit: Unit, { kind, today, legal }: Rules): UnitReading {
  const unread = [unit.head, ...unit.members].flatMap(({ faults }) => faults);
  const parsed = ListedForm.safeParse(formOf(kind, unit));
  if (!parsed.success) return { faults: [...unread, ...placed(fieldErrors(parsed.error), unit)] };
  const faults = [...unread, ...placed(checkRegistration(parsed.data, today), unit)];
  if (faults.length > 0) return { faults };
  const decision = decideRegistration(parsed.data, [], today, legal);
  if (decision?.outcome !== 'refused') return { form: parsed.data };
  return {
    faults: decision.reasons
      .filter(({ effect }) => effect === 'refuses')
      .map((reason) => ({ row: unit.head.row, column: null, code: 'rules_refused', reason })),
  };
}

/** Reads the rows of one person, or of one household: its head is insured, the others are the family. */
export function readUnit(rows: readonly Row[], rules: Rules): UnitReading {
  const read = rows.map((row) => readRow(row, rules));
  const first = read[0];
  if (!first) throw new Error('a unit has at least one row');
  if (rules.kind === 'tns') return judge({ head: first, members: [] }, rules);
  const keyless = read.filter(({ values }) => values['householdKey'] === undefined);
  if (keyless.length > 0)
    return { faults: keyless.map(({ row }) => ({ row, column: 'householdKey', code: 'field.required' })) };
  const heads = read.filter(({ values }) => values['relation'] === 'head');
  const [head] = heads;
  const unread = read.flatMap(({ faults }) => faults);
  const refuse = (code: FaultCode, blamed: readonly ReadRow[]): UnitReading => ({
    faults: [...unread, ...blamed.map(({ row }): RowFault => ({ row, column: 'relation', code }))],
  });
  const lost = read.filter(
    ({ values, faults }) =>
      values['relation'] === undefined && !faults.some(({ column }) => column === 'relation'),
  );
  if (lost.length > 0) return refuse('field.required', lost);
  if (!head)
    return unread.some(({ column }) => column === 'relation')
      ? { faults: unread }
      : refuse('household_without_head', [first]);
  if (heads.length > 1) return refuse('household_two_heads', heads.slice(1));
  if (read.length > FAMILY_MAX + 1) return refuse('household_too_large', [head]);
  return judge({ head, members: read.filter((each) => each !== head) }, rules);
}
