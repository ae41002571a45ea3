import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';

/** An argon2id hash in PHC text form. Composed first (NFC): keyboards differ in how they type an accent. */
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

/** Of a passphrase that nobody has: an unknown agent number takes as long to refuse as a known one. */
export const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$dGhpcyBzYWx0IGlzIG5vYm9keQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
