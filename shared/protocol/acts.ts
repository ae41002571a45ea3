import { z } from 'zod';
import {
  ActId,
  CareFileId,
  DeviceId,
  EnvelopeId,
  ImportId,
  PersonId,
  RequestId,
  Sha256,
} from '../kernel/ids.ts';
import { SecretHash } from '../domain/access/index.ts';
import {
  AttestationSaid,
  MissingPapersSaid,
  NonRegistrationSaid,
  RefusalSaid,
} from '../domain/letters/index.ts';
import { CARE_SAID, CareFile, PiecePages } from '../domain/care/index.ts';
import { CardReason, Receiver, RevokeWhy, SpoilWhy, Statement } from '../domain/cards/reasons.ts';
import { DayReportSaid } from '../domain/day/index.ts';
import { Courier, EnvelopedFile, ENVELOPE_FILES_MAX, Reception } from '../domain/envelopes/record.ts';
import { EventForm } from '../domain/events/forms.ts';
import { Clash } from '../domain/merge/clash.ts';
import { PersonRecord } from '../domain/people/record.ts';
import { PieceMark } from '../domain/registration/form.ts';
import { ReasonView } from '../domain/rules/index.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { PointContent } from '../domain/requests/content.ts';
import { RequestPaper, RequestReason } from '../domain/requests/record.ts';
import { REFUSAL_CODES } from '../domain/sync/index.ts';
import { RegistrationNumber } from '../domain/identity/documents.ts';
import { Witness } from './restored.ts';

/** Raised when a counter and the central would no longer understand each other. Sent in `x-guichet-protocol`. */
export const PROTOCOL_VERSION = 2;

/** What an insured person is told, in both languages. */
const Words = z.object({ fr: z.string().max(600), ar: z.string().max(600) });
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
  /** Two files of one person: the subject's stays, the other's number becomes another name of it. A supervisor's. */
  'people.merged': z.object({
    goneId: PersonId,
    goneNumber: RegistrationNumber,
    /** The pieces of the file that come from the one that goes: see `differingUnits`. */
    take: z.array(z.string().max(140)).max(100),
    /** As typed. */
    reason: z.string().min(1).max(300),
  }),
  /** A day at a workstation was closed: its report, which holds the last link of the journal's chain. About nobody; its subject is its own. */
  'day.closed': z.object({ reference: z.string().max(40), said: DayReportSaid }),
  /** Somebody at a proximity point asks to be registered by a branch. The request is the subject of its act. */
  'registration.requested': z.object({
    requestId: RequestId,
    /** The reference of the receipt that the person leaves with. */
    receipt: z.string().max(20),
    /** The code of the branch that completes it. */
    to: z.string().max(20),
    /** The point, as its workstation names it. */
    from: z.object({ fr: z.string().max(160), ar: z.string().max(160) }),
    asked: PointContent,
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
  /** A care file left at the counter, with what was checked and said aloud. */
  'care_file.deposited': z.object({
    file: CareFile,
    /** What the central sends to the insured person, whose contacts it has. */
    message: Words,
  }),
  /** What an agent says of a file that is at the branch, or papers brought to any counter. Its subject is the insured person. */
  'care_file.moved': z.object({
    fileId: CareFileId,
    move: z.enum(CARE_SAID),
    /** Of a refusal, as typed. */
    reason: z.string().min(1).max(300).nullable(),
    /** The pieces that are asked or brought, by their codes. */
    pieces: z.array(z.string().max(60)).max(50),
    /** Of the pieces that are brought; the pictures themselves follow as attachments. */
    pages: PiecePages.default([]),
    /** What the central sends to the insured person when a piece is asked, or awaited still; never which one. */
    message: Words.nullable().default(null),
  }),
  /** An envelope of care files with its slip. The envelope is the subject of its acts. */
  'envelope.closed': z.object({
    envelopeId: EnvelopeId,
    reference: z.string().max(40),
    /** The code of the branch that it goes to. */
    to: z.string().max(20),
    openedAt: z.iso.datetime(),
    files: z.array(EnvelopedFile).min(1).max(ENVELOPE_FILES_MAX),
    controlSum: z.int().min(0),
  }),
  /** A courier took it away. */
  'envelope.collected': z.object({ envelopeId: EnvelopeId, courier: Courier }),
  /** It was counted where it arrived. */
  'envelope.received': z.object({ envelopeId: EnvelopeId, ...Reception.shape }),
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
  /** Who looked at it before it left, where the workstation wants a second pair of eyes. Signed with the rest. */
  approval: z.object({ agentNumber: z.string().max(20), at: z.iso.datetime() }).optional(),
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
  z.object({ ...envelope, kind: z.literal('people.merged'), payload: payloads['people.merged'] }),
  z.object({ ...envelope, kind: z.literal('day.closed'), payload: payloads['day.closed'] }),
  z.object({
    ...envelope,
    kind: z.literal('registration.requested'),
    payload: payloads['registration.requested'],
  }),
  z.object({ ...envelope, kind: z.literal('request.taken'), payload: payloads['request.taken'] }),
  z.object({ ...envelope, kind: z.literal('request.answered'), payload: payloads['request.answered'] }),
  z.object({ ...envelope, kind: z.literal('care_file.deposited'), payload: payloads['care_file.deposited'] }),
  z.object({ ...envelope, kind: z.literal('care_file.moved'), payload: payloads['care_file.moved'] }),
  z.object({ ...envelope, kind: z.literal('envelope.closed'), payload: payloads['envelope.closed'] }),
  z.object({ ...envelope, kind: z.literal('envelope.collected'), payload: payloads['envelope.collected'] }),
  z.object({ ...envelope, kind: z.literal('envelope.received'), payload: payloads['envelope.received'] }),
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
    /** For `conflict`: the record that the act was stated on, as the central has it. */
    base: PersonRecord.nullable().default(null),
    /** For `conflict`: what others touched meanwhile that this act touches too. */
    clashes: z.array(Clash).default([]),
    /** Why the rules refuse, when they do: each names its rule, its source and where to contest. */
    reasons: z.array(ReasonView).default([]),
  }),
]);
export type ActAnswer = z.output<typeof ActAnswer>;

export const ACTS_BATCH_MAX = 200;
/** Characters of one act's JSON text. */
export const ACT_TEXT_MAX = 256 * 1024;

/** An act as it travels: the very text that was signed when it was made, see `signedAct`. */
export const SignedAct = z.object({
  text: z
    .string()
    .min(2)
    .max(ACT_TEXT_MAX)
    .meta({
      description: 'An `Act` as JSON text: kept and checked byte for byte',
      contentMediaType: 'application/json',
      contentSchema: { $ref: '#/components/schemas/Act' },
    }),
  /** Ed25519 by the workstation's request key, as base64url. */
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});
export type SignedAct = z.output<typeof SignedAct>;

/** `POST /v1/acts` */
export const ActsRequest = z
  .object({ acts: z.array(SignedAct).min(1).max(ACTS_BATCH_MAX) })
  .extend(Witness.shape);
/** In the order of the acts. An act without an answer could not be judged now: it is to be sent again. */
export const ActsResponse = z.object({ answers: z.array(ActAnswer) });
