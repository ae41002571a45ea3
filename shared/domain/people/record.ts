import { z } from 'zod';
import { PersonId, Sha256 } from '../../kernel/ids.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { FileEntry, InsuredEnd } from '../events/entry.ts';
import { KnownDependant } from '../family/index.ts';
import { RegistrationNumber } from '../identity/documents.ts';
import { Identity } from '../identity/person.ts';
import { TnsActivity } from '../schemes/index.ts';

/**
 * reserved: taken from this workstation's block, the central has not answered yet · confirmed: by the central ·
 * given_up: the central knew the person under another number.
 */
export const NUMBER_STATES = ['reserved', 'confirmed', 'given_up'] as const;
export const NumberState = z.enum(NUMBER_STATES);
export type NumberState = z.output<typeof NumberState>;

/** An address as the central keeps it; older files may lack parts of it. */
const KnownAddress = z.object({
  line: z.string(),
  regionCode: z.string(),
  provinceCode: z.string(),
  communeCode: z.string().optional(),
  communeName: z.string().optional(),
  postcode: z.string().optional(),
});

const KnownContacts = z.object({
  mobile: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
});

/** What a scheme knows of its own, by the names of its fields; a scheme of tomorrow is kept as it came. */
export const OwnPart = z.record(z.string().max(40), z.union([z.string().max(200), z.int()]));
export type OwnPart = z.output<typeof OwnPart>;

/** An insured person and the family, as it travels between the central and the counters. */
export const PersonRecord = z.object({
  id: PersonId,
  /** Raised by the central at each change it accepts; 0 while only this counter knows the person. */
  version: z.int().min(0),
  registrationNumber: RegistrationNumber.nullable(),
  numberState: NumberState,
  scheme: z.string().max(40),
  branchCode: z.string().max(20),
  registeredOn: PlainDate,
  identity: Identity,
  contacts: KnownContacts,
  address: KnownAddress.nullable(),
  /** For a self-employed person. */
  activity: TnsActivity.nullable(),
  /** For everybody else; null also in files that came before. */
  own: OwnPart.nullable().default(null),
  rib: z.string().nullable(),
  family: z.array(KnownDependant),
  photo: Sha256.nullable(),
  /** Present when the person's own ground for cover has ended. */
  ended: InsuredEnd.optional(),
  /** What happened to the file, in the order in which it was accepted; absent in a file that nothing happened to. */
  story: z.array(FileEntry).optional(),
  /** Other numbers under which this person was registered, for ever; absent when there is none. */
  aliases: z.array(RegistrationNumber).optional(),
});
export type PersonRecord = z.output<typeof PersonRecord>;
