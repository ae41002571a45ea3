import { createHmac, createPrivateKey, timingSafeEqual, X509Certificate, type KeyObject } from 'node:crypto';
import type { BaseBlock } from 'asn1js';
import { NotDer, numberOf, octetsOf, OID, oidOf, partOf, partsOf, readDer } from './der.ts';
import { decryptWith, digestNamed, pkcs12Key, UnknownCipher } from './passphrase-ciphers.ts';
import { chainFrom, type SigningIdentity } from './identity.ts';

/** What a file of certificates gave, or why nothing. */
export type Pkcs12 =
  | { readonly identity: SigningIdentity }
  | { readonly fault: 'unreadable' | 'wrong_passphrase' | 'old_encryption' | 'no_key' };

const BAG = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
} as const;
const X509 = '1.2.840.113549.1.9.22.1';

/** Opens a PKCS#12 file (.p12, .pfx) as browsers, Windows, Java and OpenSSL write them. */
export function readPkcs12(bytes: Uint8Array, passphrase: string): Pkcs12 {
  try {
    const [, content, mac] = partsOf(readDer(bytes));
    const safe = contentOf(content);
    if (!mac) return { fault: 'unreadable' };
    if (!isMacRight(mac, safe, passphrase)) return { fault: 'wrong_passphrase' };
    const bags = partsOf(readDer(safe)).flatMap((part) => partsOf(readDer(openPart(part, passphrase))));
    const keys = bags.flatMap((bag) => keyIn(bag, passphrase));
    const certificates = bags.flatMap(certificateIn);
    for (const privateKey of keys) {
      const chain = chainFrom(certificates, privateKey);
      if (chain) return { identity: { chain, privateKey } };
    }
    return { fault: 'no_key' };
  } catch (error) {
    if (error instanceof UnknownCipher) return { fault: 'old_encryption' };
    if (error instanceof NotDer || error instanceof WrongShape) return { fault: 'unreadable' };
    throw error;
  }
}

class WrongShape extends Error {
  override name = 'WrongShape';
}

/** The bytes of a `data` content. */
function contentOf(block: BaseBlock | undefined): Buffer {
  if (oidOf(partOf(block, 0)) !== OID.data) throw new NotDer('not data');
  return octetsOf(partOf(partOf(block, 1), 0));
}

/** The signature of the whole by the passphrase: what tells a wrong one. */
function isMacRight(mac: BaseBlock, safe: Uint8Array, passphrase: string): boolean {
  const [digestInfo, salt, rounds] = partsOf(mac);
  const hash = digestNamed(oidOf(partOf(partOf(digestInfo, 0), 0)));
  const key = pkcs12Key({
    hash,
    passphrase,
    salt: octetsOf(salt),
    rounds: rounds ? numberOf(rounds) : 1,
    purpose: 'mac',
  });
  const expected = octetsOf(partOf(digestInfo, 1));
  const found = createHmac(hash.name, key).update(safe).digest();
  return found.length === expected.length && timingSafeEqual(found, expected);
}

/** A part of the file, in clear or encrypted. */
function openPart(part: BaseBlock, passphrase: string): Buffer {
  if (oidOf(partOf(part, 0)) !== OID.encryptedData) return contentOf(part);
  const encrypted = partOf(partOf(partOf(part, 1), 0), 1);
  const [, algorithm, content] = partsOf(encrypted);
  return decryptWith(algorithm, taggedOctets(content), passphrase);
}

/** `[0]` in place of an octet string's own tag, whole or in pieces. */
function taggedOctets(block: BaseBlock | undefined): Buffer {
  if (!block) throw new NotDer('no content');
  if (block.idBlock.isConstructed) return Buffer.concat(partsOf(block).map(octetsOf));
  const { valueHexView } = block.valueBlock as unknown as { readonly valueHexView?: Uint8Array };
  if (!valueHexView) throw new NotDer('no content');
  return Buffer.from(valueHexView);
}

function keyIn(bag: BaseBlock, passphrase: string): KeyObject[] {
  const kind = oidOf(partOf(bag, 0));
  if (kind === BAG.key) return [keyFrom(Buffer.from(partOf(partOf(bag, 1), 0).toBER()))];
  if (kind !== BAG.shroudedKey) return [];
  const [algorithm, content] = partsOf(partOf(partOf(bag, 1), 0));
  return [keyFrom(decryptWith(algorithm, octetsOf(content), passphrase))];
}

function keyFrom(der: Buffer): KeyObject {
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } catch (cause) {
    throw new WrongShape('a key that cannot be read', { cause });
  }
}

function certificateIn(bag: BaseBlock): X509Certificate[] {
  if (oidOf(partOf(bag, 0)) !== BAG.certificate) return [];
  const [kind, value] = partsOf(partOf(partOf(bag, 1), 0));
  if (oidOf(kind) !== X509) return [];
  try {
    return [new X509Certificate(octetsOf(partOf(value, 0)))];
  } catch (cause) {
    throw new WrongShape('a certificate that cannot be read', { cause });
  }
}
