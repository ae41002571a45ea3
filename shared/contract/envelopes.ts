import { z } from 'zod';
import { ActId, CareFileId, EnvelopeId } from '../kernel/ids.ts';
import {
  Courier,
  ENVELOPE_FILES_MAX,
  ENVELOPE_VIEWS,
  EnvelopeFileView,
  EnvelopeSummary,
  FileReference,
  MissingFile,
  WaitingGroup,
} from '../domain/envelopes/index.ts';
import { command, COUNTER, DESK, query } from './define.ts';

const ref = z.object({ id: EnvelopeId });
/** A reference as typed or scanned, or the seal of a receipt. */
const Scanned = z.string().trim().min(1, 'field.required').max(3000);
const here = ['envelopes'] as const;
const said = ['envelopes', 'care', 'sync', 'day'] as const;

export const envelopes = {
  /** Envelopes that leave from here or come here, a page at a time, the last moved first. */
  'envelopes.list': query({
    roles: DESK,
    input: z.object({
      view: z.enum(ENVELOPE_VIEWS),
      after: z.string().max(80).nullable(),
      limit: z.int().min(1).max(100),
    }),
    output: z.object({ items: z.array(EnvelopeSummary), next: z.string().nullable() }),
  }),
  'envelopes.counts': query({
    roles: DESK,
    input: z.object({}),
    output: z.object({ waiting: z.int(), open: z.int(), closed: z.int(), road: z.int(), missing: z.int() }),
  }),
  /** Files left here that no envelope holds, those that wait longest first; `more`: how many are not shown. */
  'envelopes.waiting': query({
    roles: DESK,
    input: z.object({}),
    output: z.object({ groups: z.array(WaitingGroup), more: z.int() }),
  }),
  /** Files that an envelope missed and that nobody has seen since. */
  'envelopes.missing': query({
    roles: DESK,
    input: z.object({}),
    output: z.object({ files: z.array(MissingFile), more: z.int() }),
  }),
  'envelopes.get': query({ roles: DESK, input: ref, output: EnvelopeFileView }),
  /** By the reference of its slip, as scanned or typed. */
  'envelopes.find': query({
    roles: DESK,
    input: z.object({ text: z.string().max(3000) }),
    output: ref,
  }),
  /** Puts files in the open envelope for a branch, which is begun when there is none. */
  'envelopes.fill': command({
    roles: DESK,
    input: z.object({
      to: z.string().min(1, 'field.required').max(20),
      fileIds: z.array(CareFileId).max(ENVELOPE_FILES_MAX),
    }),
    output: ref,
    topics: here,
  }),
  /** Puts one file in, by the reference on its receipt. */
  'envelopes.add': command({
    roles: DESK,
    input: ref.extend({ reference: Scanned }),
    output: z.null(),
    topics: here,
  }),
  'envelopes.remove': command({
    roles: DESK,
    input: ref.extend({ fileId: CareFileId }),
    output: z.null(),
    topics: here,
  }),
  /** An open envelope is taken apart: its files wait again. */
  'envelopes.discard': command({ roles: DESK, input: ref, output: z.null(), topics: here }),
  'envelopes.close': command({
    roles: DESK,
    input: ref,
    output: z.object({ actId: ActId }),
    topics: said,
  }),
  /** A courier took it away, who signed the slip or was given the code that comes back. */
  'envelopes.collect': command({
    roles: DESK,
    input: ref.extend({
      courier: z.object({ name: Courier.shape.name, proof: z.enum(['signature', 'code']) }),
    }),
    output: z.object({ code: z.string().nullable() }),
    topics: said,
  }),
  /** Keeps one scan of a reception, on the disk at once; its own slip is named and not counted. */
  'envelopes.scan': command({
    roles: COUNTER,
    input: ref.extend({ text: Scanned }),
    output: z.object({ is: z.enum(['expected', 'surplus', 'again', 'slip']), reference: z.string() }),
    topics: here,
  }),
  'envelopes.unscan': command({
    roles: COUNTER,
    input: ref.extend({ reference: FileReference }),
    output: z.null(),
    topics: here,
  }),
  /** Ends the reception: what was scanned, missing and surplus is said, and the courier's code where one was given. */
  'envelopes.receive': command({
    roles: COUNTER,
    input: ref.extend({ code: z.string().trim().max(40).default('') }),
    output: z.null(),
    topics: said,
  }),
};
