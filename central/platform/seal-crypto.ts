import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import type { RootSigner, VerifySignature } from '../../shared/domain/seal/index.ts';

/** What stands before the 32 bytes of an Ed25519 private key in PKCS#8. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_PREFIX_BYTES = 12;

/** The root's signature, from its 32 private bytes. */
export function rootSignerOf(seed: Uint8Array): RootSigner {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicKey: spki.subarray(SPKI_PREFIX_BYTES).toString('hex'),
    sign: (bytes) => sign(null, bytes, key),
  };
}

/** Ed25519 alone: no other key seals papers of this house. */
export const verifySeal: VerifySignature = ({ algorithm, publicKey }, signed, signature) => {
  if (algorithm !== 'EdDSA') return false;
  try {
    const x = Buffer.from(publicKey).toString('base64url');
    const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
    return verify(null, signed, key, signature);
  } catch {
    return false;
  }
};

const LONGEST_SEAL_BYTES = 16 * 1024;
/** Throws when the bytes are not zlib, or would inflate beyond any seal. */
export const inflateSeal = (bytes: Uint8Array): Uint8Array =>
  inflateSync(bytes, { maxOutputLength: LONGEST_SEAL_BYTES });
