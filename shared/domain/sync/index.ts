import { z } from 'zod';
import { ActId, PersonId } from '../../kernel/ids.ts';
import { PersonRecord } from '../people/record.ts';
import { ReasonView } from '../rules/index.ts';

/** Why exchanges cannot go on although the network answers; each has a sentence `sync.trouble.<code>`. */
export const SYNC_TROUBLES = [
  'not_our_central',
  'proxy_password',
  'certificate',
  'clock',
  'device_unknown',
  'device_revoked',
  'signature',
  'protocol',
] as const;
export type SyncTrouble = (typeof SYNC_TROUBLES)[number];

/** Why the central refuses an act; each has a sentence `refusal.<code>` in `sync.json`. */
export const REFUSAL_CODES = [
  'already_registered',
  'already_listed',
  'number_not_yours',
  'number_taken',
  'unknown_subject',
  'invalid',
  'stale_version',
  'rules_refused',
  'document_taken',
  'document_known',
  'request_unknown',
  'request_answered',
  'card_exists',
  'card_ended',
  'card_no_right',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

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
  /** Acts that the central refused and a person must look at. */
  parked: z.int(),
  /** Photos still to send. */
  photosWaiting: z.int(),
  /** Registration numbers that this workstation can still give. */
  numbersLeft: z.int(),
  nextAttemptAt: z.iso.datetime().nullable(),
  trouble: z.enum(SYNC_TROUBLES).nullable(),
});
export type SyncStatus = z.output<typeof SyncStatus>;

/** An act as the exchanges screen shows it. */
export const ExchangeItem = z.object({
  actId: ActId,
  kind: z.string(),
  subjectId: PersonId,
  subjectName: z.object({ latin: z.string(), arabic: z.string() }),
  at: z.iso.datetime(),
  agentNumber: z.string(),
  reference: z.string().nullable(),
  state: z.enum(['waiting', 'accepted', 'parked', 'abandoned']),
  attempts: z.int(),
  answeredAt: z.iso.datetime().nullable(),
  refusal: z.enum(REFUSAL_CODES).nullable(),
});
export type ExchangeItem = z.output<typeof ExchangeItem>;

/** A refused act with all that a person needs to decide. */
export const ParkedAct = z.object({
  item: ExchangeItem,
  /** What was stated here. */
  mine: PersonRecord.nullable(),
  /** What the central has, when that is why it refused. */
  existing: PersonRecord.nullable(),
  /** What the rules say, when they are why it refused. */
  reasons: z.array(ReasonView),
});
export type ParkedAct = z.output<typeof ParkedAct>;
