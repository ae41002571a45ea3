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

export const RequestContent = z.union([EmployerContent, InsuredContent]);
export type RequestContent = z.output<typeof RequestContent>;

/** What is asked, as one code: the kind of request, or the kind of event. Each has a sentence `requests.kind.<code>`. */
export const ASKED_KINDS = ['recruit', 'registration', 'complementary-cover', ...ASKED_EVENTS] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];
export const askedKind = (content: RequestContent): AskedKind =>
  content.kind === 'event' ? (content.event.kind as AskedKind) : content.kind;
