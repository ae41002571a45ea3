import { createPublicKey, verify, type KeyObject } from 'node:crypto';

const KEYS_KEPT_MAX = 5_000;
const keys = new Map<string, KeyObject>();

/** The key object of a raw Ed25519 public key as hexadecimal; making one costs more than a check. Some 32 bytes are no key: throws. */
export function keyOf(rawHex: string): KeyObject {
  const known = keys.get(rawHex);
  if (known) return known;
  const x = Buffer.from(rawHex, 'hex').toString('base64url');
  const made = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  if (keys.size >= KEYS_KEPT_MAX) keys.clear();
  keys.set(rawHex, made);
  return made;
}

/** Whether the holder of this key signed these bytes. Checked in the thread pool: a batch does not keep others waiting. */
export const isSignedBy = (rawHex: string, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> =>
  new Promise((resolve) => {
    try {
      verify(null, bytes, keyOf(rawHex), signature, (error, valid) => resolve(error === null && valid));
    } catch {
      resolve(false);
    }
  });
