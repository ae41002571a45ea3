import { z } from 'zod';
import { DocumentNumber } from '../../shared/domain/identity/documents.ts';
import { PieceMark } from '../../shared/domain/registration/form.ts';
import { PersonRecord } from '../../shared/domain/people/record.ts';
import { MemberRights, RightsAnswer } from '../../shared/domain/rights/index.ts';
import { ReferenceItem } from '../../shared/domain/reference/index.ts';
import * as protocol from '../../shared/protocol/index.ts';
import { EmployerContent, RequestRecord, RequestSeen } from '../../shared/domain/requests/index.ts';
import { Sha256 } from '../../shared/kernel/ids.ts';

/** `GET /health` */
export const Health = z.object({
  status: z.enum(['ok', 'unavailable']),
  protocol: z.int(),
  database: z.enum(['postgresql', 'pglite']),
  time: z.iso.datetime(),
});
/** `GET /ready`; `waiting`: requests that stand in line for a connection to the database. */
export const Readiness = z.object({ ready: z.boolean(), waiting: z.int() });
export const SealKeys = z.object({
  root: protocol.RevocationsAnswer.shape.root,
  keys: z.array(protocol.SealKey),
});
export const ReferenceNamed = z.object({ reference: z.string().min(1).max(40) });
/** Acts are read one by one, so that one that does not read is refused alone. */
export const LooseActs = z
  .object({ acts: z.array(z.unknown()).min(1).max(protocol.ACTS_BATCH_MAX) })
  .extend(protocol.Witness.shape);
/** `GET /openapi.json` */
export const OpenApiDocument = z.looseObject({ openapi: z.string() });

export const AttachmentName = z.object({ sha256: Sha256 });
export const NeededBy = z.object({ act: z.uuid().toLowerCase().optional() });
export const NumberAsked = z.object({ number: z.string().regex(/^\d{9}$/) });
export const TextAsked = z.object({ text: z.string().min(1).max(200) });
export const PageAsked = z.object({
  after: z.string().max(200).default(''),
  last: protocol.Witness.shape.last,
  block: protocol.Witness.shape.block,
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(protocol.CHANGES_PAGE_MAX))
    .default(protocol.CHANGES_PAGE_MAX),
  /** What concerns this branch alone, what concerns every branch, or both on one road; each has cursors of its own. */
  about: z.enum(['branch', 'everybody', 'all']).default('all'),
});

export const PersonNamed = z.object({ id: z.uuid().toLowerCase() });
export const DocumentAsked = z.object({ document: DocumentNumber });

export const RequestNamed = z.object({ id: z.uuid().toLowerCase() });
export const RequestsAsked = z.object({
  before: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .default(Number.MAX_SAFE_INTEGER),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(protocol.REQUESTS_PAGE_MAX))
    .default(protocol.REQUESTS_PAGE_MAX),
});

const Whole = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(z.int().min(0).max(protocol.BUNDLE_PART_MAX_BYTES));
/** `POST /v1/bundles`: which slice of which file. */
export const BundleSliceAsked = z.object({ file: Sha256, bytes: Whole, offset: Whole });
export const BundleAnswerNamed = z.object({
  deviceId: z.uuid().toLowerCase(),
  sequence: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(1)),
});

/** Shapes that the OpenAPI document names. */
export const NAMED_SHAPES = {
  Health,
  Readiness,
  SealKeys,
  BundleReceipt: protocol.BundleReceipt,
  CertifiedRecipient: protocol.CertifiedRecipient,
  PersonRecord,
  MemberRights,
  PieceMark,
  ReferenceItem,
  Act: protocol.Act,
  SignedAct: protocol.SignedAct,
  ActAnswer: protocol.ActAnswer,
  ActsRequest: protocol.ActsRequest,
  ActsResponse: protocol.ActsResponse,
  AgentProfile: protocol.AgentProfile,
  Branch: protocol.Branch,
  CentralIntro: protocol.CentralIntro,
  CentralProblem: protocol.CentralProblem,
  Change: protocol.Change,
  ChangesPage: protocol.ChangesPage,
  EmployerAsks: protocol.EmployerAsks,
  EmployerContent,
  InsuredAsks: protocol.InsuredAsks,
  PapersGiven: protocol.PapersGiven,
  PortalSession: protocol.PortalSession,
  PortalSignIn: protocol.PortalSignIn,
  RequestRecord,
  RequestSeen,
  DocumentLook: protocol.DocumentLook,
  RightsAnswer,
  RightsCheckAnswer: protocol.RightsCheckAnswer,
  RightsCheckAsked: protocol.RightsCheckAsked,
  VoiceAnswer: protocol.VoiceAnswer,
  VoiceAsked: protocol.VoiceAsked,
  RequestsPage: protocol.RequestsPage,
  EnrolAsked: protocol.EnrolAsked,
  EnrolRequest: protocol.EnrolRequest,
  EnrolStanding: protocol.EnrolStanding,
  EnrolWithdrawn: protocol.EnrolWithdrawn,
  GivenUp: protocol.GivenUp,
  OrderExecuted: protocol.OrderExecuted,
  EnrolResponse: protocol.EnrolResponse,
  KnownAnswer: protocol.KnownAnswer,
  KnownRequest: protocol.KnownRequest,
  NumberBlock: protocol.NumberBlock,
  NumberBlockRequest: protocol.NumberBlockRequest,
  PaperStanding: protocol.PaperStanding,
  PeopleFound: protocol.PeopleFound,
  ReferenceAsked: protocol.ReferenceAsked,
  ReferenceStanding: protocol.ReferenceStanding,
  RevocationsAnswer: protocol.RevocationsAnswer,
  SealAsked: protocol.SealAsked,
  SealJudged: protocol.SealJudged,
  SealKey: protocol.SealKey,
  SignInRequest: protocol.SignInRequest,
  SignInResponse: protocol.SignInResponse,
} as const;
