import { z } from 'zod';
import { RequestId } from '../kernel/ids.ts';
import { RegistrationNumber } from '../domain/identity/documents.ts';
import {
  EmployerContent,
  GIVEN_PAPERS_MAX,
  GivenPaper,
  InsuredContent,
  RequestSeen,
} from '../domain/requests/index.ts';

/** What is sent with every request: its own id, chosen by who asks, and the papers that there are. */
const sent = { id: RequestId, papers: z.array(GivenPaper).max(GIVEN_PAPERS_MAX).default([]) };

/** `POST /v1/employers/requests`, with the token that an administrator gave for one employer number. */
export const EmployerAsks = z.object({ ...sent, content: EmployerContent });
export type EmployerAsks = z.output<typeof EmployerAsks>;

/** `POST /v1/insured/requests`: about the own file, which is the one of who is signed in. */
export const InsuredAsks = z.object({ ...sent, content: InsuredContent });
export type InsuredAsks = z.output<typeof InsuredAsks>;

/** `POST /v1/employers/requests/{id}/papers` and the same for an insured person: the answer to a paper asked. */
export const PapersGiven = z.object({ papers: z.array(GivenPaper).min(1).max(GIVEN_PAPERS_MAX) });
export type PapersGiven = z.output<typeof PapersGiven>;

export const REQUESTS_PAGE_MAX = 100;
/** Own requests, the newest first; `next` is asked with `before`. */
export const RequestsPage = z.object({ requests: z.array(RequestSeen), next: z.string().nullable() });
export type RequestsPage = z.output<typeof RequestsPage>;

/** `POST /v1/insured/sign-in` */
export const PortalSignIn = z.object({
  registrationNumber: RegistrationNumber,
  secret: z.string().min(1).max(200),
});
export const PortalSession = z.discriminatedUnion('outcome', [
  /** Good for `Authorization: Bearer` until it expires. */
  z.object({ outcome: z.literal('welcome'), token: z.string(), expiresAt: z.iso.datetime() }),
  z.object({ outcome: z.literal('wrong') }),
  z.object({ outcome: z.literal('throttled'), retryAfterSeconds: z.int() }),
]);
export type PortalSession = z.output<typeof PortalSession>;
