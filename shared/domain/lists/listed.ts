import { z } from 'zod';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { Rib } from '../bank/rib.ts';
import { Email, Phone } from '../contact/index.ts';
import { Dependant } from '../family/index.ts';
import { Identity } from '../identity/person.ts';
import { emptyAsUndefined } from '../identity/text.ts';
import { Address } from '../places/index.ts';
import type { PersonRecord } from '../people/record.ts';
import { checkRegistration } from '../registration/check.ts';
import { FAMILY_MAX } from '../registration/form.ts';
import { partSchema, schemeOf, TnsActivity } from '../schemes/index.ts';

/** What a list may leave out: it is asked at the counter. What it has is judged by the form's own shapes. */
const person = {
  identity: Identity,
  contacts: z.object({
    mobile: emptyAsUndefined(Phone),
    phone: emptyAsUndefined(Phone),
    email: emptyAsUndefined(Email),
  }),
  address: Address.nullable().default(null),
  rib: emptyAsUndefined(Rib),
};
const shapes = {
  tns: z.object({
    ...person,
    scheme: z.literal('tns'),
    activity: TnsActivity.optional(),
    own: z.undefined().optional(),
    family: z.array(Dependant).max(0),
  }),
  tadamon: z.object({
    ...person,
    scheme: z.literal('tadamon'),
    activity: z.undefined().optional(),
    own: partSchema(schemeOf('tadamon')),
    family: z.array(Dependant).max(FAMILY_MAX, { error: 'field.too_many' }),
  }),
};

/** Somebody whom a list makes known, in one of the schemes that lists are for. */
export const ListedForm = z.discriminatedUnion('scheme', [shapes.tns, shapes.tadamon]);
export type ListedForm = z.output<typeof ListedForm>;

/** Schemes whose lists register: the household was checked before it was moved, and the central gives the number. */
export const isRegisteredByList = (scheme: string): boolean => scheme === 'tadamon';

/** The counter's own rules about a list, applied again at the central to what it says of a person. */
export function isSoundListing(record: PersonRecord, today: PlainDate): boolean {
  const { scheme, identity, contacts, address, activity, own, rib, family } = record;
  if (record.registrationNumber !== null || record.photo !== null) return false;
  const form = ListedForm.safeParse({
    scheme,
    identity,
    contacts,
    address,
    activity: activity ?? undefined,
    own: own ?? undefined,
    rib: rib ?? undefined,
    family,
  });
  return form.success && Object.keys(checkRegistration(form.data, today)).length === 0;
}
