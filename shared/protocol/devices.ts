import { z } from 'zod';
import { AgentId, DeviceId } from '../kernel/ids.ts';
import { SIGNED_ROLES } from '../domain/agents/index.ts';
import { RegistrationNumber } from '../domain/identity/documents.ts';

const RootKey = z.string().regex(/^[0-9a-f]{64}$/);

export const Branch = z.object({
  code: z.string().max(20),
  fr: z.string(),
  ar: z.string(),
  regionCode: z.string().nullable(),
});
export type Branch = z.output<typeof Branch>;

/** `GET /v1/info`, open to all: what a workstation being set up needs to choose. */
export const CentralIntro = z.object({
  name: z.object({ fr: z.string(), ar: z.string() }),
  demonstration: z.boolean(),
  /** Instant at the central, ISO 8601: the counter measures its own clock against it. */
  time: z.iso.datetime(),
  /** The root that certifies keys (raw Ed25519, hexadecimal): a verifier pins it. */
  sealRoot: RootKey.optional(),
  branches: z.array(Branch),
});
export type CentralIntro = z.output<typeof CentralIntro>;

/** A public key that seals papers, certified by the central. `kid`: 8 bytes as hexadecimal. */
export const SealKey = z.object({
  kid: z.string().regex(/^[0-9a-f]{16}$/),
  /** Raw Ed25519 public key, 32 bytes as hexadecimal. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  deviceId: DeviceId.nullable(),
  branchCode: z.string().nullable(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  /** When revoked: from when on its papers are worth nothing, for a theft noticed later. */
  distrustedFrom: z.iso.datetime().nullable().default(null),
  /** What the root signed for this key (`shared/domain/seal/certificate.ts`); empty from a central that had none yet. */
  certificate: z.string().max(1000).default(''),
});
export type SealKey = z.output<typeof SealKey>;

/** `POST /v1/devices`: a workstation presents the code an administrator gave it, and its two public keys. */
export const EnrolRequest = z.object({
  deviceId: DeviceId,
  enrolmentCode: z.string().min(4).max(80),
  branchCode: z.string().max(20),
  label: z.string().min(1).max(60),
  /** Raw Ed25519 public keys, 32 bytes as hexadecimal: one signs requests, the other seals papers. */
  requestKey: z.string().regex(/^[0-9a-f]{64}$/),
  sealKey: z.string().regex(/^[0-9a-f]{64}$/),
});
export type EnrolRequest = z.output<typeof EnrolRequest>;
export const EnrolResponse = z.object({
  branch: Branch,
  /** Short name of the workstation in receipt numbers, unique at the central: 3 characters of A-Z and 2-9. */
  shortCode: z.string().regex(/^[A-Z2-9]{3}$/),
  sealKey: SealKey,
  /** The root that certified it, to be pinned; absent from a central that had none yet. */
  sealRoot: RootKey.optional(),
});
export type EnrolResponse = z.output<typeof EnrolResponse>;

/** `POST /v1/agents/sign-in` (signed by the workstation). */
export const SignInRequest = z.object({ number: z.string().max(20), passphrase: z.string().min(1).max(200) });
export const AgentProfile = z.object({
  id: AgentId,
  number: z.string().max(20),
  nameFr: z.string(),
  nameAr: z.string(),
  role: z.enum(SIGNED_ROLES),
  branchCode: z.string(),
});
export type AgentProfile = z.output<typeof AgentProfile>;
export const SignInResponse = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('welcome'), agent: AgentProfile }),
  z.object({ outcome: z.literal('wrong') }),
  z.object({ outcome: z.literal('disabled') }),
  z.object({ outcome: z.literal('throttled'), retryAfterSeconds: z.int() }),
]);
export type SignInResponse = z.output<typeof SignInResponse>;

/** `POST /v1/number-blocks`: numbers that only this workstation may give until they expire. */
export const NumberBlockRequest = z.object({ requestId: z.uuid(), count: z.int().min(1).max(1000) });
export const NumberBlock = z.object({
  id: z.uuid(),
  first: RegistrationNumber,
  last: RegistrationNumber,
  expiresAt: z.iso.datetime(),
});
export type NumberBlock = z.output<typeof NumberBlock>;
