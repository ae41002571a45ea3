import { z } from 'zod';
import { ActId, PersonId } from '../../kernel/ids.ts';
import { Clash } from '../merge/clash.ts';
import { PersonRecord } from '../people/record.ts';
import { ReasonView } from '../rules/index.ts';
import { LinkStatus, StepStatus, SYNC_TROUBLES } from './steps.ts';

export * from './branch.ts';
export * from './correction.ts';
export * from './steps.ts';

/** Why the central refuses an act; each has a sentence `refusal.<code>` in `sync.json`. */
export const REFUSAL_CODES = [
  'already_registered',
  'already_listed',
  'number_not_yours',
  'number_taken',
  'unknown_subject',
  'invalid',
  'stale_version',
  'conflict',
  'already_merged',
  'rules_refused',
  'document_taken',
  'document_known',
  'request_unknown',
  'request_answered',
  'card_exists',
  'card_ended',
  'card_no_right',
  'care_file_unknown',
  'care_file_moved',
  'envelope_unknown',
  'envelope_moved',
  'branch_unknown',
  'signature',
  'device_revoked',
  /** Said by a supervisor of the workstation: the central never heard of the act. */
  'not_approved',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Why the central does not take a photo: it is no picture that it accepts, it does not have the act, or something else. */
export const PHOTO_REFUSALS = ['picture', 'act', 'other'] as const;
export type PhotoRefusal = (typeof PHOTO_REFUSALS)[number];

const RefusedPhoto = z.object({
  reason: z.enum(PHOTO_REFUSALS),
  subjectId: z.string(),
  /** The receipt of the act that brings it. */
  reference: z.string().nullable(),
});
export type RefusedPhoto = z.output<typeof RefusedPhoto>;

export const SyncStatus = z.object({
  /** What the engine is doing. */
  phase: z.enum(['idle', 'sending', 'receiving', 'waiting', 'stopped']),
  connection: z.enum(['unknown', 'online', 'offline']),
  /** Instant of the first failed exchange in a row. */
  offlineSince: z.iso.datetime().nullable(),
  lastExchangeAt: z.iso.datetime().nullable(),
  /** Acts kept here that the central has not answered yet. */
  waiting: z.int(),
  /** Acts of lists that wait until a supervisor sends them. */
  held: z.int(),
  /** Acts that wait until a second person approves them. */
  toApprove: z.int(),
  /** Acts that the central refused and a person must look at. */
  parked: z.int(),
  /** Of those, the ones that an agent handed to the supervisor. */
  handed: z.int(),
  /** Photos and scanned papers still to send, and their size. */
  photosWaiting: z.int(),
  photosWaitingBytes: z.int(),
  /** Of those, the ones that the central does not take, the oldest first; not all when they are many. */
  photosRefused: z.array(RefusedPhoto),
  /** Registration numbers that this workstation can still give. */
  numbersLeft: z.int(),
  nextAttemptAt: z.iso.datetime().nullable(),
  trouble: z.enum(SYNC_TROUBLES).nullable(),
  steps: z.array(StepStatus),
  link: LinkStatus,
});
export type SyncStatus = z.output<typeof SyncStatus>;

/** What an act waits for, apart from the network. */
export const WaitsFor = z.discriminatedUnion('kind', [
  /** A supervisor sends the list that it is of. */
  z.object({ kind: z.literal('list') }),
  /** A supervisor approves it; or, where `actKind` says which, what was done before it. */
  z.object({ kind: z.literal('approval'), actKind: z.string().nullable() }),
  /** The answer to what was done before it about the same person. */
  z.object({ kind: z.literal('answer'), actKind: z.string() }),
  /** A decision about what was refused before it. */
  z.object({ kind: z.literal('decision'), actKind: z.string(), actId: ActId }),
]);
export type WaitsFor = z.output<typeof WaitsFor>;

/** A refused act on its way between an agent and the supervisor, with the last note. */
export const Handing = z.object({
  to: z.enum(['supervisor', 'agent']),
  at: z.iso.datetime(),
  by: z.string(),
  note: z.string(),
});
export type Handing = z.output<typeof Handing>;

/** An act as the exchanges screen shows it. */
export const ExchangeItem = z.object({
  actId: ActId,
  kind: z.string(),
  subjectId: PersonId,
  subjectName: z.object({ latin: z.string(), arabic: z.string() }),
  at: z.iso.datetime(),
  agentNumber: z.string(),
  reference: z.string().nullable(),
  /** `handed`: refused, and with the supervisor. */
  state: z.enum(['waiting', 'accepted', 'parked', 'handed', 'abandoned']),
  attempts: z.int(),
  answeredAt: z.iso.datetime().nullable(),
  refusal: z.enum(REFUSAL_CODES).nullable(),
  /** The central had accepted it, lost it when it was restored from an older backup, and was sent it again. */
  offeredAgain: z.boolean(),
  /** Null for what can leave now, or is answered. */
  waitsFor: WaitsFor.nullable(),
  handing: Handing.nullable(),
});
export type ExchangeItem = z.output<typeof ExchangeItem>;

/** A refused act with all that a person needs to decide. */
export const ParkedAct = z.object({
  item: ExchangeItem,
  /** What was stated here. */
  mine: PersonRecord.nullable(),
  /** What the central has, when that is why it refused. */
  existing: PersonRecord.nullable(),
  /** The file as this counter had seen it when the act was stated, when somebody else changed it meanwhile. */
  base: PersonRecord.nullable(),
  /** What both touched, with who and when. */
  clashes: z.array(Clash),
  /** The units of which a person may say whose value holds; empty where the act is said again whole or not at all. */
  choices: z.array(z.string().max(140)),
  /** What the rules say, when they are why it refused. */
  reasons: z.array(ReasonView),
  /** The form can be opened again with what was typed. */
  canCorrect: z.boolean(),
});
export type ParkedAct = z.output<typeof ParkedAct>;
