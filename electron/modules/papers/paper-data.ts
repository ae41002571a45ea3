import type {
  AttestationData,
  CardData,
  PaperDependant,
  PaperNumber,
  PaperPerson,
  PaperPiece,
  ReceiptData,
} from '../../../shared/domain/papers/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { requiredPieces, type PieceRule } from '../../../shared/domain/registration/pieces.ts';
import { addDays, plainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { ActOf } from '../../../shared/protocol/acts.ts';
import { timeAt } from '../../platform/clock.ts';
import type { DoneAct } from './papers.repo.ts';

interface Text {
  readonly fr: string;
  readonly ar: string;
}
/** What papers say beyond the record: names of codes, the branch, the legal delay. */
export interface PaperContext {
  readonly branch: Text & { readonly code: string };
  readonly scheme: (code: string) => Text;
  readonly category: (code: string) => Text;
  readonly pieces: readonly PieceRule[];
  readonly legalDelayDays: number;
}

export const paperPerson = ({ identity }: PersonRecord): PaperPerson => ({
  familyLatin: identity.familyLatin,
  givenLatin: identity.givenLatin,
  familyArabic: identity.familyArabic,
  givenArabic: identity.givenArabic,
  sex: identity.sex,
  birth: identity.birth,
  document: identity.document,
});

/** The number on a paper; a person without one, or whose number was given up, gets no paper. */
export function paperNumber(record: PersonRecord): PaperNumber {
  if (record.registrationNumber === null || record.numberState === 'given_up')
    throw new Failure({ code: 'papers.person_not_registered' });
  return { value: record.registrationNumber, state: record.numberState };
}

const paperFamily = (record: PersonRecord): PaperDependant[] =>
  record.family.map(({ familyLatin, givenLatin, familyArabic, givenArabic, kind, sex, birth }) => ({
    familyLatin,
    givenLatin,
    familyArabic,
    givenArabic,
    kind,
    sex,
    birth,
  }));

const categoryOf = (record: PersonRecord, context: PaperContext): Text | null =>
  record.activity ? context.category(record.activity.categoryCode) : null;

function paperPieces(
  act: ActOf<'registration.submitted'>,
  rules: readonly PieceRule[],
): { received: PaperPiece[]; missing: PaperPiece[] } {
  const { person, pieces } = act.payload;
  const received = new Set(pieces.filter((piece) => piece.received).map((piece) => piece.key));
  const named = requiredPieces(rules, person.family).map(({ key, code, member }) => {
    const { fr, ar } = rules.find((rule) => rule.code === code) ?? { fr: code, ar: code };
    const concerns = member === undefined ? undefined : person.family[member];
    return { key, piece: concerns ? { name: { fr, ar }, concerns } : { name: { fr, ar } } };
  });
  return {
    received: named.filter(({ key }) => received.has(key)).map(({ piece }) => piece),
    missing: named.filter(({ key }) => !received.has(key)).map(({ piece }) => piece),
  };
}

/** The receipt says what was filed on that day, whatever changed since. `record` gives the number's state of today. */
export function receiptData(
  done: DoneAct,
  record: PersonRecord,
  agent: ReceiptData['agent'],
  context: PaperContext,
): ReceiptData {
  const { act } = done;
  if (act.kind !== 'registration.submitted') throw new Failure({ code: 'not_found' });
  const day = plainDate(done.doneOn);
  const { person } = act.payload;
  return {
    reference: done.reference,
    filedAt: { day, time: timeAt(done.doneAtMs) },
    body: 'cnss',
    branch: context.branch,
    agent,
    applicant: paperPerson(person),
    act: 'registration.tns',
    category: categoryOf(person, context),
    number:
      record.registrationNumber === null || record.numberState === 'given_up' ? null : paperNumber(record),
    family: paperFamily(person),
    ...paperPieces(act, context.pieces),
    delay: { days: context.legalDelayDays, lastDay: addDays(day, context.legalDelayDays) },
    seal: null,
  };
}

interface Issue {
  readonly reference: string;
  readonly issuedOn: PlainDate;
  readonly seal: string;
}

export const attestationData = (
  record: PersonRecord,
  { reference, issuedOn, seal }: Issue,
  context: PaperContext,
): AttestationData => ({
  reference,
  issuedOn,
  body: 'cnss',
  branch: context.branch,
  person: paperPerson(record),
  number: paperNumber(record),
  scheme: context.scheme(record.scheme),
  category: categoryOf(record, context),
  registeredOn: record.registeredOn,
  family: paperFamily(record),
  seal,
});

export const cardData = (
  record: PersonRecord,
  photo: Uint8Array,
  { reference, issuedOn, seal }: Issue,
): CardData => ({
  serial: reference,
  issuedOn,
  body: 'cnss',
  person: paperPerson(record),
  number: paperNumber(record),
  photo: new Uint8Array(photo),
  seal,
});
