import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

/** An Ed25519 key pair: the private key as PKCS#8 DER, the public key as 64 hexadecimal digits (raw). */
export interface SigningKey {
  readonly privateDer: Buffer;
  readonly publicHex: string;
}

const RAW_PUBLIC_BYTES = 32;

export function newSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateDer: privateKey.export({ type: 'pkcs8', format: 'der' }),
    publicHex: publicKey.export({ type: 'spki', format: 'der' }).subarray(-RAW_PUBLIC_BYTES).toString('hex'),
  };
}

/** A signer over one private key, parsed once. */
export function signerOf(privateDer: Uint8Array): (bytes: Uint8Array) => Buffer {
  const key = createPrivateKey({ key: Buffer.from(privateDer), format: 'der', type: 'pkcs8' });
  return (bytes) => sign(null, bytes, key);
}
