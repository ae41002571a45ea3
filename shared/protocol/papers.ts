import { z } from 'zod';
import { PAPER_VERDICTS, REVOKED_WHYS } from '../domain/seal/index.ts';

const RootKey = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * `GET /v1/revocations`, open to all: papers and keys that are no longer good. `list` is a COSE_Sign1 in base64url, signed by the
 * root, whose public key (raw Ed25519, hexadecimal) a verifier pins the first time.
 */
export const RevocationsAnswer = z.object({
  root: RootKey,
  list: z
    .string()
    .max(32 * 1024 * 1024)
    .regex(/^[A-Za-z0-9_-]+$/),
});
export type RevocationsAnswer = z.output<typeof RevocationsAnswer>;

/** `POST /v1/seals/check` (a reading token, or a workstation): the text of a paper's QR code, as it was read. */
export const SealAsked = z.object({ text: z.string().min(1).max(4296) });
export const SealJudged = z.object({
  verdict: z.enum(PAPER_VERDICTS),
  why: z.enum(REVOKED_WHYS).nullable(),
  /** What the paper says, when it is genuine. */
  claims: z.looseObject({}).nullable(),
});
export type SealJudged = z.output<typeof SealJudged>;

/** `GET /v1/papers/{reference}` (a workstation, or a reading token). */
export const PaperStanding = z.object({
  reference: z.string(),
  standing: z.enum(['known', 'replaced', 'revoked', 'unknown']),
  why: z.enum(REVOKED_WHYS).nullable(),
  kind: z.string().nullable(),
  issuedAt: z.iso.datetime().nullable(),
});
export type PaperStanding = z.output<typeof PaperStanding>;

/** `POST /v1/papers/check`, open to all: `fact` is the registration number, or the year of birth, of that paper's holder. */
export const ReferenceAsked = z.object({
  reference: z.string().min(1).max(40),
  fact: z.string().regex(/^(?:\d{9}|\d{4})$/),
});
export const ReferenceStanding = z.object({
  standing: z.enum(['known', 'replaced', 'revoked', 'unknown']),
  checkedAt: z.iso.datetime(),
});
export type ReferenceStanding = z.output<typeof ReferenceStanding>;
