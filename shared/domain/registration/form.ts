import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { Rib } from '../bank/rib.ts';
import { Contacts } from '../contact/index.ts';
import { Dependant } from '../family/index.ts';
import { Identity } from '../identity/person.ts';
import { emptyAsUndefined } from '../identity/text.ts';
import { Address } from '../places/index.ts';

/** The activity of a self-employed person (TNS). */
export const TnsActivity = z.object({
  categoryCode: z.string().min(1, { error: 'field.choose_from_list' }).max(40),
  startedOn: emptyAsUndefined(PlainDate),
});
export type TnsActivity = z.output<typeof TnsActivity>;

export const FAMILY_MAX = 30;

/** A piece (paper) of the file, by the key that `requiredPieces` gave it, and whether it was handed in. */
export const PieceMark = z.object({ key: z.string().min(1).max(80), received: z.boolean() });
export type PieceMark = z.output<typeof PieceMark>;

/** Everything the registration of a self-employed person asks for. The day's rules are in `checkRegistration`. */
export const RegistrationForm = z.object({
  scheme: z.literal('tns'),
  identity: Identity,
  contacts: Contacts,
  address: Address,
  activity: TnsActivity,
  rib: Rib,
  family: z.array(Dependant).max(FAMILY_MAX, { error: 'field.too_many' }),
  pieces: z.array(PieceMark).max(200),
});
export type RegistrationForm = z.output<typeof RegistrationForm>;
/** What a screen holds while it is being typed: the same shape, not yet checked. */
export type RegistrationFormInput = z.input<typeof RegistrationForm>;
