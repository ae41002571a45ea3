import { z } from 'zod';
import { PersonId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { JOURNAL_GROUP_NAMES, JournalExtract, JournalLine, JournalVerdict } from '../domain/journal/index.ts';
import { command, COUNTER, query } from './define.ts';

const SUPERVISOR = ['supervisor'] as const;

export const journal = {
  /** Who did or looked at what, the newest first. A search is itself written down, at its first page. */
  'journal.search': query({
    roles: SUPERVISOR,
    input: z.object({
      personId: PersonId.nullable().default(null),
      agentNumber: z.string().trim().max(20).default(''),
      from: PlainDate.nullable().default(null),
      to: PlainDate.nullable().default(null),
      group: z.enum(JOURNAL_GROUP_NAMES).nullable().default(null),
      /** The last line of the page before; null for the first page. */
      before: z.int().min(1).nullable().default(null),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({ lines: z.array(JournalLine), next: z.int().nullable() }),
  }),
  /** One stretch of a walk over the whole chain: called again with the walk until the verdict is there; to give up is to stop calling. */
  'journal.verify': command({
    roles: SUPERVISOR,
    input: z.object({
      walk: z.uuid().nullable(),
      /** A row written down elsewhere, `1042:9f86d0…`; empty without one. */
      anchor: z.string().max(120).default(''),
    }),
    output: z.object({
      walk: z.uuid(),
      rows: z.int(),
      total: z.int(),
      verdict: JournalVerdict.nullable(),
    }),
  }),
  /** What this workstation did with a person's file, on paper, for that person (law 09-08). */
  'journal.extract': command({
    roles: COUNTER,
    input: z.object({ personId: PersonId }),
    output: JournalExtract,
  }),
  /** An extract that was just given, to the printer. */
  'journal.printExtract': command({
    roles: COUNTER,
    input: z.object({ id: z.uuid() }),
    output: z.object({ by: z.enum(['shell', 'page']) }),
  }),
};
