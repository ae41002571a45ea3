import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { Sha256 } from '../../kernel/ids.ts';
import { BilingualText, PaperInstant } from './common.ts';
import { letter, PaperAgent } from './letter.ts';

const Count = z.int().min(0);
const Reference = z.string().max(40);

/** What was done in a day at a workstation, for the supervisor and the archive of the branch. */
export const DayReportData = z.object({
  ...letter,
  day: PlainDate,
  workstation: z.object({ code: z.string().max(40), name: BilingualText }),
  agent: PaperAgent,
  openedAt: PaperInstant,
  /** Null in a report drawn before the day is closed. */
  closedAt: PaperInstant.nullable(),
  acts: z.array(z.object({ name: BilingualText, count: Count })).max(60),
  receipts: z.object({ count: Count, first: Reference, last: Reference }).nullable(),
  cards: z
    .object({
      printed: Count,
      first: Reference,
      last: Reference,
      /** A misprint consumes its serial: each is explained. */
      spoiled: z.array(z.object({ serial: Reference, why: BilingualText })).max(200),
    })
    .nullable(),
  envelopes: z
    .array(
      z.object({
        reference: Reference,
        destination: BilingualText,
        count: Count,
        controlSum: z.int().min(0),
      }),
    )
    .max(60),
  /** Care files of the branch that have not moved for too long at the closing, by what they wait for; a report of before says none. */
  sleeping: z
    .array(z.object({ name: BilingualText, count: Count }))
    .max(20)
    .default([]),
  /** Acts that the central has not answered at the closing. */
  waiting: Count,
  differences: z
    .array(
      z.object({
        what: BilingualText,
        expected: z.int(),
        found: Count,
        explanation: BilingualText.nullable(),
      }),
    )
    .max(60),
  /** The last link of the journal's chain: whoever reads the journal later finds the same. */
  journal: z.object({ entries: Count, head: Sha256 }),
});
export type DayReportData = z.output<typeof DayReportData>;
