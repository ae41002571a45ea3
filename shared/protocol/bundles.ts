import { z } from 'zod';
import { ActId, DeviceId, Sha256 } from '../kernel/ids.ts';
import { BUNDLE_REFUSALS } from '../domain/bundles/index.ts';
import { NumberBlock } from './devices.ts';
import { RevocationsAnswer } from './papers.ts';
import { CertifiedRecipient, Recipient } from './recipient.ts';

/** Raised when a bundle could no longer be read by the programs of before. */
export const BUNDLE_VERSION = 1;
/** The first bytes of each file. */
export const BUNDLE_MAGIC = 'GUICHET-AMO-BUNDLE\n';
/** The header's JSON is no longer than this. */
export const BUNDLE_HEADER_MAX_BYTES = 2_048;
/** FAT32 cannot hold a larger file. */
export const BUNDLE_PART_MAX_BYTES = 4 * 1024 ** 3 - 1;
export const BUNDLE_PARTS_MAX = 999;
/** The bytes of a file travel to the central in slices of this size. */
export const BUNDLE_SLICE_BYTES = 4 * 1024 * 1024;
/** One entry of the content, its attachment aside. */
export const BUNDLE_ENTRY_MAX_BYTES = 40 * 1024 * 1024;

const Sequence = z.int().min(1).max(999_999_999);
const Size = z.int().min(0).max(BUNDLE_PART_MAX_BYTES);

/**
 * What a carrier may see of one file: which part of which bundle of which workstation it is, and how to tell that it is whole.
 * `acts` goes to the central, signed by the workstation; `answer` comes back, signed by the root of the central.
 */
export const BundleHeader = z.strictObject({
  v: z.int().min(1),
  kind: z.enum(['acts', 'answer']),
  /** The workstation that made it, or the one that it is for. */
  deviceId: DeviceId,
  sequence: Sequence,
  part: z.int().min(1).max(BUNDLE_PARTS_MAX),
  parts: z.int().min(1).max(BUNDLE_PARTS_MAX),
  /** Of what follows the header in this file. */
  bytes: Size,
  sha256: Sha256,
  /** Of all the parts, one after the other: the same for each of them. */
  wholeBytes: z.int().min(0),
  wholeSha256: Sha256,
});
export type BundleHeader = z.output<typeof BundleHeader>;

/** What is signed for a file: its header says everything about the rest. */
export const bundleSignedText = (headerText: string): string => `guichet-amo-bundle-v1\n${headerText}`;

/** The content of a bundle of acts: entries one after the other, `about` first and `end` last. */
export const ActsEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('about'),
    deviceId: DeviceId,
    sequence: Sequence,
    madeAt: z.iso.datetime(),
    /** To whom the answer is encrypted. */
    recipient: Recipient,
    /** Where the workstation stands in the central's changes. */
    cursor: z.string().max(200),
    /** The same for what concerns every branch. */
    referenceCursor: z.string().max(200),
    /** Numbers that it asks for. */
    numbers: z.object({ requestId: z.uuid(), count: z.int().min(1).max(1000) }).nullable(),
  }),
  /** In an order that keeps each lane's own; a refused act stops those that follow it in its lane. */
  z.object({
    kind: z.literal('act'),
    lane: z.uuid(),
    text: z.string().max(BUNDLE_ENTRY_MAX_BYTES),
    signature: z.string().max(100),
  }),
  /** Its bytes follow. */
  z.object({
    kind: z.literal('attachment'),
    sha256: Sha256,
    mediaType: z.string().max(100),
    neededBy: ActId,
    bytes: z.int().min(0),
  }),
  z.object({ kind: z.literal('end'), entries: z.int() }),
]);
export type ActsEntry = z.output<typeof ActsEntry>;

/** The content of an answer: what the central said, and what it changed since. */
export const AnswerEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('about'),
    deviceId: DeviceId,
    /** The answer's own number: a later one knows more. */
    sequence: Sequence,
    /** The bundle that it answers. */
    answers: Sequence,
    madeAt: z.iso.datetime(),
    recipient: CertifiedRecipient,
    /** From where the pages of changes begin. */
    after: z.string().max(200),
    afterReference: z.string().max(200),
  }),
  /** One `ActAnswer`, read by the same code as the network's. */
  z.object({ kind: z.literal('answer'), answer: z.looseObject({}) }),
  z.object({ kind: z.literal('kept'), sha256: Sha256 }),
  z.object({
    kind: z.literal('page'),
    about: z.enum(['branch', 'everybody']),
    changes: z.array(z.looseObject({ seq: z.int() })),
    cursor: z.string().max(200),
    more: z.boolean(),
  }),
  z.object({ kind: z.literal('numbers'), requestId: z.uuid(), block: NumberBlock }),
  z.object({ kind: z.literal('revocations'), revocations: RevocationsAnswer }),
  z.object({ kind: z.literal('end'), entries: z.int() }),
]);
export type AnswerEntry = z.output<typeof AnswerEntry>;

const Named = { deviceId: DeviceId, sequence: Sequence };
/** What the central says of a file that it was given. */
export const BundleReceipt = z.discriminatedUnion('outcome', [
  /** More slices are expected, from this byte on. */
  z.object({ outcome: z.literal('held'), offset: z.int() }),
  /** The file is good; the bundle is judged when these parts are here too. */
  z.object({ outcome: z.literal('waiting'), ...Named, parts: z.int(), missingParts: z.array(z.int()) }),
  z.object({
    outcome: z.literal('judged'),
    ...Named,
    /** True when it was judged before: nothing was done twice. */
    repeated: z.boolean(),
    accepted: z.int(),
    refused: z.int(),
    /** Acts that wait behind a refused one, or that could not be judged now. */
    waiting: z.int(),
    attachments: z.int(),
    /** Earlier bundles of this workstation that were never seen here. */
    missingBundles: z.array(z.int()).max(100),
    answer: z.object({ sequence: Sequence, bytes: z.int() }),
  }),
  z.object({ outcome: z.literal('refused'), code: z.enum(BUNDLE_REFUSALS) }),
]);
export type BundleReceipt = z.output<typeof BundleReceipt>;
