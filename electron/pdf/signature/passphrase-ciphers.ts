import { createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import type { BaseBlock } from 'asn1js';
import { NotDer, numberOf, octetsOf, oidOf, partOf, partsOf } from './der.ts';

/** A way of encrypting that is not, or no longer, worth opening: RC2, RC4, single DES. */
export class UnknownCipher extends Error {
  override name = 'UnknownCipher';
}

interface Digest {
  readonly name: string;
  readonly bytes: number;
  readonly blockBytes: number;
}
const SHA1: Digest = { name: 'sha1', bytes: 20, blockBytes: 64 };
const DIGESTS: Readonly<Record<string, Digest>> = {
  '1.3.14.3.2.26': SHA1,
  '2.16.840.1.101.3.4.2.1': { name: 'sha256', bytes: 32, blockBytes: 64 },
  '2.16.840.1.101.3.4.2.2': { name: 'sha384', bytes: 48, blockBytes: 128 },
  '2.16.840.1.101.3.4.2.3': { name: 'sha512', bytes: 64, blockBytes: 128 },
};
const HMACS: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};
const CIPHERS: Readonly<Record<string, { readonly name: string; readonly keyBytes: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyBytes: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyBytes: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyBytes: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyBytes: 24 },
};
const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const TRIPLE_DES = '1.2.840.113549.1.12.1.3';
/** More than any program writes; a file that asks for more would keep the machine busy for nothing. */
const ROUNDS_MAX = 5_000_000;

const known = <T>(table: Readonly<Record<string, T>>, oid: string): T => {
  const found = Object.hasOwn(table, oid) ? table[oid] : undefined;
  if (found === undefined) throw new UnknownCipher(oid);
  return found;
};
const roundsIn = (block: BaseBlock | undefined): number => {
  const rounds = numberOf(block);
  if (rounds < 1 || rounds > ROUNDS_MAX) throw new NotDer(`${rounds} rounds`);
  return rounds;
};

export const digestNamed = (oid: string): Digest => known(DIGESTS, oid);

/** Decrypts what a passphrase protects, by the algorithm that the file names. */
export function decryptWith(algorithm: BaseBlock | undefined, bytes: Uint8Array, passphrase: string): Buffer {
  const { name, key, iv } = cipherOf(algorithm, passphrase);
  try {
    const decipher = createDecipheriv(name, key, iv);
    return Buffer.concat([decipher.update(bytes), decipher.final()]);
  } catch (cause) {
    throw new NotDer('does not decrypt', { cause });
  }
}

function cipherOf(algorithm: BaseBlock | undefined, passphrase: string) {
  const kind = oidOf(partOf(algorithm, 0));
  const parameters = partOf(algorithm, 1);
  if (kind === TRIPLE_DES) {
    const common = {
      hash: SHA1,
      passphrase,
      salt: octetsOf(partOf(parameters, 0)),
      rounds: roundsIn(partOf(parameters, 1)),
    };
    const key = pkcs12Key({ ...common, purpose: 'key', bytes: 24 });
    return { name: 'des-ede3-cbc', key, iv: pkcs12Key({ ...common, purpose: 'iv', bytes: 8 }) };
  }
  if (kind !== PBES2) throw new UnknownCipher(kind);
  const [derivation, cipher] = partsOf(parameters);
  if (oidOf(partOf(derivation, 0)) !== PBKDF2) throw new UnknownCipher('derivation');
  const { name, keyBytes } = known(CIPHERS, oidOf(partOf(cipher, 0)));
  const [salt, rounds, ...others] = partsOf(partOf(derivation, 1));
  const hmac = others.find((block) => block.idBlock.isConstructed);
  const hash = hmac ? known(HMACS, oidOf(partOf(hmac, 0))) : 'sha1';
  const key = pbkdf2Sync(passphrase, octetsOf(salt), roundsIn(rounds), keyBytes, hash);
  return { name, key, iv: octetsOf(partOf(cipher, 1)) };
}

const PURPOSES = { key: 1, iv: 2, mac: 3 } as const;

interface KeyWanted {
  readonly hash: Digest;
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly rounds: number;
  readonly purpose: keyof typeof PURPOSES;
  /** As long as the digest when it is not said. */
  readonly bytes?: number;
}

/** PKCS#12's own way from a passphrase to a key (RFC 7292, appendix B). */
export function pkcs12Key({
  hash,
  passphrase,
  salt,
  rounds,
  purpose,
  bytes = hash.bytes,
}: KeyWanted): Buffer {
  if (rounds < 1 || rounds > ROUNDS_MAX) throw new NotDer(`${rounds} rounds`);
  const size = hash.blockBytes;
  const words = Buffer.from(`${passphrase}\0`, 'utf16le').swap16();
  const filled = (from: Uint8Array): Buffer =>
    Buffer.alloc(Math.ceil(from.length / size) * size, from.length > 0 ? from : undefined);
  let input: Buffer = Buffer.concat([filled(salt), filled(words)]);
  const diversifier = Buffer.alloc(size, PURPOSES[purpose]);
  const made: Uint8Array[] = [];
  for (let length = 0; length < bytes; length += hash.bytes) {
    let block = createHash(hash.name).update(diversifier).update(input).digest();
    for (let round = 1; round < rounds; round += 1) block = createHash(hash.name).update(block).digest();
    made.push(block);
    input = plusEach(input, Buffer.alloc(size, block));
  }
  return Buffer.concat(made).subarray(0, bytes);
}

/** Adds `block` and one to each piece of its length, as numbers. */
function plusEach(input: Buffer, block: Buffer): Buffer {
  const sum = Buffer.from(input);
  for (let from = 0; from < sum.length; from += block.length) {
    let carry = 1;
    for (let index = block.length - 1; index >= 0; index -= 1) {
      carry += (sum[from + index] ?? 0) + (block[index] ?? 0);
      sum[from + index] = carry & 0xff;
      carry >>= 8;
    }
  }
  return sum;
}
