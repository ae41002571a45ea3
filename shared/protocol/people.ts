import { z } from 'zod';
import { FIELD_CODES } from '../kernel/error-codes.ts';
import { PersonRecord } from '../domain/people/record.ts';

/** `GET /v1/people?text=…` and `GET /v1/people/:number`: signed, or `Authorization: Bearer` with an integrator's reading token. */
export const PeopleFound = z.object({ people: z.array(PersonRecord), more: z.boolean() });
export type PeopleFound = z.output<typeof PeopleFound>;

/** What the central says instead of an answer. `retryAfterSeconds` when trying again makes sense. */
export const CentralProblem = z.object({
  problem: z.enum([
    'signature',
    'conflict',
    'token',
    'device_unknown',
    'device_revoked',
    'clock',
    'enrolment_refused',
    'invalid',
    'not_found',
    'too_many',
    'protocol',
    'restored',
    'unexpected',
  ]),
  detail: z.string().optional(),
  /** What is wrong where in what an employer or an insured person sent; each code has its sentence in both languages. */
  fields: z.record(z.string(), z.enum(FIELD_CODES)).optional(),
  /** Instant at the central, so that a wrong clock can be told. */
  time: z.iso.datetime(),
  retryAfterSeconds: z.int().optional(),
  /** With `device_revoked`: what the central orders this workstation to do, signed by the root (`domain/seal/order.ts`). */
  order: z.string().max(1000).optional(),
});
export type CentralProblem = z.output<typeof CentralProblem>;
/** `PUT /v1/attachments/:sha256` takes the raw bytes (image/jpeg, at most this), answers 204, is idempotent. */
export const ATTACHMENT_MAX_BYTES = 512 * 1024;
