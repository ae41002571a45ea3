import {
  CareForm,
  piecesOf,
  withoutSheet,
  type CareDraft,
  type CareFile,
  type CareLook,
  type CarePiece,
  type CareWarning,
} from '../../../shared/domain/care/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { RightsAnswer, RightsState } from '../../../shared/domain/rights/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import { fieldErrors } from '../../../shared/kernel/field-errors.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';

const wrong = (fields: Failure['error']['fields']): Failure =>
  new Failure({ code: 'input.invalid', ...(fields ? { fields } : {}) });

/** A form as it was typed, read; refuses what cannot be, field by field. */
export function readForm(typed: CareDraft, today: PlainDate, inpeDigits: number | null): CareForm {
  const read = CareForm.safeParse(typed);
  if (!read.success) throw wrong(fieldErrors(read.error));
  const form = read.data;
  if (form.firstActOn > today) throw wrong({ firstActOn: 'field.date_future' });
  if (form.treatmentEndedOn !== undefined && form.treatmentEndedOn > today)
    throw wrong({ treatmentEndedOn: 'field.date_future' });
  if (inpeDigits !== null && form.inpe !== undefined && form.inpe.length !== inpeDigits)
    throw wrong({ inpe: 'field.inpe' });
  return form;
}

export const rightsOfPatient = (
  answer: RightsAnswer | undefined,
  record: PersonRecord,
  patientId: string,
): RightsState =>
  answer?.members.find(({ memberId }) => memberId === (patientId === record.id ? null : patientId))?.state ??
  'unknown';

/** What the agent was told before taking the file in all the same. */
function warningsOf(file: Omit<CareFile, 'warnings'>, look: CareLook): CareWarning[] {
  const { deadline, rights, inpe, amountCentimes, missing } = file;
  return [
    ...(deadline && deadline.verdict !== 'in-time' ? [deadline.verdict] : []),
    ...(rights === 'closed' || rights === 'suspended' || rights === 'waiting' ? (['rights'] as const) : []),
    ...(rights === 'unknown' ? (['rights-unknown'] as const) : []),
    ...(look.isOverLimit ? (['limit'] as const) : []),
    ...(missing.length > 0 ? (['missing'] as const) : []),
    ...(withoutSheet(file) ? (['no-sheet'] as const) : []),
    ...(inpe === null ? (['no-inpe'] as const) : []),
    ...(amountCentimes === null ? (['no-amount'] as const) : []),
  ];
}

interface Desk {
  readonly record: PersonRecord;
  readonly look: CareLook;
  readonly pieces: readonly CarePiece[];
  readonly answer: RightsAnswer | undefined;
}
type Kept = Pick<
  CareFile,
  'id' | 'reference' | 'registrationNumber' | 'depositedAt' | 'depositedBy' | 'branchCode'
>;

/** The care file that a form makes. */
export function careFileOf(form: CareForm, { record, look, pieces, answer }: Desk, kept: Kept): CareFile {
  const isHere = (code: string): boolean => form.received.includes(code);
  const codes = piecesOf(pieces, form.kind).map(({ code }) => code);
  const file = {
    ...kept,
    insuredId: record.id,
    patientId: form.patientId,
    kind: form.kind,
    firstActOn: form.firstActOn,
    treatmentEndedOn: form.treatmentEndedOn ?? null,
    inpe: form.inpe ?? null,
    fse: form.fse ?? null,
    amountCentimes: form.amount ?? null,
    received: codes.filter(isHere),
    missing: codes.filter((code) => !isHere(code)),
    pages: form.pages.filter(({ piece }) => codes.includes(piece) && isHere(piece)),
    deadline: look.deadline,
    rights: rightsOfPatient(answer, record, form.patientId),
    exception: look.isOverLimit || look.isAmountUnknown ? (form.exception ?? null) : null,
  };
  return { ...file, warnings: warningsOf(file, look) };
}

/** A file over the limit of a proximity point goes to a branch, unless somebody says why it is taken here; so does one of an unknown amount. */
export function refuseOverLimit({ exception }: CareForm, { isOverLimit, isAmountUnknown }: CareLook): void {
  if (exception !== undefined) return;
  if (isOverLimit) throw wrong({ exception: 'field.required' });
  if (isAmountUnknown) throw wrong({ amount: 'field.amount_at_point' });
}
