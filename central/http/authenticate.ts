import { verify } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SIGNATURE_WINDOW_MS, signedText } from '../../shared/protocol/signature.ts';
import { findDevice, keepNonce, type Device } from '../devices/device.repo.ts';
import { findOrderText } from '../devices/revocation.service.ts';
import { instantAt } from '../platform/clock.ts';
import { sha256 } from '../platform/digest.ts';
import { keyOf } from '../platform/request-keys.ts';
import { now, type Ports } from '../ports.ts';
import { Refused } from './refused.ts';

const UUID = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

const Proof = z.object({
  'x-guichet-device': UUID,
  'x-guichet-time': z.iso.datetime(),
  'x-guichet-nonce': UUID,
  'x-guichet-signature': z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});

const MINUTE_MS = 60_000;
/** Of the minute that is counted. */
export const secondsLeftIn = (nowMs: number): number => Math.ceil((MINUTE_MS - (nowMs % MINUTE_MS)) / 1000);

export const hasProof = (request: FastifyRequest): boolean =>
  request.headers['x-guichet-signature'] !== undefined;

const bodyOf = (request: FastifyRequest): Buffer =>
  Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);

/** The headers of a signed request, once the time is near enough; what they claim is not proved yet. */
function claimOf(ports: Ports, request: FastifyRequest) {
  const parsed = Proof.safeParse(request.headers);
  if (!parsed.success) throw new Refused('signature', { detail: 'headers' });
  const time = parsed.data['x-guichet-time'];
  if (!(Math.abs(Date.parse(time) - ports.clock.now()) <= SIGNATURE_WINDOW_MS)) throw new Refused('clock');
  return {
    deviceId: parsed.data['x-guichet-device'],
    time,
    nonce: parsed.data['x-guichet-nonce'],
    signature: Buffer.from(parsed.data['x-guichet-signature'], 'base64url'),
  };
}

/** Checks that the bytes received (compressed ones as they are) were signed by the holder of `requestKey`. */
function checkSignature(
  request: FastifyRequest,
  claim: ReturnType<typeof claimOf>,
  requestKey: string,
): void {
  const text = signedText({
    method: request.method,
    path: request.raw.url ?? '',
    deviceId: claim.deviceId,
    time: claim.time,
    nonce: claim.nonce,
    bodySha256: sha256(bodyOf(request)),
  });
  let valid = false;
  try {
    valid = verify(null, Buffer.from(text), keyOf(requestKey), claim.signature);
  } catch {
    // Some 32 bytes are no point of the curve.
  }
  if (!valid) throw new Refused('signature', { detail: 'does not match' });
}

/** The enrolled workstation that made this request, or a refusal. The nonce is kept last: only a true signature fills it. */
export async function authenticate(
  ports: Ports,
  request: FastifyRequest,
  { admitsRevoked = false }: { readonly admitsRevoked?: boolean | undefined } = {},
): Promise<Device> {
  const claim = claimOf(ports, request);
  const device = await findDevice(ports.store, claim.deviceId);
  if (!device) throw new Refused('device_unknown');
  checkSignature(request, claim, device.requestKey);
  if (device.revokedAt !== null && !admitsRevoked)
    throw new Refused('device_revoked', { order: await findOrderText(ports.store, device.id) });
  const nowMs = ports.clock.now();
  const minute = Math.floor(nowMs / MINUTE_MS);
  const { id: deviceId } = device;
  const requests = await keepNonce(ports.store, { deviceId, nonce: claim.nonce, at: now(ports), minute });
  if (requests === undefined) throw new Refused('signature', { detail: 'replayed' });
  if (requests > ports.config.requestsPerMinute)
    throw new Refused('too_many', { retryAfterSeconds: secondsLeftIn(nowMs) });
  return device;
}

/** A workstation being enrolled proves that it holds the key that it presents. */
export function checkPossession(
  ports: Ports,
  request: FastifyRequest,
  presented: { deviceId: string; requestKey: string },
): void {
  const claim = claimOf(ports, request);
  if (claim.deviceId !== presented.deviceId)
    throw new Refused('signature', { detail: 'another workstation' });
  checkSignature(request, claim, presented.requestKey);
}

/** Nonces older than this can be forgotten: the time of their request is refused anyway. */
export const oldestNonce = ({ clock }: Ports): string => instantAt(clock.now() - 3 * SIGNATURE_WINDOW_MS);
