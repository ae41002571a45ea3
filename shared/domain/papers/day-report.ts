import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { Sha256 } from '../../kernel/ids.ts';
import { COURIER_STANDINGS } from '../envelopes/code.ts';
import { BilingualText, PaperInstant } from './common.ts';
import { letter, PaperAgent } from './letter.ts';

const Count = z.int().min(0);
const Reference = z.string().max(40);

/** How many references a report names; of more it says the number. */
const NAMED_MAX = 12;
const Named = z.object({ count: Count, references: z.array(Reference).max(NAMED_MAX) });
type Named = z.output<typeof Named>;
/** All of them counted, the first ones named. */
export const namedOf = (references: readonly string[]): Named => ({
  count: references.length,
  references: references.slice(0, NAMED_MAX),
});

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
  /** Envelopes that were counted here in the day, against their slips; a report of before says none. */
  arrived: z
    .array(
      z.object({
        reference: Reference,
        origin: BilingualText,
        /** On the slip. */
        expected: Count,
        missing: Named,
        /** Found in it, and not on the slip. */
        surplus: Named,
        courier: z.enum(COURIER_STANDINGS),
      }),
    )
    .max(60)
    .default([]),
  /** Files that an envelope missed at one of its ends here and that nobody has seen by the closing; a report of before says none. */
  lost: Named.prefault({ count: 0, references: [] }),
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
