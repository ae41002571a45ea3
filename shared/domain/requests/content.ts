import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { Contacts, Phone } from '../contact/index.ts';
import { EventForm, type EventKind } from '../events/index.ts';
import { RegistrationNumber } from '../identity/documents.ts';
import { Identity } from '../identity/person.ts';
import { emptyAsUndefined } from '../identity/text.ts';
import { Address } from '../places/index.ts';

/** What an insured person may ask for online: what concerns the own file, and nothing that ends a right. */
export const ASKED_EVENTS = [
  'marriage',
  'birth',
  'kafala',
  'identity-change',
  'address-change',
  'contact-change',
  'bank-change',
] as const satisfies readonly EventKind[];

const isAsked = ({ kind }: EventForm): boolean => (ASKED_EVENTS as readonly EventKind[]).includes(kind);

/** Fields of a scheme's own part, as far as the employer knows them; each is read by its own schema. */
const Part = z.record(z.string().max(40), z.union([z.string().max(200), z.int()]));

/** Somebody who works for the employer: the family, the bank and what else is needed are the person's own to say. */
const Employee = z.object({
  identity: Identity,
  hiredOn: z.string().min(1, { error: 'field.required', abort: true }).pipe(PlainDate),
  contacts: Contacts.extend({ mobile: emptyAsUndefined(Phone) }).optional(),
  address: Address.optional(),
  own: Part.optional(),
});

/** What an employer may ask. */
export const EmployerContent = z.discriminatedUnion('kind', [
  /** Somebody who has just been hired. */
  z.object({ kind: z.literal('recruit'), employee: Employee }),
  /** Somebody who works there already and has no registration. */
  z.object({ kind: z.literal('registration'), employee: Employee }),
  /** The complementary cover of somebody who is registered. */
  z.object({
    kind: z.literal('complementary-cover'),
    registrationNumber: RegistrationNumber,
    own: Part.optional(),
  }),
]);
export type EmployerContent = z.output<typeof EmployerContent>;

/** What an insured person may ask: an event of the own file, as a counter would type it. */
export const InsuredContent = z.object({
  kind: z.literal('event'),
  event: EventForm.refine(isAsked, { path: ['kind'], error: 'field.choose_from_list' }),
});
export type InsuredContent = z.output<typeof InsuredContent>;

/**
 * Somebody who asked at a proximity point to be registered, in the words of the point: who, how to be reached, in which scheme. The
 * family, the account and the papers are for the branch that completes it.
 */
export const PointContent = z.object({
  kind: z.literal('point-registration'),
  scheme: z.string().min(1, { error: 'field.required' }).max(40),
  identity: Identity,
  contacts: Contacts,
  /** The person agrees that this is sent to the branch. */
  consent: z.literal(true, { error: 'field.required' }),
});
export type PointContent = z.output<typeof PointContent>;

export const RequestContent = z.union([EmployerContent, InsuredContent, PointContent]);
export type RequestContent = z.output<typeof RequestContent>;

/** What is asked, as one code: the kind of request, or the kind of event. Each has a sentence `requests.kind.<code>`. */
export const ASKED_KINDS = [
  'recruit',
  'registration',
  'complementary-cover',
  'point-registration',
  ...ASKED_EVENTS,
] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];
export const askedKind = (content: RequestContent): AskedKind =>
  content.kind === 'event' ? (content.event.kind as AskedKind) : content.kind;

/** Whom a request wants registered; undefined when it is about a file that stands. */
export const newcomerIn = (content: RequestContent): Identity | undefined => {
  if (content.kind === 'point-registration') return content.identity;
  return content.kind === 'recruit' || content.kind === 'registration'
    ? content.employee.identity
    : undefined;
};
