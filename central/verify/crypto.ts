import { ed25519 } from '@noble/curves/ed25519.js';
import { Unzlib } from 'fflate';
import type { VerifySignature } from '../../shared/domain/seal/index.ts';

/** In plain code rather than WebCrypto: the same on every browser, and at once, as reading a seal is. */
export const verifySeal: VerifySignature = ({ algorithm, publicKey }, signed, signature) => {
  if (algorithm !== 'EdDSA') return false;
  try {
    return ed25519.verify(signature, signed, publicKey, { zip215: false });
  } catch {
    return false;
  }
};

/** A seal holds a few hundred bytes. */
const LONGEST_SEAL_BYTES = 16 * 1024;

/** Throws when the bytes are not zlib, or would inflate beyond any seal: what comes is measured piece by piece. */
export function inflateSeal(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Unzlib((piece, isLast) => {
    length += piece.length;
    if (length > LONGEST_SEAL_BYTES) throw new RangeError('too long for a seal');
    pieces.push(piece);
    isWhole = isLast;
  });
  const STEP_BYTES = 64;
  for (let at = 0; at < bytes.length; at += STEP_BYTES)
    stream.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
  if (!isWhole) throw new RangeError('cut');
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
