import { z } from 'zod';
import {
  AGENT_MOVES,
  CareDesk,
  CareDraft,
  CareDraftSummary,
  CareFacts,
  CareFilesPage,
  CareFileView,
  CareLook,
  Deposited,
  PiecePages,
} from '../domain/care/index.ts';
import { optionalLine } from '../domain/identity/text.ts';
import { CareFileId, PersonId, Sha256 } from '../kernel/ids.ts';
import {
  DelayView,
  REMINDER_KINDS,
  ReminderCounts,
  ReminderDelay,
  RemindersPage,
} from '../domain/reminders/index.ts';
import { command, COUNTER, DESK, OVERSEERS, query, SIGNED_IN } from './define.ts';

const person = { personId: PersonId };
/** A 15 MB picture as base64. */
const IMAGE_MAX_BASE64_CHARS = 20_000_000;

export const care = {
  /** The checklists of a deposit, and what this agent had typed of one for this person. */
  'care.open': query({ roles: DESK, input: z.object(person), output: CareDesk }),
  /** In time or not, for this counter or for a branch. */
  'care.look': query({ roles: DESK, input: CareFacts.extend(person), output: CareLook }),
  'care.saveDraft': command({
    roles: DESK,
    input: z.object({ ...person, content: CareDraft }),
    output: z.object({ savedAt: z.iso.datetime() }),
  }),
  /** The deposits that this agent began and did not finish, the last touched first. */
  'care.listDrafts': query({ roles: DESK, input: z.object({}), output: z.array(CareDraftSummary) }),
  /** Puts one away; what was typed is given back, for whoever changes their mind. */
  'care.discardDraft': command({
    roles: DESK,
    input: z.object(person),
    output: z.object({ content: CareDraft.nullable() }),
  }),
  'care.deposit': command({
    roles: DESK,
    input: z.object({ ...person, form: CareDraft }),
    output: Deposited,
    topics: ['care', 'envelopes', 'people', 'sync', 'day'],
  }),
  /**
   * The care files of a person with their stories: all that the central tells now, else those that this counter knows. `first`: the
   * reference of one that the first page begins with.
   */
  'care.ofPerson': query({
    roles: DESK,
    input: z.object({
      ...person,
      after: z.string().max(80).nullable(),
      first: z.string().max(40).optional(),
    }),
    output: CareFilesPage,
  }),
  /** What an agent at the branch says of a file: checked, a piece asked, refused, transmitted. */
  'care.move': command({
    roles: COUNTER,
    input: z.object({
      fileId: CareFileId,
      move: z.enum(AGENT_MOVES),
      reason: optionalLine(300).transform((text) => text ?? null),
      pieces: z.array(z.string().max(60)).max(50),
    }),
    output: CareFileView,
    topics: ['care', 'people', 'sync', 'day'],
  }),
  /** A page of a piece, straightened: made light and kept for what this agent is typing of this person. */
  'care.addPage': command({
    roles: DESK,
    input: z.object({
      ...person,
      image: z.string().min(1).max(IMAGE_MAX_BASE64_CHARS),
      isGrey: z.boolean(),
    }),
    output: z.object({ sha256: Sha256, width: z.int(), height: z.int(), bytes: z.int() }),
  }),
  /**
   * A page as base64 JPEG: one's own while it is typed, those of the file at a branch. Null when it is neither here nor to be had from
   * the central now.
   */
  'care.page': query({
    roles: DESK,
    input: z.object({ ...person, sha256: Sha256 }),
    output: z.object({ jpeg: z.base64() }).nullable(),
  }),
  /** Papers that somebody brings after the deposit; not at a proximity point, which no longer knows what is asked. */
  'care.bring': command({
    roles: COUNTER,
    input: z.object({
      fileId: CareFileId,
      pieces: z.array(z.string().max(60)).max(50),
      pages: PiecePages,
    }),
    output: CareFileView,
    topics: ['care', 'people', 'sync', 'day'],
  }),
  /** Files that sleep and that this branch holds, those that sleep longest first. */
  'care.reminders': query({
    roles: DESK,
    input: z.object({ kind: z.enum(REMINDER_KINDS).nullable(), after: z.string().max(80).nullable() }),
    output: RemindersPage,
  }),
  'care.reminderCounts': query({ roles: DESK, input: z.object({}), output: ReminderCounts }),
  /** After how many days a file sleeps, step by step, and who says so. */
  'care.reminderDelays': query({
    roles: SIGNED_IN,
    input: z.object({}),
    output: z.object({ delays: z.array(DelayView) }),
  }),
  'care.setReminderDelays': command({
    roles: OVERSEERS,
    input: z.object({ delays: z.array(ReminderDelay).max(REMINDER_KINDS.length) }),
    output: z.object({ delays: z.array(DelayView) }),
    topics: ['care', 'day'],
  }),
};
