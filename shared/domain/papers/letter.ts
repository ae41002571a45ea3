import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { ManagingBody, PaperBranch, SealText } from './common.ts';

/** What every sealed A4 paper says of itself. */
export const letter = {
  /** Typed by who wants to check the paper without a reader. */
  reference: z.string().max(40),
  issuedOn: PlainDate,
  body: ManagingBody,
  branch: PaperBranch,
  seal: SealText,
};

/** Who took or decided. */
export const PaperAgent = z.object({
  number: z.string().max(40),
  nameFr: z.string().max(120),
  nameAr: z.string().max(120),
});
export type PaperAgent = z.output<typeof PaperAgent>;
