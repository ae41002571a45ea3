import { z } from 'zod';
import { PersonId } from '../../kernel/ids.ts';
import { BirthDate, PlainDate } from '../../kernel/plain-date.ts';
import { Rib } from '../bank/rib.ts';
import { Contacts } from '../contact/index.ts';
import { DOCUMENT_KINDS, DocumentNumber, OptionalDocumentNumber } from '../identity/documents.ts';
import { Names } from '../identity/names.ts';
import { Identity, Nationality, SEXES } from '../identity/person.ts';
import { emptyAsUndefined } from '../identity/text.ts';
import { Address } from '../places/index.ts';
import { SCHEME_CODES, schoolYearSchema, YES_NO } from '../schemes/index.ts';

const Day = z.string().min(1, { error: 'field.required', abort: true }).pipe(PlainDate);
const YesNo = z.enum(YES_NO, { error: 'field.required' });
const OptionalYesNo = emptyAsUndefined(z.enum(YES_NO));
const Member = z.uuid({ error: 'field.choose_from_list' }).pipe(PersonId);

export const STUDIES = ['none', 'student', 'training'] as const;
/** Who has the child: both parents together, the insured person, or the other parent. */
export const CUSTODIES = ['together', 'here', 'there'] as const;
export const LEAVING_REASONS = ['own-cover', 'other'] as const;

/** Somebody who enters the family. */
const Joiner = Names.extend({
  sex: z.enum(SEXES, { error: 'field.required' }),
  nationality: Nationality,
  documentKind: z.enum(DOCUMENT_KINDS).default('cnie'),
  documentNumber: OptionalDocumentNumber,
});
const parents = {
  otherParentInsured: YesNo,
  /** Needed when both parents are insured. */
  custody: emptyAsUndefined(z.enum(CUSTODIES)),
};
const situation = {
  married: OptionalYesNo,
  studies: emptyAsUndefined(z.enum(STUDIES)),
  unableToWork: OptionalYesNo,
};
/** Part of a scheme's own fields, as typed; `parseEvent` gives them to the fields' own schemas. */
const Part = z.record(z.string().max(40), z.union([z.string().max(200), z.int(), z.undefined()]));

const form = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({ kind: z.literal(kind), ...shape });

/** What each event asks, whoever it concerns. What depends on the file is in `parseEvent`. */
export const EventForm = z.discriminatedUnion('kind', [
  form('marriage', {
    happenedOn: Day,
    person: Joiner.extend({ birth: BirthDate, documentNumber: DocumentNumber }),
    ownCover: YesNo,
  }),
  /** The day of the event is the day of birth. */
  form('birth', { happenedOn: Day, person: Joiner, ...parents }),
  form('kafala', {
    happenedOn: Day,
    person: Joiner.extend({ birth: BirthDate }),
    ...parents,
    ...situation,
  }),
  form('student-certificate', {
    memberId: Member,
    schoolYear: schoolYearSchema,
    studies: z.enum(['student', 'training'], { error: 'field.required' }),
    married: YesNo,
  }),
  form('disability', { happenedOn: Day, memberId: Member }),
  form('divorce', {
    happenedOn: Day,
    memberId: Member,
    /** One answer for each child in charge, by the child's id. */
    custody: z.record(z.string().max(40), z.enum(['here', 'there'], { error: 'field.required' })),
    otherParentInsured: OptionalYesNo,
  }),
  form('dependant-leaves', {
    happenedOn: Day,
    memberId: Member,
    why: z.enum(LEAVING_REASONS, { error: 'field.required' }),
  }),
  form('dependant-returns', {
    happenedOn: Day,
    memberId: Member,
    ownCover: OptionalYesNo,
    otherParentInsured: OptionalYesNo,
    custody: emptyAsUndefined(z.enum(CUSTODIES)),
    ...situation,
  }),
  form('death-of-dependant', { happenedOn: Day, memberId: Member }),
  form('death-of-insured', { happenedOn: Day }),
  form('departure', { happenedOn: Day }),
  form('return', { happenedOn: Day }),
  form('identity-change', { identity: Identity }),
  form('dependant-change', { memberId: Member, person: Joiner.extend({ birth: BirthDate }) }),
  form('address-change', { address: Address }),
  form('contact-change', { contacts: Contacts }),
  form('bank-change', { rib: Rib }),
  form('mutuelle-change', { own: Part }),
  form('employer-change', { happenedOn: Day, own: Part }),
  form('scheme-change', {
    happenedOn: Day,
    scheme: z.enum(SCHEME_CODES, { error: 'field.choose_from_list' }),
    own: Part,
    rib: emptyAsUndefined(Rib),
  }),
]);
export type EventForm = z.output<typeof EventForm>;
export type EventFormInput = z.input<typeof EventForm>;
export type EventFormOf<K extends EventForm['kind']> = Extract<EventForm, { kind: K }>;
