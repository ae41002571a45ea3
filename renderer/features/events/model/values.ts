import {
  childrenInCharge,
  findMember,
  listConcerned,
  mutuelleFields,
  workFields,
  type EventKind,
} from '../../../../shared/domain/events/index.ts';
import type { KnownDependant } from '../../../../shared/domain/family/index.ts';
import { inCharge } from '../../../../shared/domain/family/index.ts';
import type { OwnPart, PersonRecord } from '../../../../shared/domain/people/record.ts';
import type { DraftContent } from '../../../../shared/domain/registration/views.ts';
import { findScheme, type FieldDescription } from '../../../../shared/domain/schemes/index.ts';
import {
  asList,
  asRecord,
  blankAddress,
  blankContacts,
  blankIdentity,
  blankPerson,
  restored,
  restoredNumbers,
  restoredOwn,
  type AddressValues,
  type ContactValues,
  type IdentityValues,
  type PersonValues,
  type ToConfirm,
} from '../../person-form/index.ts';
import { EVENTS, type Part } from './description.ts';

export type JoinerValues = PersonValues & { documentKind: string; documentNumber: string };

/** What the page of an event holds while it is typed: the fields of its parts, the papers, what is settled at the desk. */
export type EventValues = {
  happenedOn: string;
  memberId: string;
  ownCover: string;
  why: string;
  schoolYear: string;
  studies: string;
  married: string;
  unableToWork: string;
  otherParentInsured: string;
  /** One answer, or for a divorce one for each child. */
  custody: string | Record<string, string>;
  person: JoinerValues;
  identity: IdentityValues;
  address: AddressValues;
  contacts: ContactValues;
  rib: string;
  scheme: string;
  own: OwnPart;
  papers: { key: string; received: boolean }[];
  desk: { toConfirm: ToConfirm[] };
};

const blankJoiner = (): JoinerValues => ({ ...blankPerson(), documentKind: 'cnie', documentNumber: '' });

/** What a known dependant's file says, as the form holds it. */
export const joinerOf = (member: KnownDependant): JoinerValues => restored(blankJoiner(), member);

/** Somebody who enters the family: what is nearly always so is proposed, and stays to be changed. */
function newcomer(kind: EventKind, { identity, family }: PersonRecord): JoinerValues {
  const blank = blankJoiner();
  if (kind === 'marriage') return { ...blank, sex: identity.sex === 'M' ? 'F' : 'M' };
  if (kind !== 'birth') return blank;
  const father =
    identity.sex === 'M'
      ? identity
      : inCharge(family).find((member) => member.kind === 'spouse' && member.sex === 'M');
  return father ? { ...blank, familyLatin: father.familyLatin, familyArabic: father.familyArabic } : blank;
}

/** The fields of the scheme's own part that the event types. */
export function ownFieldsOf(
  kind: EventKind,
  record: PersonRecord,
  scheme: string,
): readonly FieldDescription[] {
  if (kind === 'mutuelle-change') return mutuelleFields(record.scheme);
  if (kind === 'employer-change') return workFields(record.scheme);
  return kind === 'scheme-change' ? (findScheme(scheme)?.fields ?? []) : [];
}

const onlyOne = (members: readonly KnownDependant[]): KnownDependant | undefined =>
  members.length === 1 ? members[0] : undefined;

function filledJoiner(kind: EventKind, record: PersonRecord): JoinerValues {
  if (kind !== 'dependant-change') return newcomer(kind, record);
  const alone = onlyOne(listConcerned(record, kind));
  return alone ? joinerOf(alone) : blankJoiner();
}

function filledOwn(kind: EventKind, record: PersonRecord): OwnPart {
  const kept = restoredOwn(record.activity ?? record.own ?? {}, 'both');
  const asked = new Set(ownFieldsOf(kind, record, '').map(({ name }) => name));
  return Object.fromEntries(Object.entries(kept).filter(([name]) => asked.has(name)));
}

/** What the page opens with: what the file says now where it changes, else nothing but what is certain. */
export function filledFrom(kind: EventKind, record: PersonRecord): EventValues {
  return {
    happenedOn: '',
    memberId: onlyOne(listConcerned(record, kind))?.id ?? '',
    ownCover: '',
    why: '',
    schoolYear: '',
    studies: '',
    married: '',
    unableToWork: '',
    otherParentInsured: '',
    custody: kind === 'divorce' ? Object.fromEntries(childrenInCharge(record).map(({ id }) => [id, ''])) : '',
    person: filledJoiner(kind, record),
    identity: restored(blankIdentity(), record.identity),
    address: restored(blankAddress(), record.address),
    contacts: restored(blankContacts(), record.contacts),
    rib: record.rib ?? '',
    scheme: '',
    own: filledOwn(kind, record),
    papers: [],
    desk: { toConfirm: [] },
  };
}

/** The page as it was when the draft was kept, over what it opens with. */
export function valuesOf(content: DraftContent, filled: EventValues): EventValues {
  const { papers: _papers, desk: _desk, own: _own, ...texts } = filled;
  if (Object.keys(content).length === 0) return filled;
  return {
    ...restored(texts, content),
    own: restoredOwn(content['own'], 'both'),
    papers: asList(content['papers'])
      .map(asRecord)
      .flatMap(({ key, received }) =>
        typeof key === 'string' ? [{ key, received: received === true }] : [],
      ),
    desk: { toConfirm: restoredNumbers(asRecord(content['desk'])['toConfirm']) },
  };
}

const plain = (value: unknown): DraftContent => JSON.parse(JSON.stringify(value)) as DraftContent;

/** What is kept as the draft: everything typed; nothing while nothing is. */
export const contentOf = (values: EventValues, filled: EventValues): DraftContent =>
  JSON.stringify(values) === JSON.stringify(filled) ? {} : plain(values);

const ASKED: Readonly<Record<Part, (values: EventValues) => Partial<EventValues>>> = {
  day: ({ happenedOn }) => ({ happenedOn }),
  member: ({ memberId }) => ({ memberId }),
  ownCover: ({ ownCover }) => ({ ownCover }),
  why: ({ why }) => ({ why }),
  school: ({ schoolYear, studies, married }) => ({ schoolYear, studies, married }),
  joiner: ({ person }) => ({ person }),
  parents: ({ otherParentInsured, custody }) => ({
    otherParentInsured,
    custody: otherParentInsured === 'yes' ? custody : '',
  }),
  childrenCustody: ({ custody, otherParentInsured }) => ({
    custody,
    otherParentInsured: Object.values(custody).includes('there') ? otherParentInsured : '',
  }),
  situation: ({ married, studies, unableToWork }) => ({ married, studies, unableToWork }),
  returning: (values) => ({
    ownCover: values.ownCover,
    ...ASKED.parents(values),
    ...ASKED.situation(values),
  }),
  identity: ({ identity }) => ({ identity }),
  address: ({ address }) => ({ address }),
  contacts: ({ contacts }) => ({ contacts }),
  account: ({ rib }) => ({ rib }),
  scheme: ({ scheme }) => ({ scheme }),
  own: ({ own }) => ({ own }),
};

/** What the event asks, and nothing else: what is handed to the counter. */
export function askedContent(kind: EventKind, record: PersonRecord, values: EventValues): DraftContent {
  const fields = ownFieldsOf(kind, record, values.scheme);
  const own = Object.fromEntries(
    fields.flatMap(({ name, kind: is }) => {
      const value = values.own[name];
      return is === 'money' && value === undefined ? [] : [[name, value ?? '']];
    }),
  );
  const parts = EVENTS[kind].steps.flatMap(({ parts: each }) => each);
  const asked = Object.assign({}, ...parts.map((part) => ASKED[part]({ ...values, own }))) as object;
  return plain(asked);
}

/** Whether the member whom the event concerns is a spouse or a child. */
export const memberKind = (record: PersonRecord, values: EventValues): KnownDependant['kind'] | undefined =>
  findMember(record, values.memberId)?.kind;

/** Codes of the papers handed in, among those asked. */
export const handedIn = (values: EventValues, asked: readonly { readonly code: string }[]): string[] =>
  asked
    .filter(({ code }) => values.papers.some(({ key, received }) => key === code && received))
    .map(({ code }) => code);

export const allPapers = (asked: readonly { readonly code: string }[]): EventValues['papers'] =>
  asked.map(({ code }) => ({ key: code, received: true }));
