import { z } from 'zod';
import { ActId, AgentId, DeviceId } from '../kernel/ids.ts';
import { SIGNED_ROLES } from '../domain/agents/index.ts';
import { RegistrationNumber } from '../domain/identity/documents.ts';
import { ORDER_KINDS } from '../domain/seal/index.ts';
import { CertifiedRecipient } from './recipient.ts';

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
  /** To whom bundles on a key are encrypted; absent from a central that takes none. */
  bundleRecipient: CertifiedRecipient.optional(),
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
  /** To whom bundles on a key are encrypted, so that one can be made before any exchange. */
  bundleRecipient: CertifiedRecipient.optional(),
});
export type EnrolResponse = z.output<typeof EnrolResponse>;

/** `POST /v1/enrolments`: a workstation without a code asks, then asks again until an administrator has decided. */
export const EnrolAsked = EnrolRequest.omit({ enrolmentCode: true });
export type EnrolAsked = z.output<typeof EnrolAsked>;
export const EnrolStanding = z.discriminatedUnion('state', [
  z.object({ state: z.literal('pending'), expiresAt: z.iso.datetime() }),
  z.object({ state: z.literal('approved'), enrolled: EnrolResponse }),
  z.object({ state: z.literal('refused') }),
  z.object({ state: z.literal('expired') }),
]);
export type EnrolStanding = z.output<typeof EnrolStanding>;
/** `POST /v1/enrolments/withdraw`: the workstation no longer asks. */
export const EnrolWithdrawn = EnrolRequest.pick({ deviceId: true, requestKey: true });
export type EnrolWithdrawn = z.output<typeof EnrolWithdrawn>;

/** An order to a workstation as it travels (`shared/domain/seal/order.ts`). */
export const OrderText = z
  .string()
  .max(1000)
  .regex(/^[A-Za-z0-9_-]+$/);
/** `POST /v1/device-orders/executed`, open to all: what the workstation signed itself, whoever carries it. */
export const OrderExecuted = z.object({
  deviceId: DeviceId,
  kind: z.enum(ORDER_KINDS),
  sequence: z.int().min(1),
  /** Ed25519 by the workstation's request key over `executedText`, base64url. */
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});
export type OrderExecuted = z.output<typeof OrderExecuted>;
/** `POST /v1/devices/give-up`: this workstation is not to be trusted from now on; the answer is the order to lock itself. */
export const GivenUp = z.object({ order: OrderText });
export type GivenUp = z.output<typeof GivenUp>;

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
export const NumberBlockRequest = z.object({
  requestId: z.uuid(),
  count: z.int().min(1).max(1000),
  /** These three: see `Witness`. */
  last: ActId.optional(),
  block: z.uuid().optional(),
  feed: z.string().max(40).optional(),
});
export const NumberBlock = z.object({
  id: z.uuid(),
  first: RegistrationNumber,
  last: RegistrationNumber,
  expiresAt: z.iso.datetime(),
});
export type NumberBlock = z.output<typeof NumberBlock>;
