import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { Sha256 } from '../../kernel/ids.ts';
import { ManagingBody, PaperBranch, PaperInstant, PaperPerson } from './common.ts';

/** What a workstation's journal says of one person's file, for that person (law 09-08). It is not sealed: its last line proves it. */
export const JournalExtractData = z.object({
  reference: z.string().max(40),
  issuedOn: PlainDate,
  body: ManagingBody,
  branch: PaperBranch,
  person: PaperPerson,
  /** Null for somebody who has none yet. */
  number: z
    .string()
    .regex(/^\d{9}$/)
    .nullable(),
  agentNumber: z.string().max(40),
  workstation: z.string().max(40),
  /** The newest first. */
  lines: z
    .array(
      z.object({
        seq: z.int(),
        at: PaperInstant,
        /** `-` where no agent did it. */
        agentNumber: z.string().max(40),
        said: z.object({ fr: z.string().max(120), ar: z.string().max(120) }),
        reference: z.string().max(40).nullable(),
      }),
    )
    .max(2_000),
  looks: z.int().min(0),
  /** True when older lines are left out. */
  isCut: z.boolean(),
  /** The line of the extract's own giving, which the chain ends with. */
  head: z.object({ seq: z.int(), hash: Sha256 }),
});
export type JournalExtractData = z.output<typeof JournalExtractData>;
