import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { BilingualText, PaperDependant, PaperNumber, PaperPerson } from './common.ts';
import { letter } from './letter.ts';

/** Attests a registration in AMO Achamil with the monthly amount. */
export const AchamilAttestationData = z.object({
  ...letter,
  person: PaperPerson,
  number: PaperNumber,
  registeredOn: PlainDate,
  /** Decimal text with seven decimals, as the register gives it; null when the file has none. */
  score: z.string().max(20).nullable(),
  /** Monthly amount and the text that sets it; null while no table is in force: the paper says that it is to be set. */
  monthly: z.object({ centimes: z.int().min(0), source: BilingualText }).nullable(),
  family: z.array(PaperDependant).max(40),
});
export type AchamilAttestationData = z.output<typeof AchamilAttestationData>;
