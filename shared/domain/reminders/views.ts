import { z } from 'zod';
import { CareFileId, EnvelopeId, PersonId } from '../../kernel/ids.ts';
import { CARE_EVENTS } from '../care/life.ts';
import { BranchView } from '../devices/index.ts';
import { RegistrationNumber } from '../identity/documents.ts';
import { PaperNames } from '../papers/common.ts';
import { REMINDER_KINDS } from './kinds.ts';

/** A care file that has not moved for longer than its step should take. */
export const Reminder = z.object({
  fileId: CareFileId,
  reference: z.string(),
  insuredId: PersonId,
  number: RegistrationNumber,
  /** Empty where the person's file is not here. */
  insured: PaperNames,
  kind: z.enum(REMINDER_KINDS),
  /** The last thing that happened to it: since then it sleeps. */
  last: z.enum(CARE_EVENTS),
  /** Its envelope was opened without it, and nobody has seen it since. */
  isLost: z.boolean(),
  since: z.iso.datetime(),
  /** Whole days since then. */
  days: z.int().min(0),
  /** Where that was said. */
  branch: BranchView.nullable(),
  /** The slip of the envelope that it is in, or was missed in; null in one that is still open. */
  envelope: z.string().nullable(),
  /** The envelope, where this workstation has it. */
  envelopeId: EnvelopeId.nullable(),
});
export type Reminder = z.output<typeof Reminder>;

/** A page of them, those that sleep longest first. */
export const RemindersPage = z.object({ items: z.array(Reminder), next: z.string().nullable() });

export const ReminderCounts = z.object({
  total: z.int().min(0),
  kinds: z.array(z.object({ kind: z.enum(REMINDER_KINDS), count: z.int().min(1) })),
});
export type ReminderCounts = z.output<typeof ReminderCounts>;
