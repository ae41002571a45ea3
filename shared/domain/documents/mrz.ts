import { z } from 'zod';
import { DOCUMENT_KINDS } from '../identity/documents.ts';
import { SEXES } from '../identity/person.ts';

/**
 * What a machine-readable zone says, for the agent to confirm: Latin names only, and on the Moroccan CNIE several places
 * where the CIN may stand, so every candidate of the right shape is offered.
 */
export const MrzReading = z.object({
  format: z.enum(['TD1', 'TD2', 'TD3']),
  documentKind: z.enum(DOCUMENT_KINDS),
  documentNumber: z.string(),
  /** Candidates for the identity number, the likeliest first. */
  numberCandidates: z.array(z.string()),
  familyLatin: z.string(),
  givenLatin: z.string(),
  sex: z.enum(SEXES).nullable(),
  birth: z.string().nullable(),
  nationality: z.string().nullable(),
  expiresOn: z.string().nullable(),
  /** False when a check digit does not agree: to be read again or checked by eye. */
  trustworthy: z.boolean(),
  /** Names of the fields whose check digit or shape is wrong. */
  doubtful: z.array(z.string()),
});
export type MrzReading = z.output<typeof MrzReading>;
