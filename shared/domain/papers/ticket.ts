import { z } from 'zod';
import { BilingualText, PaperBranch, PaperInstant } from './common.ts';

/** The small paper of the queue: it names nobody. */
export const TicketData = z.object({
  /** `A 007`. */
  name: z.string().regex(/^[A-Z] \d{3}$/),
  reason: BilingualText,
  branch: PaperBranch,
  drawn: PaperInstant,
  waitingBefore: z.int().min(0),
});
export type TicketData = z.output<typeof TicketData>;
