import { z } from 'zod';
import { ActId, CareFileId, PersonId } from '../../kernel/ids.ts';
import { Centimes } from '../../kernel/money.ts';
import { addDays, PlainDate } from '../../kernel/plain-date.ts';
import { entriesOn, type Legal } from '../legal/index.ts';
import { decide, ReasonView, type FactsOf } from '../rules/index.ts';
import { findScheme } from '../schemes/index.ts';
import { SEXES } from '../identity/person.ts';
import { CareDraft } from './form.ts';
import { CARE_KINDS, CARE_VERDICTS, type CareKind, type CareVerdict } from './kinds.ts';
import { CareFileView } from './record.ts';

/** From so many days before the last one on, a file is said to be in its last days. A setting of the counter, not a figure of a law. */
const LAST_DAYS = 7;

/** Facts of a deposit that the rules look at. */
export const CareFacts = z.object({
  kind: z.enum(CARE_KINDS),
  firstActOn: PlainDate.optional(),
  treatmentEndedOn: PlainDate.optional(),
  amountCentimes: Centimes.optional(),
});
export type CareFacts = z.output<typeof CareFacts>;

/** What the rules and the checklist say of a deposit before it is made. */
export const CareLook = z.object({
  deadline: z.object({ verdict: z.enum(CARE_VERDICTS), lastDay: PlainDate }).nullable(),
  /** True when this counter is a proximity point and the amount is one for a branch. */
  isOverLimit: z.boolean(),
  /** True when this counter is a proximity point and nobody said the amount: whether it is one for a branch is not known. */
  isAmountUnknown: z.boolean(),
  /** The limit of a proximity point in dirhams, as decimal text; null while none is set. */
  limit: z.string().nullable(),
  reasons: z.array(ReasonView),
});
export type CareLook = z.output<typeof CareLook>;

interface Desk {
  readonly scheme: string;
  readonly on: PlainDate;
  readonly legal: Legal;
  /** True at a proximity point. */
  readonly isPoint: boolean;
}

const bodyOf = ({ scheme, on, legal }: Desk): FactsOf<'care-file'>['body'] | undefined =>
  entriesOn(legal, 'schemes.json', on).findLast(({ code }) => code === (findScheme(scheme)?.legal ?? scheme))
    ?.body ?? undefined;

function verdictOf(on: PlainDate, lastDay: PlainDate): CareVerdict {
  if (on > lastDay) return 'late';
  return on > addDays(lastDay, -LAST_DAYS) ? 'last-days' : 'in-time';
}

/** In time or not, and for this counter or for a branch: the figures and their sources are the legal texts'. */
export function lookAtDeposit(facts: Omit<CareFacts, 'kind'>, desk: Desk): CareLook {
  const { on, legal, isPoint } = desk;
  const body = bodyOf(desk);
  const limit = openLimit(legal, on);
  if (body === undefined)
    return { deadline: null, isOverLimit: false, isAmountUnknown: false, limit, reasons: [] };
  const { amountCentimes: amount } = facts;
  // Nothing is said of a day that has not come: it is a slip, told beside its field.
  const isSlip = [facts.firstActOn, facts.treatmentEndedOn].some((day) => day !== undefined && day > on);
  const { firstActOn, treatmentEndedOn } = isSlip ? {} : facts;
  const { reasons } = decide(
    'care-file',
    {
      body,
      ...(firstActOn ? { firstActOn } : {}),
      ...(treatmentEndedOn ? { treatmentEndedOn } : {}),
      ...(amount === undefined ? {} : { amount }),
    },
    on,
    legal,
  );
  const timed = reasons.find(({ code }) => code === 'care.in_time' || code === 'care.too_late');
  const day = timed?.params['day'];
  const lastDay = typeof day === 'object' && 'day' in day ? day.day : undefined;
  return {
    deadline: lastDay === undefined ? null : { verdict: verdictOf(on, lastDay), lastDay },
    isOverLimit: isPoint && reasons.some(({ code }) => code === 'care.to_branch'),
    isAmountUnknown: isPoint && limit !== null && amount === undefined,
    limit,
    reasons: reasons.map((reason) => ReasonView.parse(reason)),
  };
}

const openLimit = (legal: Legal, on: PlainDate): string | null =>
  entriesOn(legal, 'amounts.json', on).findLast(({ code }) => code === 'amount-proximity-point')?.value ??
  null;

/** A paper of the checklist, for the kinds that ask it. */
export const CarePiece = z.object({
  code: z.string(),
  kinds: z.array(z.enum(CARE_KINDS)),
  fr: z.string(),
  ar: z.string(),
});
export type CarePiece = z.output<typeof CarePiece>;

/** The papers that a file of this kind needs, in the order of the list. */
export const piecesOf = <P extends Pick<CarePiece, 'kinds'>>(
  pieces: readonly P[],
  kind: CareKind,
): readonly P[] => pieces.filter(({ kinds }) => kinds.includes(kind));

/** Somebody of the file, for whom the care may have been. */
const CarePatient = z.object({
  id: PersonId,
  familyLatin: z.string(),
  givenLatin: z.string(),
  familyArabic: z.string(),
  givenArabic: z.string(),
  relation: z.enum(['self', 'spouse', 'child']),
  sex: z.enum(SEXES),
  birthYear: z.string().length(4),
  /** No longer in charge: care of before may still be filed. */
  isGone: z.boolean(),
});
export type CarePatient = z.output<typeof CarePatient>;

/** What the deposit of a person's file begins with. */
export const CareDesk = z.object({
  number: z.string(),
  /** The insured person first. */
  patients: z.array(CarePatient).min(1),
  pieces: z.array(CarePiece),
  /** How many digits an INPE has; null while nobody has found it. */
  inpeDigits: z.int().nullable(),
  isPoint: z.boolean(),
  /** True at a proximity point that has a limit: the amount is asked, or why it is not known. */
  needsAmount: z.boolean(),
  draft: CareDraft.nullable(),
});
export type CareDesk = z.output<typeof CareDesk>;

/** What a deposit made. */
export const Deposited = z.object({
  fileId: CareFileId,
  actId: ActId,
  reference: z.string(),
  /** What the central will send to the insured person. */
  message: z.object({ fr: z.string(), ar: z.string() }),
});
export type Deposited = z.output<typeof Deposited>;

/** A page of care files, the last one first. */
export const CareFilesPage = z.object({
  items: z.array(CareFileView.extend({ patient: CarePatient.nullable() })),
  next: z.string().nullable(),
});
