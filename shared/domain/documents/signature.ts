import { z } from 'zod';

/** What became of a paper that leaves as a file: signed in somebody's name, or not and why. */
export const PaperSignature = z.discriminatedUnion('state', [
  z.object({ state: z.literal('signed'), by: z.string() }),
  /** This workstation has no certificate. */
  z.object({ state: z.literal('none') }),
  /** Its certificate has expired, or does not hold yet. */
  z.object({ state: z.literal('not_valid_today') }),
]);
export type PaperSignature = z.output<typeof PaperSignature>;
