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
export const LooseActs = z.object({ acts: z.array(z.unknown()).min(1).max(protocol.ACTS_BATCH_MAX) });
/** `GET /openapi.json` */
export const OpenApiDocument = z.looseObject({ openapi: z.string() });

export const AttachmentName = z.object({ sha256: Sha256 });
export const NumberAsked = z.object({ number: z.string().regex(/^\d{9}$/) });
export const TextAsked = z.object({ text: z.string().min(1).max(200) });
export const PageAsked = z.object({
  after: z.string().max(200).default(''),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(protocol.CHANGES_PAGE_MAX))
    .default(protocol.CHANGES_PAGE_MAX),
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

/** Shapes that the OpenAPI document names. */
export const NAMED_SHAPES = {
  Health,
  Readiness,
  SealKeys,
  PersonRecord,
  MemberRights,
  PieceMark,
  ReferenceItem,
  Act: protocol.Act,
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
  RequestsPage: protocol.RequestsPage,
  EnrolRequest: protocol.EnrolRequest,
  EnrolResponse: protocol.EnrolResponse,
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
