import { z } from 'zod';
import { Rib } from '../bank/rib.ts';
import { Contacts } from '../contact/index.ts';
import { Dependant } from '../family/index.ts';
import { Identity } from '../identity/person.ts';
import { emptyAsUndefined } from '../identity/text.ts';
import { Address } from '../places/index.ts';
import { partSchema, SCHEMES, TnsActivity, type Scheme } from '../schemes/index.ts';

export const FAMILY_MAX = 30;

/** A piece (paper) of the file, by the key that `requiredPieces` gave it, and whether it was handed in. */
export const PieceMark = z.object({ key: z.string().min(1).max(80), received: z.boolean() });
export type PieceMark = z.output<typeof PieceMark>;

const Family = z.array(Dependant).max(FAMILY_MAX, { error: 'field.too_many' });
const NoFamily = z.array(Dependant).max(0, { error: 'field.too_many' });
const OptionalRib = emptyAsUndefined(Rib);
/** Another scheme's part has no place here. */
const Absent = z.undefined().optional();

/** What one scheme asks for: what everybody is asked, and its own part. */
const formOf = (scheme: Scheme) =>
  z.object({
    scheme: z.literal(scheme.code),
    identity: Identity,
    contacts: Contacts,
    address: Address,
    activity: scheme.part === 'activity' ? TnsActivity : Absent,
    own: scheme.part === 'own' ? partSchema(scheme) : Absent,
    rib: scheme.rib === 'required' ? Rib : OptionalRib,
    family: scheme.family ? Family : NoFamily,
    pieces: z.array(PieceMark).max(200),
  });
type SchemeForm = ReturnType<typeof formOf>;

/** A part that a scheme does not have is simply not there. */
type Parts<T extends { activity: unknown; own: unknown; rib: unknown }> = Omit<
  T,
  'activity' | 'own' | 'rib'
> &
  Partial<Pick<T, 'activity' | 'own' | 'rib'>>;
export type RegistrationForm = Parts<z.output<SchemeForm>>;
/** What a screen holds while it is being typed: the same shape, not yet checked. */
export type RegistrationFormInput = Parts<z.input<SchemeForm>>;

/** Everything the registration of a person asks for, by scheme. The day's rules are in `checkRegistration`. */
export const RegistrationForm: z.ZodType<RegistrationForm, RegistrationFormInput> = z.discriminatedUnion(
  'scheme',
  SCHEMES.map(formOf) as [SchemeForm, ...SchemeForm[]],
  { error: 'field.choose_from_list' },
);
