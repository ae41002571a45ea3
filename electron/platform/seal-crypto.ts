import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { constants, deflateSync, inflateSync } from 'node:zlib';
import type { SealPublicKey } from '../../shared/domain/seal/index.ts';

/** A seal holds a few hundred bytes; a photo in a code of another issuer, a few thousand. */
const LONGEST_SEAL_BYTES = 16 * 1024;

export const deflateSeal = (bytes: Uint8Array): Uint8Array =>
  deflateSync(bytes, { level: constants.Z_BEST_COMPRESSION });

/** Throws when the bytes are not zlib, or would inflate beyond any seal. */
export const inflateSeal = (bytes: Uint8Array): Uint8Array =>
  inflateSync(bytes, { maxOutputLength: LONGEST_SEAL_BYTES });

/** True when the key signed these bytes. A key or signature of the wrong shape signs nothing. */
export function verifySeal(key: SealPublicKey, signed: Uint8Array, signature: Uint8Array): boolean {
  try {
    return key.algorithm === 'EdDSA'
      ? verify(null, signed, ed25519(key.publicKey), signature)
      : verify('sha256', signed, { key: p256(key.publicKey), dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    return false;
  }
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

const ed25519 = (raw: Uint8Array): KeyObject =>
  createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: base64url(raw) } });

/** From the uncompressed point: 4, x, y. */
const p256 = (point: Uint8Array): KeyObject =>
  createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: base64url(point.subarray(1, 33)),
      y: base64url(point.subarray(33, 65)),
    },
  });
