import { z } from 'zod';
import { CareFileId, EnvelopeId } from '../../kernel/ids.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { RegistrationNumber } from '../identity/documents.ts';
import { CARE_KINDS } from '../care/kinds.ts';
import { PaperNames } from '../papers/common.ts';

/** open: files may still be put in · closed: its slip is printed · collected: a courier has it · received: counted at its destination. */
export const ENVELOPE_STATES = ['open', 'closed', 'collected', 'received'] as const;
export type EnvelopeState = (typeof ENVELOPE_STATES)[number];

/** What one envelope holds at most: a slip of a few pages, an act of a few dozen kilobytes. */
export const ENVELOPE_FILES_MAX = 200;
/** What one reception may scan: everything of the slip, and as much again that is not on it. */
export const SCANS_MAX = 400;

const Instant = z.iso.datetime();
const AgentNumber = z.string().max(20);
const BranchCode = z.string().max(20);
/** As printed on the receipt of the file: what a scanner reads. */
export const FileReference = z.string().min(1).max(40);

/** A care file as its slip names it. Kind and amount are null where a proximity point reads it back. */
export const EnvelopedFile = z.object({
  id: CareFileId,
  reference: FileReference,
  /** Of the insured person. */
  number: RegistrationNumber,
  insured: PaperNames,
  kind: z.enum(CARE_KINDS).nullable(),
  filedOn: PlainDate,
  amountCentimes: z.int().min(0).nullable(),
});
export type EnvelopedFile = z.output<typeof EnvelopedFile>;

/** Who took it away, and how that is shown: a signature on the printed slip, or the code that was made for the courier, who says it again at the arrival. */
export const Courier = z.object({
  name: z.string().trim().min(2).max(80),
  proof: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('signature') }),
    z.object({ kind: z.literal('code'), code: z.string().trim().min(4).max(20) }),
  ]),
});
export type Courier = z.output<typeof Courier>;

const References = z.array(FileReference).max(SCANS_MAX);
/** What was scanned where it arrived, against the slip, and the code that whoever brought it gave. */
export const Reception = z.object({
  scanned: References,
  missing: References,
  surplus: References,
  code: z.string().min(4).max(20).optional(),
});
export type Reception = z.output<typeof Reception>;

const step = { at: Instant, agentNumber: AgentNumber };
/** One envelope, as it travels between the central and the counters of both its ends. */
export const EnvelopeRecord = z.object({
  id: EnvelopeId,
  /** Raised by the central at each step; 0 as long as it has not heard of it. */
  version: z.int().min(0),
  /** Of its slip; null while it is open. */
  reference: z.string().max(40).nullable(),
  from: BranchCode,
  to: BranchCode,
  state: z.enum(ENVELOPE_STATES),
  openedAt: Instant,
  files: z.array(EnvelopedFile).max(ENVELOPE_FILES_MAX),
  closed: z.object({ ...step, controlSum: z.int().min(0) }).nullable(),
  collected: z.object({ ...step, courier: Courier }).nullable(),
  received: z.object({ ...step, ...Reception.shape }).nullable(),
});
export type EnvelopeRecord = z.output<typeof EnvelopeRecord>;

/** An envelope as a proximity point reads it back: nothing of what the care was or cost. */
export const envelopeForDeposit = (envelope: EnvelopeRecord): EnvelopeRecord => ({
  ...envelope,
  files: envelope.files.map((file) => ({ ...file, kind: null, amountCentimes: null })),
});
