import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';

/** An argon2id hash in PHC text form (`$argon2id$v=19$…`), for the offline check of an agent's passphrase. */
export const hashPassphrase = (passphrase: string): Promise<string> =>
  argon2id({
    password: passphrase.normalize('NFC'),
    salt: randomBytes(16),
    iterations: 2,
    memorySize: 19_456,
    parallelism: 1,
    hashLength: 32,
    outputType: 'encoded',
  });

export const passphraseMatches = (passphrase: string, hash: string): Promise<boolean> =>
  argon2Verify({ password: passphrase.normalize('NFC'), hash });
