import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { SHEET_LACKS } from '../care/kinds.ts';
import { EVENT_KINDS } from '../events/kinds.ts';
import {
  BilingualText,
  ManagingBody,
  PaperBranch,
  PaperDependant,
  PaperDetail,
  PaperInstant,
  PaperNames,
  PaperNumber,
  PaperPerson,
  SealText,
} from './common.ts';

/** The acts that a receipt can acknowledge; each has its name `papers.act.<act>` in the catalogue. */
const EVENT_ACTS = EVENT_KINDS.map((kind) => `event.${kind}` as const);
export const RECEIPT_ACTS = [
  'registration.tns',
  'registration',
  'registration.requested',
  ...EVENT_ACTS,
  'photo.added',
  'access.issued',
  'card.requested',
  'card.replaced',
  'card.handed',
  'request.taken',
  'request.answered',
] as const;
/** Acts whose receipt the person signs for: something was put in their hands. */
export const SIGNED_ACTS: readonly (typeof RECEIPT_ACTS)[number][] = ['access.issued', 'card.handed'];

/** A piece of the file; `concerns` names the member of the family it is about. */
export const PaperPiece = z.object({
  name: BilingualText,
  concerns: PaperNames.optional(),
  /** How many pages of it were photographed or scanned; none when it was only ticked. */
  pages: z.int().positive().optional(),
  /** What a care sheet should bear and does not. */
  lack: z.enum(SHEET_LACKS).optional(),
});
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
  /** The family declared; for an event, those whom it is about. */
  family: z.array(PaperDependant).max(60),
  received: z.array(PaperPiece).max(200),
  missing: z.array(PaperPiece).max(200),
  /** Legal delay for the answer, from dated legal data, and the day it ends; null when the act is done and awaits none. */
  delay: z.object({ days: z.int().positive(), lastDay: PlainDate }).nullable(),
  /** Where to ask and to appeal, when the administrator has written it; else the catalogue's sentence. */
  followUp: BilingualText.optional(),
  appeal: BilingualText.optional(),
  seal: SealText.nullable(),
  /**
   * For an event of a file or an act on it: its day, until when rights are kept after it, what was recorded (a card's serial, the
   * reason of its request); null for a registration.
   */
  event: z
    .object({
      happenedOn: PlainDate.nullable(),
      keptUntil: PlainDate.nullable(),
      recorded: z.array(PaperDetail).max(40),
    })
    .nullable(),
});
export type ReceiptData = z.output<typeof ReceiptData>;
