import { z } from 'zod';
import type { FieldCode } from '../../kernel/error-codes.ts';
import { fieldErrors } from '../../kernel/field-errors.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { emptyAsUndefined } from '../identity/text.ts';
import { inCharge } from '../family/index.ts';
import { latinKey } from '../people/search-keys.ts';
import type { PersonRecord } from '../people/record.ts';
import {
  findScheme,
  FIRST_SCHEME,
  partSchema,
  SCHEME_CODES,
  schemeOf,
  type FieldDescription,
  type SchemeCode,
} from '../schemes/index.ts';
import { EVENT_KINDS } from './kinds.ts';
import { childrenInCharge, findMember, listConcerned } from './members.ts';
import { EventForm } from './forms.ts';

type Faults = Readonly<Record<string, FieldCode>>;
export type ParsedEvent =
  | { readonly form: EventForm; readonly faults?: undefined }
  | { readonly form?: undefined; readonly faults: Faults };

const MUTUELLE_FIELDS: ReadonlySet<string> = new Set(['mutuelleCode', 'mutuelleNumber']);
/** Given by the mutual: it may change with it, and an event that says nothing of it leaves it as it is. */
const COMPLEMENTARY_COVER: ReadonlySet<string> = new Set(['complementaryCover']);
const WORK_FIELDS: ReadonlySet<string> = new Set([
  'employerNumber',
  'employerName',
  'employerPerson',
  'hiredOn',
  'recruitedOn',
  'categoryCode',
  'startedOn',
  'institution',
  'boat',
]);
const ownFields = (scheme: string, names: ReadonlySet<string>): readonly FieldDescription[] =>
  findScheme(scheme)?.fields.filter(({ name }) => names.has(name)) ?? [];

/** The fields of a person's own scheme that say for whom, or at what, they work. */
export const workFields = (scheme: string): readonly FieldDescription[] => ownFields(scheme, WORK_FIELDS);
export const mutuelleFields = (scheme: string): readonly FieldDescription[] => [
  ...ownFields(scheme, MUTUELLE_FIELDS),
  ...ownFields(scheme, COMPLEMENTARY_COVER).map((field) => ({
    ...field,
    isOptional: true,
    schema: emptyAsUndefined(field.schema),
  })),
];

interface PartOf {
  readonly kind: EventForm['kind'];
  readonly scheme?: SchemeCode;
}
/** The fields of the part that this event types, by their own schemas. */
function partOf(record: PersonRecord, form: PartOf) {
  switch (form.kind) {
    case 'mutuelle-change':
      return partSchema({ fields: mutuelleFields(record.scheme) });
    case 'employer-change':
      return partSchema({ fields: workFields(record.scheme) });
    case 'scheme-change':
      return partSchema(schemeOf(form.scheme ?? FIRST_SCHEME));
    default:
      return undefined;
  }
}

const Typed = z.object({
  kind: z.enum(EVENT_KINDS),
  scheme: z.enum(SCHEME_CODES).optional().catch(undefined),
  own: z.unknown(),
});
/** What is wrong in the scheme's own part, told together with the rest while the rest is not right either. */
function ownFaults(record: PersonRecord, typed: unknown): Faults {
  const { data } = Typed.safeParse(typed);
  if (!data || (data.kind === 'scheme-change' && data.scheme === undefined)) return {};
  const own = partOf(record, { kind: data.kind, scheme: data.scheme ?? FIRST_SCHEME })?.safeParse(data.own);
  return own?.error ? prefixed('own', fieldErrors(own.error)) : {};
}

/** Reads what was typed about an event of this file: the shape, then what only the file and the day can tell. */
export function parseEvent(record: PersonRecord, typed: unknown, today: PlainDate): ParsedEvent {
  const read = EventForm.safeParse(typed);
  if (!read.success) return { faults: { ...ownFaults(record, typed), ...fieldErrors(read.error) } };
  const schema = partOf(record, read.data);
  if (!schema || !('own' in read.data)) return checked(record, read.data, today);
  const own = schema.safeParse(read.data.own);
  if (!own.success) return { faults: prefixed('own', fieldErrors(own.error)) };
  const part = Object.fromEntries(Object.entries(own.data).filter(([, value]) => value !== undefined));
  return checked(record, { ...read.data, own: part }, today);
}

const prefixed = (path: string, faults: Faults): Faults =>
  Object.fromEntries(Object.entries(faults).map(([name, code]) => [`${path}.${name}`, code]));

type Fault = readonly [path: string, code: FieldCode];
const when = (isWrong: boolean, path: string, code: FieldCode): readonly Fault[] =>
  isWrong ? [[path, code]] : [];

function dayFaults(record: PersonRecord, form: EventForm, today: PlainDate): readonly Fault[] {
  if (!('happenedOn' in form)) return [];
  const { happenedOn } = form;
  const birth = 'memberId' in form ? findMember(record, form.memberId)?.birth : record.identity.birth;
  return [
    ...when(happenedOn > today, 'happenedOn', 'field.date_future'),
    ...when(isBefore(happenedOn, startOf(record, form)), 'happenedOn', 'field.before_its_beginning'),
    ...when(
      birth !== undefined && happenedOn.slice(0, birth.length) < birth,
      'happenedOn',
      'field.before_birth',
    ),
  ];
}

const isBefore = (day: string, start: string | undefined): boolean =>
  start !== undefined && day.slice(0, start.length) < start;

/** The day before which this event has no meaning: a marriage before its divorce, an end before a return, a birth. */
function startOf(record: PersonRecord, form: EventForm): string | undefined {
  switch (form.kind) {
    case 'divorce':
      return findMember(record, form.memberId)?.marriedOn;
    case 'dependant-returns':
      return findMember(record, form.memberId)?.ended?.on;
    case 'return':
      return record.ended?.on;
    case 'marriage':
    case 'kafala':
      return form.person.birth;
    default:
      return undefined;
  }
}

/** The certificate is this school year's: the day of the declaration lies in one of its two years. */
const yearFaults = (form: EventForm, today: PlainDate): readonly Fault[] =>
  form.kind === 'student-certificate'
    ? when(!form.schoolYear.split('-').includes(today.slice(0, 4)), 'schoolYear', 'field.school_year_other')
    : [];

/** Somebody in charge with this name and this birth. */
const isThere = (
  record: PersonRecord,
  names: { readonly givenLatin: string },
  born: string,
  by?: string,
): boolean =>
  inCharge(record.family).some(
    (member) =>
      member.id !== by && member.birth === born && latinKey(member.givenLatin) === latinKey(names.givenLatin),
  );

/** Who enters the family, or whose data change. */
function personFaults(record: PersonRecord, form: EventForm, today: PlainDate): readonly Fault[] {
  if (!('person' in form)) return [];
  const { person } = form;
  const known = 'memberId' in form ? findMember(record, form.memberId) : undefined;
  const isChild = known ? known.kind === 'child' : form.kind !== 'marriage';
  const [at, born] =
    form.kind === 'birth'
      ? (['happenedOn', form.happenedOn] as const)
      : (['person.birth', form.person.birth] as const);
  return [
    ...when(born > today.slice(0, born.length), at, 'field.date_future'),
    ...when(
      isChild && born.slice(0, 4) <= record.identity.birth.slice(0, 4),
      at,
      'field.child_older_than_insured',
    ),
    ...when(
      known?.kind === 'spouse' && person.documentNumber === undefined,
      'person.documentNumber',
      'field.cnie_required',
    ),
    ...when(isThere(record, person, born, known?.id), 'person.givenLatin', 'field.already_in_family'),
    ...when(
      isTaken(record, person.documentNumber, known?.id),
      'person.documentNumber',
      'field.duplicate_person',
    ),
  ];
}

function memberFaults(record: PersonRecord, form: EventForm): readonly Fault[] {
  if (!('memberId' in form)) return [];
  const isConcerned = listConcerned(record, form.kind).some(({ id }) => id === form.memberId);
  return when(!isConcerned, 'memberId', 'field.choose_from_list');
}

function parentFaults(record: PersonRecord, form: EventForm): readonly Fault[] {
  if (form.kind === 'birth' || form.kind === 'kafala' || form.kind === 'dependant-returns')
    return when(form.otherParentInsured === 'yes' && form.custody === undefined, 'custody', 'field.required');
  if (form.kind !== 'divorce') return [];
  const someLeave = Object.values(form.custody).includes('there');
  return [
    ...childrenInCharge(record).flatMap(({ id }) =>
      when(form.custody[id] === undefined, `custody.${id}`, 'field.required'),
    ),
    ...when(someLeave && form.otherParentInsured === undefined, 'otherParentInsured', 'field.required'),
  ];
}

function schemeFaults(record: PersonRecord, form: EventForm, today: PlainDate): readonly Fault[] {
  if (form.kind !== 'scheme-change' && form.kind !== 'employer-change') return [];
  const isMove = form.kind === 'scheme-change';
  const fields = isMove ? schemeOf(form.scheme).fields : workFields(record.scheme);
  const days = fields.flatMap(({ name, kind }) =>
    when(kind === 'day' && String(form.own[name] ?? '') > today, `own.${name}`, 'field.date_future'),
  );
  if (!isMove) return days;
  const needsRib = schemeOf(form.scheme).rib === 'required';
  return [
    ...when(form.scheme === record.scheme, 'scheme', 'field.same_as_before'),
    ...when(
      !schemeOf(form.scheme).family && inCharge(record.family).length > 0,
      'scheme',
      'field.scheme_without_family',
    ),
    ...when(needsRib && form.rib === undefined && record.rib === null, 'rib', 'field.required'),
    ...days,
  ];
}

function checked(record: PersonRecord, form: EventForm, today: PlainDate): ParsedEvent {
  const found = [
    ...memberFaults(record, form),
    ...dayFaults(record, form, today),
    ...personFaults(record, form, today),
    ...parentFaults(record, form),
    ...yearFaults(form, today),
    ...schemeFaults(record, form, today),
  ];
  // The first fault of a field is the one that is said.
  return found.length > 0 ? { faults: Object.fromEntries(found.toReversed()) } : { form };
}

const isTaken = (record: PersonRecord, number: string | undefined, by?: string): boolean =>
  number !== undefined &&
  (record.identity.document.number === number ||
    record.family.some((member) => member.documentNumber === number && !member.ended && member.id !== by));
