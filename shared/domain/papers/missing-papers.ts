import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { BilingualText, PaperInstant, PaperPerson } from './common.ts';
import { letter, PaperAgent } from './letter.ts';
import { PaperPiece } from './receipt.ts';

/** Asks for the papers that a filing still lacks. */
export const MissingPapersData = z.object({
  ...letter,
  agent: PaperAgent,
  applicant: PaperPerson,
  /** What the papers are for, in words. */
  act: BilingualText,
  filed: z.object({ reference: z.string().max(40), at: PaperInstant }).nullable(),
  missing: z.array(PaperPiece).min(1).max(200),
  /** The day by which they are awaited; null where no text sets one. */
  awaitedBy: PlainDate.nullable(),
});
export type MissingPapersData = z.output<typeof MissingPapersData>;
