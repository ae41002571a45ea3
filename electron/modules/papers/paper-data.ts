import type {
  CardData,
  PaperDependant,
  PaperDetail,
  PaperNumber,
  PaperPerson,
  PaperPiece,
  ReceiptData,
} from '../../../shared/domain/papers/index.ts';
import { inCharge } from '../../../shared/domain/family/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { findScheme } from '../../../shared/domain/schemes/index.ts';
import { catalogues, type MessageKey } from '../../../shared/i18n/index.ts';
import { requiredPieces, type PieceRule } from '../../../shared/domain/registration/pieces.ts';
import { addDays, plainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { ActOf } from '../../../shared/protocol/acts.ts';
import { timeAt } from '../../platform/clock.ts';
import { asOf } from '../../../shared/domain/events/index.ts';
import { eventParts } from './event-receipt.ts';
import { paperDependant, type PaperContext, type Text } from './paper-context.ts';
import type { DoneAct } from './papers.repo.ts';

export const paperPerson = ({ identity }: Pick<PersonRecord, 'identity'>): PaperPerson => ({
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

export const paperFamily = ({ family }: PersonRecord): PaperDependant[] =>
  inCharge(family).map(paperDependant);

export const categoryOf = (record: PersonRecord, context: PaperContext): Text | null =>
  record.activity ? context.category(record.activity.categoryCode) : null;

const both = (text: string): Text => ({ fr: text, ar: text });

/** What a scheme knows of its own and says on papers, in the order of its description. */
export function detailsOf({ scheme, own }: PersonRecord, context: PaperContext): PaperDetail[] {
  const fields = findScheme(scheme)?.fields.filter(({ onPapers }) => onPapers) ?? [];
  return fields.flatMap(({ name, kind, list }) => {
    const value = own?.[name];
    if (value === undefined) return [];
    const key = `schemes.field.${name}` as MessageKey;
    const text = list === 'mutuelle' ? context.mutuelle(String(value)) : both(String(value));
    return [
      { label: { fr: catalogues.fr[key], ar: catalogues.ar[key] }, value: text, isNumber: kind === 'digits' },
    ];
  });
}

/** The mutual of the insured and the number it gave, for the card. */
function membershipOf({ own }: PersonRecord, context: PaperContext): CardData['membership'] {
  const [code, number] = [own?.['mutuelleCode'], own?.['mutuelleNumber']];
  return typeof code === 'string' && typeof number === 'string'
    ? { mutuelle: context.mutuelle(code), number }
    : null;
}

function paperPieces(
  act: ActOf<'registration.submitted'>,
  rules: readonly PieceRule[],
): { received: PaperPiece[]; missing: PaperPiece[] } {
  const { person, pieces } = act.payload;
  const received = new Set(pieces.filter((piece) => piece.received).map((piece) => piece.key));
  const named = requiredPieces(rules, person).map(({ key, code, member }) => {
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
  const day = plainDate(done.doneOn);
  const common = {
    reference: done.reference,
    filedAt: { day, time: timeAt(done.doneAtMs) },
    branch: context.branch,
    agent,
    number:
      record.registrationNumber === null || record.numberState === 'given_up' ? null : paperNumber(record),
    delay: { days: context.legalDelayDays, lastDay: addDays(day, context.legalDelayDays) },
    seal: null,
  };
  if (act.kind === 'event.declared') {
    const then = asOf(record, act.id);
    return {
      ...common,
      body: context.body(then.scheme),
      applicant: paperPerson(then),
      scheme: null,
      category: null,
      ...eventParts(then, act.payload, context),
    };
  }
  if (act.kind !== 'registration.submitted') throw new Failure({ code: 'not_found' });
  const { person } = act.payload;
  return {
    ...common,
    body: context.body(person.scheme),
    applicant: paperPerson(person),
    act: person.scheme === 'tns' ? 'registration.tns' : 'registration',
    scheme: person.scheme === 'tns' ? null : context.scheme(person.scheme),
    category: categoryOf(person, context),
    family: paperFamily(person),
    ...paperPieces(act, context.pieces),
    event: null,
  };
}

/** What the branch will ask of the person; what the family brings is known there. */
const papersToBring = (scheme: string, rules: readonly PieceRule[]): PaperPiece[] =>
  rules
    .filter(({ asked, schemes }) => asked === 'insured' && (!schemes || schemes.includes(scheme)))
    .map(({ fr, ar }) => ({ name: { fr, ar } }));

/** The receipt of a registration that a branch is to complete: whom, in which scheme, and nothing that is not known yet. */
export function askedReceipt(
  done: DoneAct,
  { payload: { asked } }: ActOf<'registration.requested'>,
  agent: ReceiptData['agent'],
  context: PaperContext,
): ReceiptData {
  const day = plainDate(done.doneOn);
  return {
    reference: done.reference,
    filedAt: { day, time: timeAt(done.doneAtMs) },
    branch: context.branch,
    agent,
    body: context.body(asked.scheme),
    applicant: paperPerson(asked),
    act: 'registration.requested',
    scheme: context.scheme(asked.scheme),
    category: null,
    number: null,
    family: [],
    received: [],
    missing: papersToBring(asked.scheme, context.pieces),
    delay: { days: context.legalDelayDays, lastDay: addDays(day, context.legalDelayDays) },
    seal: null,
    event: null,
  };
}

interface Issue {
  readonly reference: string;
  readonly issuedOn: PlainDate;
  readonly seal: string;
}

export const cardData = (
  record: PersonRecord,
  photo: Uint8Array,
  { reference, issuedOn, seal, context }: Issue & { readonly context: PaperContext },
): CardData => ({
  serial: reference,
  issuedOn,
  body: context.body(record.scheme),
  person: paperPerson(record),
  number: paperNumber(record),
  membership: membershipOf(record, context),
  photo: new Uint8Array(photo),
  seal,
});
