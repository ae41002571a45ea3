import { z } from 'zod';
import { Nationality } from '../identity/person.ts';
import { ManagingBody, PaperBranch } from '../papers/common.ts';
import {
  AchamilAttestationData,
  AttestationData,
  MissingPapersData,
  NonRegistrationData,
  RefusalData,
  RightsAttestationData,
} from '../papers/index.ts';

/** Known only once the act has its reference; the seal is made of them. */
const GIVEN_LATER = { reference: true, issuedOn: true, seal: true } as const;

/** What the seal states beside what is drawn. */
const sealed = {
  body: ManagingBody,
  branch: PaperBranch,
  nationality: Nationality,
  /** Code of the scheme; empty where there is none. */
  schemeCode: z.string().max(40),
};

/**
 * What a paper said when it was issued, kept with its act: whatever changes later, the same paper is drawn again. An attestation of
 * before is drawn from the file of today.
 */
export const AttestationSaid = z.discriminatedUnion('of', [
  AttestationData.omit(GIVEN_LATER).extend({ of: z.literal('registration'), ...sealed }),
  RightsAttestationData.omit(GIVEN_LATER).extend({ of: z.literal('rights'), ...sealed }),
  AchamilAttestationData.omit(GIVEN_LATER).extend({ of: z.literal('achamil'), ...sealed }),
]);
export type AttestationSaid = z.output<typeof AttestationSaid>;

export const NonRegistrationSaid = NonRegistrationData.omit(GIVEN_LATER).extend(sealed);
export type NonRegistrationSaid = z.output<typeof NonRegistrationSaid>;

export const RefusalSaid = RefusalData.omit(GIVEN_LATER).extend(sealed);
export type RefusalSaid = z.output<typeof RefusalSaid>;

export const MissingPapersSaid = MissingPapersData.omit(GIVEN_LATER).extend(sealed);
export type MissingPapersSaid = z.output<typeof MissingPapersSaid>;
