import { z } from 'zod';
import { ActId, CareFileId, EnvelopeId } from '../../kernel/ids.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { BranchView } from '../devices/index.ts';
import { PaperNames } from '../papers/common.ts';
import { COURIER_STANDINGS } from './code.ts';
import { ENVELOPE_STATES, EnvelopeRecord } from './record.ts';

/** `road`: closed here or elsewhere and not received yet, a courier has it. */
export const ENVELOPE_VIEWS = ['open', 'closed', 'road', 'received'] as const;
export type EnvelopeView = (typeof ENVELOPE_VIEWS)[number];

/** One line of a list. */
export const EnvelopeSummary = z.object({
  id: EnvelopeId,
  reference: z.string().nullable(),
  state: z.enum(ENVELOPE_STATES),
  from: BranchView,
  to: BranchView,
  /** It comes here. */
  isIncoming: z.boolean(),
  movedAt: z.iso.datetime(),
  count: z.int(),
  missing: z.int(),
  surplus: z.int(),
  isUnsent: z.boolean(),
});
export type EnvelopeSummary = z.output<typeof EnvelopeSummary>;

/** A file that lies here and waits for an envelope. */
export const WaitingFile = z.object({
  id: CareFileId,
  reference: z.string(),
  number: z.string(),
  insured: PaperNames,
  filedOn: PlainDate,
});
export type WaitingFile = z.output<typeof WaitingFile>;

/** Files that wait, by the branch of their insured person; null when that is here or not known. */
export const WaitingGroup = z.object({ to: BranchView.nullable(), files: z.array(WaitingFile) });
export type WaitingGroup = z.output<typeof WaitingGroup>;

/** A file that was on a slip, was not scanned, and has not been seen since: with what is known of its last way. */
export const MissingFile = z.object({
  reference: z.string(),
  number: z.string(),
  insured: PaperNames,
  envelopeId: EnvelopeId,
  envelope: z.string(),
  from: BranchView,
  to: BranchView,
  closedAt: z.iso.datetime(),
  closedBy: z.string(),
  collectedAt: z.iso.datetime().nullable(),
  courier: z.string().nullable(),
  missedAt: z.iso.datetime(),
});
export type MissingFile = z.output<typeof MissingFile>;

/** One envelope with what a screen needs beside it. */
export const EnvelopeFileView = z.object({
  envelope: EnvelopeRecord,
  from: BranchView,
  to: BranchView,
  isIncoming: z.boolean(),
  isUnsent: z.boolean(),
  /** Where it arrives, the code itself is not shown: who brings it says it. */
  courier: z.enum(COURIER_STANDINGS),
  totals: z.object({ count: z.int(), sum: z.int(), amountCentimes: z.int().nullable() }),
  /** The act that closed it, when that was done here: its slip can be printed. */
  closedBy: ActId.nullable(),
  /** What was scanned so far, while it is being received here; the last one first. */
  scans: z.array(z.string()),
});
export type EnvelopeFileView = z.output<typeof EnvelopeFileView>;
