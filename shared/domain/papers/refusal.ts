import { z } from 'zod';
import { BilingualText, PaperInstant, PaperPerson } from './common.ts';
import { letter, PaperAgent } from './letter.ts';

/** A refusal: what was asked, each reason with its text and where to contest it, and the way to appeal (law 55-19). */
export const RefusalData = z.object({
  ...letter,
  agent: PaperAgent,
  applicant: PaperPerson,
  /** What was asked, in words. */
  act: BilingualText,
  /** The filing that is refused; null when it was refused at the desk before being filed. */
  filed: z.object({ reference: z.string().max(40), at: PaperInstant }).nullable(),
  reasons: z
    .array(
      z.object({
        text: z.object({ fr: z.string().max(700), ar: z.string().max(700) }),
        /** The text of law or the rule, with its date. */
        source: BilingualText.nullable(),
        /** Where this very reason is contested. */
        contest: BilingualText.nullable(),
      }),
    )
    .min(1)
    .max(30),
  /** Way to appeal, when the administrator has written it; else the catalogue's sentence. */
  appeal: BilingualText.optional(),
});
export type RefusalData = z.output<typeof RefusalData>;
