import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { z } from 'zod';
import type { PassphraseVault } from './vault.ts';

/** OWASP's floor for argon2id is 19 MiB and 2 passes; memory in KiB. */
const COST = { iterations: 3, memorySize: 65_536, parallelism: 1, hashLength: 32 } as const;

const Wrapped = z.object({
  v: z.literal(1),
  iterations: z.int().min(1).max(20),
  memorySize: z.int().min(8192).max(1_048_576),
  parallelism: z.int().min(1).max(8),
  salt: z.base64(),
  nonce: z.base64(),
  sealed: z.base64(),
  tag: z.base64(),
});

const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const bytesOf = (text: string) => Buffer.from(text, 'base64');

/** Wraps a key with AES-256-GCM under argon2id(passphrase). */
export const passphraseVault: PassphraseVault = {
  kind: 'passphrase',
  async wrap(key, passphrase) {
    const [salt, nonce] = [randomBytes(16), randomBytes(12)];
    const kek = await argon2id({
      ...COST,
      password: passphrase.normalize('NFC'),
      salt,
      outputType: 'binary',
    });
    const cipher = createCipheriv('aes-256-gcm', kek, nonce);
    const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
    const { iterations, memorySize, parallelism } = COST;
    return JSON.stringify({
      v: 1,
      iterations,
      memorySize,
      parallelism,
      salt: b64(salt),
      nonce: b64(nonce),
      sealed: b64(sealed),
      tag: b64(cipher.getAuthTag()),
    });
  },
  async unwrap(wrapped, passphrase) {
    const { salt, nonce, sealed, tag, iterations, memorySize, parallelism } = Wrapped.parse(
      JSON.parse(wrapped),
    );
    const kek = await argon2id({
      iterations,
      memorySize,
      parallelism,
      hashLength: 32,
      password: passphrase.normalize('NFC'),
      salt: bytesOf(salt),
      outputType: 'binary',
    });
    const decipher = createDecipheriv('aes-256-gcm', kek, bytesOf(nonce)).setAuthTag(bytesOf(tag));
    try {
      return Buffer.concat([decipher.update(bytesOf(sealed)), decipher.final()]);
    } catch {
      return undefined;
    }
  },
};
