import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { CARE_KINDS } from '../care/kinds.ts';
import { BilingualText, PaperInstant, PaperNames } from './common.ts';
import { letter, PaperAgent } from './letter.ts';

/** One care file of an envelope. */
const TransmittalFile = z.object({
  reference: z.string().max(40),
  /** Of the insured person. */
  number: z.string().regex(/^\d{9}$/),
  insured: PaperNames,
  kind: z.enum(CARE_KINDS),
  filedOn: PlainDate,
  amountCentimes: z.int().min(0).nullable(),
});

/** The slip of an envelope: what is in it, so that whoever opens it counts the same. */
export const TransmittalData = z.object({
  ...letter,
  agent: PaperAgent,
  closedAt: PaperInstant,
  destination: BilingualText,
  files: z.array(TransmittalFile).min(1).max(2000),
});
export type TransmittalData = z.output<typeof TransmittalData>;

/** The sum of the registration numbers, as the files of CNSS protect a batch: one number misread shows. */
export const controlSum = (files: readonly { readonly number: string }[]): number =>
  files.reduce((sum, { number }) => sum + Number(number), 0);
