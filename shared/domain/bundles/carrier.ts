import { z } from 'zod';
import { ERROR_CODES } from '../../kernel/error-codes.ts';
import { BUNDLE_REFUSALS } from './refusals.ts';

/** The smallest and the largest file that a bundle may be cut into; FAT32 holds no larger one. */
export const PART_BYTES_MIN = 64 * 1024;
export const PART_BYTES_MAX = 4 * 1024 ** 3 - 4096;
/** A page gives and takes files in pieces of this size. */
export const PIECE_MAX_BYTES = 4 * 1024 * 1024;

/** A bundle that was made here. */
export const MadeBundle = z.object({
  sequence: z.int(),
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  files: z.array(z.string()),
  bytes: z.int(),
  acts: z.int(),
  attachments: z.int(),
  /** When its own answer was imported here. */
  answeredAt: z.iso.datetime().nullable(),
  /** Acts of it that nothing has answered yet, neither an answer on a key nor the network. */
  unanswered: z.int(),
});
export type MadeBundle = z.output<typeof MadeBundle>;

export const TakenFile = z.discriminatedUnion('outcome', [
  /** An answer to this workstation was applied. `isOlder`: it told nothing that was not known already. */
  z.object({
    outcome: z.literal('answered'),
    file: z.string(),
    bundle: z.int(),
    accepted: z.int(),
    refused: z.int(),
    changes: z.int(),
    numbers: z.int(),
    isOlder: z.boolean(),
  }),
  /** Somebody's bundle was brought to the central; the answer stands in `answerFile`. */
  z.object({
    outcome: z.literal('carried'),
    file: z.string(),
    bundle: z.int(),
    repeated: z.boolean(),
    accepted: z.int(),
    refused: z.int(),
    waiting: z.int(),
    missingBundles: z.array(z.int()),
    answerFile: z.string(),
  }),
  z.object({
    outcome: z.literal('parts_missing'),
    file: z.string(),
    bundle: z.int(),
    parts: z.int(),
    missingParts: z.array(z.int()),
  }),
  z.object({
    outcome: z.literal('refused'),
    file: z.string(),
    code: z.enum([...BUNDLE_REFUSALS, 'for_another']),
  }),
]);
export type TakenFile = z.output<typeof TakenFile>;

/** The work under way on a key, or the last one. */
export const CarrierJob = z.object({
  kind: z.enum(['export', 'import']),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  step: z.enum(['packing', 'writing', 'checking', 'reading', 'sending', 'applying']),
  doneBytes: z.int(),
  totalBytes: z.int(),
  error: z
    .object({ code: z.enum(ERROR_CODES), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  made: MadeBundle.nullable(),
  taken: z.array(TakenFile),
});
export type CarrierJob = z.output<typeof CarrierJob>;

export const CarrierStatus = z.object({
  /** Who reads and writes the key: the program itself, or the page by downloads. */
  by: z.enum(['shell', 'page']),
  /** What a bundle made now would hold. */
  acts: z.int(),
  attachments: z.int(),
  bytes: z.int(),
  /** False when no central ever told to whom bundles are encrypted. */
  canExport: z.boolean(),
  job: CarrierJob.nullable(),
});
export type CarrierStatus = z.output<typeof CarrierStatus>;

/** What anybody can read of a file without opening it. */
export const BundleLook = z.object({
  kind: z.enum(['acts', 'answer']),
  deviceId: z.string(),
  isOurs: z.boolean(),
  sequence: z.int(),
  part: z.int(),
  parts: z.int(),
  bytes: z.int(),
  wholeBytes: z.int(),
  isWhole: z.boolean(),
});
export type BundleLook = z.output<typeof BundleLook>;
