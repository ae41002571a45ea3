import { z } from 'zod';
import { ActId, DeviceId, ImportId, PersonId, RequestId, Sha256 } from '../kernel/ids.ts';
import { SecretHash } from '../domain/access/index.ts';
import {
  AttestationSaid,
  MissingPapersSaid,
  NonRegistrationSaid,
  RefusalSaid,
} from '../domain/letters/index.ts';
import { CardReason, Receiver, RevokeWhy, SpoilWhy, Statement } from '../domain/cards/reasons.ts';
import { EventForm } from '../domain/events/forms.ts';
import { PersonRecord } from '../domain/people/record.ts';
import { PieceMark } from '../domain/registration/form.ts';
import { ReasonView } from '../domain/rules/index.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { RequestPaper, RequestReason } from '../domain/requests/record.ts';
import { REFUSAL_CODES } from '../domain/sync/index.ts';
import { RegistrationNumber } from '../domain/identity/documents.ts';

/** Raised when a counter and the central would no longer understand each other. Sent in `x-guichet-protocol`. */
export const PROTOCOL_VERSION = 1;

/** As a counter gave it: other programs may have serials of another form. */
const Serial = z.string().min(1).max(40);

const payloads = {
  /** A person and the family registered at the counter, with the number taken from the workstation's block. */
  'registration.submitted': z.object({
    receipt: z.string().max(40),
    person: PersonRecord,
    pieces: z.array(PieceMark),
  }),
  /** A reserved number that will never be used: the central knew the person already. */
  'number.given_up': z.object({ number: RegistrationNumber, reason: z.string().max(40) }),
  /** Without `said`, of before: an attestation of registration. */
  'attestation.issued': z.object({
    reference: z.string().max(40),
    number: RegistrationNumber,
    said: AttestationSaid.optional(),
  }),
  /** Nobody is registered or covered with a document, as the central answered; its subject is its own. */
  'non_registration.attested': z.object({
    reference: z.string().max(40),
    checkedAt: z.iso.datetime(),
    said: NonRegistrationSaid,
  }),
  /** A refusal handed over with its reasons, as they were; `about` is the act or the request that was refused, null at the desk. */
  'refusal.issued': z.object({
    reference: z.string().max(40),
    about: z.union([ActId, RequestId]).nullable(),
    said: RefusalSaid,
  }),
  /** The papers that a filing or a request still lacks, asked in writing. */
  'papers.requested': z.object({
    reference: z.string().max(40),
    about: z.union([ActId, RequestId]),
    said: MissingPapersSaid,
  }),
  /** The first card of a person. */
  'card.issued': z.object({ serial: Serial, number: RegistrationNumber }),
  /** Another card, for one of the reasons that the rules know, with what the person stated. */
  'card.replaced': z.object({
    serial: Serial,
    number: RegistrationNumber,
    /** Null when the counter does not know the card: the one that stands at the central. */
    replaces: Serial.nullable(),
    reason: CardReason,
    statement: Statement,
  }),
  /** A misprint: the serial is consumed, the person's card goes on under another one. */
  'card.spoiled': z.object({
    serial: Serial,
    number: RegistrationNumber,
    newSerial: Serial,
    why: SpoilWhy,
  }),
  'card.handed': z.object({ serial: Serial, to: Receiver, on: PlainDate }),
  'card.revoked': z.object({ serial: Serial, why: RevokeWhy }),
  /** The first secret of the portal, handed over on a sealed slip: only its hash travels. */
  'access.issued': z.object({ reference: z.string().max(40), number: RegistrationNumber, hash: SecretHash }),
  /** The photo of somebody registered without one; the picture itself follows as an attachment. */
  'photo.added': z.object({ photo: Sha256 }),
  /**
   * Somebody whom a list made known, without number: a self-employed person to complete at a counter, or a household that is
   * registered by the list itself, to which the central gives a number.
   */
  'person.listed': z.object({
    importId: ImportId,
    row: z.int().min(1),
    /** Which body made the list, as typed. */
    source: z.string().max(80),
    person: PersonRecord,
  }),
  /** An event of the family or a change of data, as typed; the file after it is computed alike here and there. */
  'event.declared': z.object({
    receipt: z.string().max(40),
    declaredOn: PlainDate,
    event: EventForm,
    /** The id of who enters the family. */
    newMemberId: PersonId.nullable(),
    pieces: z.array(PieceMark).max(200),
  }),
  /** An agent works on a request, or puts it back. `from`: who had it then, as far as this counter knew. */
  'request.taken': z.object({
    requestId: RequestId,
    taken: z.boolean(),
    from: z.object({ deviceId: DeviceId, agentNumber: z.string().max(20) }).nullable(),
  }),
  /** The answer to a request. An accepted one names the act that it became. */
  'request.answered': z.object({
    requestId: RequestId,
    outcome: z.enum(['accepted', 'refused', 'paper_asked']),
    reason: RequestReason.nullable(),
    papers: z.array(RequestPaper).max(20),
    typed: z.string().max(500),
    resultActId: ActId.nullable(),
  }),
} as const;

export type ActKind = keyof typeof payloads;

const envelope = {
  /** UUIDv7 made at the counter: the idempotency key, for ever. */
  id: ActId,
  /** Acts about one subject are kept in order. A request that became no act is its own subject. */
  subjectId: PersonId,
  /** The version of the subject that the counter had seen; null for a new one. */
  baseVersion: z.int().min(0).nullable(),
  branchCode: z.string().max(20),
  deviceId: DeviceId,
  agentNumber: z.string().max(20),
  /** Instant at the counter, ISO 8601 in UTC. */
  doneAt: z.iso.datetime(),
};

/** One act, as the counter states it and the central judges it. */
export const Act = z.discriminatedUnion('kind', [
  z.object({
    ...envelope,
    kind: z.literal('registration.submitted'),
    payload: payloads['registration.submitted'],
  }),
  z.object({ ...envelope, kind: z.literal('number.given_up'), payload: payloads['number.given_up'] }),
  z.object({ ...envelope, kind: z.literal('attestation.issued'), payload: payloads['attestation.issued'] }),
  z.object({
    ...envelope,
    kind: z.literal('non_registration.attested'),
    payload: payloads['non_registration.attested'],
  }),
  z.object({ ...envelope, kind: z.literal('refusal.issued'), payload: payloads['refusal.issued'] }),
  z.object({ ...envelope, kind: z.literal('papers.requested'), payload: payloads['papers.requested'] }),
  z.object({ ...envelope, kind: z.literal('card.issued'), payload: payloads['card.issued'] }),
  z.object({ ...envelope, kind: z.literal('card.replaced'), payload: payloads['card.replaced'] }),
  z.object({ ...envelope, kind: z.literal('card.spoiled'), payload: payloads['card.spoiled'] }),
  z.object({ ...envelope, kind: z.literal('card.handed'), payload: payloads['card.handed'] }),
  z.object({ ...envelope, kind: z.literal('card.revoked'), payload: payloads['card.revoked'] }),
  z.object({ ...envelope, kind: z.literal('access.issued'), payload: payloads['access.issued'] }),
  z.object({ ...envelope, kind: z.literal('photo.added'), payload: payloads['photo.added'] }),
  z.object({ ...envelope, kind: z.literal('person.listed'), payload: payloads['person.listed'] }),
  z.object({ ...envelope, kind: z.literal('event.declared'), payload: payloads['event.declared'] }),
  z.object({ ...envelope, kind: z.literal('request.taken'), payload: payloads['request.taken'] }),
  z.object({ ...envelope, kind: z.literal('request.answered'), payload: payloads['request.answered'] }),
]);
export type Act = z.output<typeof Act>;
export type ActOf<K extends ActKind> = Extract<Act, { kind: K }>;

export type { RefusalCode } from '../domain/sync/index.ts';

export const ActAnswer = z.discriminatedUnion('outcome', [
  z.object({ id: ActId, outcome: z.literal('accepted'), at: z.iso.datetime(), version: z.int() }),
  z.object({
    id: ActId,
    outcome: z.literal('refused'),
    at: z.iso.datetime(),
    code: z.enum(REFUSAL_CODES),
    /** The record the central already has, when that is the reason. */
    existing: PersonRecord.nullable(),
    /** Why the rules refuse, when they do: each names its rule, its source and where to contest. */
    reasons: z.array(ReasonView).default([]),
  }),
]);
export type ActAnswer = z.output<typeof ActAnswer>;

export const ACTS_BATCH_MAX = 200;
/** `POST /v1/acts` */
export const ActsRequest = z.object({ acts: z.array(Act).min(1).max(ACTS_BATCH_MAX) });
/** In the order of the acts. An act without an answer could not be judged now: it is to be sent again. */
export const ActsResponse = z.object({ answers: z.array(ActAnswer) });
