import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import {
  BilingualText,
  ManagingBody,
  PaperBranch,
  PaperDependant,
  PaperInstant,
  PaperNames,
  PaperNumber,
  PaperPerson,
  SealText,
} from './common.ts';

/** The acts that a receipt can acknowledge; each has its name `papers.act.<act>` in the catalogue. */
export const RECEIPT_ACTS = ['registration.tns', 'registration'] as const;

/** A piece of the file; `concerns` names the member of the family it is about. */
export const PaperPiece = z.object({ name: BilingualText, concerns: PaperNames.optional() });
export type PaperPiece = z.output<typeof PaperPiece>;

/** What law 55-19 wants on the receipt of a filing. */
export const ReceiptData = z.object({
  reference: z.string().max(40),
  filedAt: PaperInstant,
  body: ManagingBody,
  branch: PaperBranch,
  agent: z.object({ number: z.string().max(40), nameFr: z.string().max(120), nameAr: z.string().max(120) }),
  applicant: PaperPerson,
  act: z.enum(RECEIPT_ACTS),
  /** Null where the act says it already. */
  scheme: BilingualText.nullable(),
  category: BilingualText.nullable(),
  number: PaperNumber.nullable(),
  family: z.array(PaperDependant).max(40),
  received: z.array(PaperPiece).max(200),
  missing: z.array(PaperPiece).max(200),
  /** Legal delay for the answer, from dated legal data, and the day it ends. */
  delay: z.object({ days: z.int().positive(), lastDay: PlainDate }),
  /** Where to ask and to appeal, when the administrator has written it; else the catalogue's sentence. */
  followUp: BilingualText.optional(),
  appeal: BilingualText.optional(),
  seal: SealText.nullable(),
});
export type ReceiptData = z.output<typeof ReceiptData>;
