import { z } from 'zod';
import { ActId, PersonId } from '../../kernel/ids.ts';
import { CARD_REASONS, REVOKE_REASONS } from '../cards/reasons.ts';
import { FieldChange } from '../events/entry.ts';
import { PersonRecord } from '../people/record.ts';
import { APPROVAL_CLASSES } from './classes.ts';
import { NotDecided } from './sort-out.ts';

/** What an act says beyond the values of a file. */
export const ApprovalSaid = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('replacement'),
    reason: z.enum(CARD_REASONS),
    serial: z.string(),
    statement: z.string(),
  }),
  z.object({
    of: z.literal('revocation'),
    reason: z.enum(REVOKE_REASONS),
    serial: z.string(),
    typed: z.string(),
  }),
  z.object({ of: z.literal('merge'), goneNumber: z.string(), typed: z.string() }),
]);
export type ApprovalSaid = z.output<typeof ApprovalSaid>;

/** An act that waits for a second person, with what it changes. */
export const ActToApprove = z.object({
  actId: ActId,
  class: z.enum(APPROVAL_CLASSES),
  subjectId: PersonId,
  subjectName: z.object({ latin: z.string(), arabic: z.string() }),
  at: z.iso.datetime(),
  agentNumber: z.string(),
  /** Who corrected it since, when that is somebody else. */
  correctedBy: z.string().nullable(),
  reference: z.string().nullable(),
  /** True for who states it: another supervisor must approve. */
  isOwn: z.boolean(),
  /** The file with the act; null where it is here no more. */
  record: PersonRecord.nullable(),
  changes: z.array(FieldChange),
  said: ApprovalSaid.nullable(),
  /** The papers that it asks, by their names; null for one that the texts of today do not name. */
  pieces: z.array(
    z.object({
      key: z.string(),
      received: z.boolean(),
      name: z.object({ fr: z.string(), ar: z.string() }).nullable(),
    }),
  ),
});
export type ActToApprove = z.output<typeof ActToApprove>;

/** Where a page of the desk ends. */
export const APPROVALS_PAGE_MAX = 100;
export const ApprovalPage = z.object({
  items: z.array(ActToApprove),
  next: z.string().nullable(),
  /** How many of each sort wait, on all pages. */
  counts: z.array(z.object({ class: z.enum(APPROVAL_CLASSES), count: z.int() })),
});
export type ApprovalPage = z.output<typeof ApprovalPage>;

/** Acts decided at once, at most: more are sent in several batches. */
export const APPROVALS_BATCH_MAX = 200;
/** What became of a batch: each act was decided, or is named with why not. */
export const ApprovalOutcome = z.object({ decided: z.int(), failed: z.array(NotDecided) });
export type ApprovalOutcome = z.output<typeof ApprovalOutcome>;
