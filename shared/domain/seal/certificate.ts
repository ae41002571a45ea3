import { encode } from 'cborg';
import { z } from 'zod';
import { decodeBase64Url, encodeBase64Url } from './base64url.ts';
import { decodeCbor, readSign1, signSign1, toHex, fromHex } from './cose.ts';
import type { VerifySignature } from './seal.ts';

/**
 * What the root of the central signs for a key that seals papers: a CBOR Web Token with its public key as confirmation
 * (RFC 8747), in a COSE_Sign1. Papers name the key by its kid; a verifier carries the certificates.
 */
export interface SealCertificate {
  /** Eight bytes in hexadecimal. */
  readonly kid: string;
  /** Raw Ed25519 public key, 32 bytes in hexadecimal. */
  readonly publicKey: string;
  readonly branchCode: string | null;
  /** Seconds since 1970, both included. */
  readonly from: number;
  readonly to: number;
}

/** What signs in the name of the root. */
export interface RootSigner {
  /** Raw Ed25519 public key in hexadecimal. */
  readonly publicKey: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/** Claims of the token; the private one is the branch. */
const CLAIM = { to: 4, from: 5, confirmation: 8, branch: -65538 } as const;
const CONFIRMED_KEY = 1;
/** COSE_Key: an octet pair of Ed25519. */
const KEY = { type: 1, kid: 2, curve: -1, x: -2 } as const;
const OCTET_PAIR = 1;
const ED25519 = 6;
const KID_BYTES = 8;

/** How certificates and lists name the root that signed them: the first bytes of its public key. */
export const rootKid = (publicKey: string): Uint8Array => fromHex(publicKey).subarray(0, KID_BYTES);

/** Signs a certificate; the same key always gets the same text (base64url). */
export function signCertificate(certificate: SealCertificate, root: RootSigner): string {
  const { kid, publicKey, branchCode, from, to } = certificate;
  const key = new Map<number, unknown>([
    [KEY.type, OCTET_PAIR],
    [KEY.kid, fromHex(kid)],
    [KEY.curve, ED25519],
    [KEY.x, fromHex(publicKey)],
  ]);
  const payload = new Map<number, unknown>([
    [CLAIM.to, to],
    [CLAIM.from, from],
    [CLAIM.confirmation, new Map([[CONFIRMED_KEY, key]])],
    ...(branchCode === null ? [] : [[CLAIM.branch, branchCode] as const]),
  ]);
  const signed = signSign1(encode(payload), { kid: rootKid(root.publicKey), sign: root.sign });
  return encodeBase64Url(signed);
}

const bytesOf = (length: number) => z.instanceof(Uint8Array).refine((bytes) => bytes.length === length);
const Payload = z.object({
  to: z.int(),
  from: z.int(),
  branch: z.string().max(20).optional(),
  kid: bytesOf(8),
  x: bytesOf(32),
  type: z.literal(OCTET_PAIR),
  curve: z.literal(ED25519),
});

/** The certificate, when this root signed it; undefined for anything else. */
export function readCertificate(
  text: string,
  root: string,
  verify: VerifySignature,
): SealCertificate | undefined {
  try {
    const sign1 = readSign1(decodeBase64Url(text));
    if (sign1?.algorithm !== 'EdDSA') return undefined;
    if (!verify({ algorithm: 'EdDSA', publicKey: fromHex(root) }, sign1.signed, sign1.signature))
      return undefined;
    const claims = asMap(decodeCbor(sign1.payload));
    const key = asMap(asMap(claims.get(CLAIM.confirmation)).get(CONFIRMED_KEY));
    const read = Payload.parse({
      to: claims.get(CLAIM.to),
      from: claims.get(CLAIM.from),
      branch: claims.get(CLAIM.branch),
      kid: key.get(KEY.kid),
      x: key.get(KEY.x),
      type: key.get(KEY.type),
      curve: key.get(KEY.curve),
    });
    const { from, to, branch } = read;
    return { kid: toHex(read.kid), publicKey: toHex(read.x), branchCode: branch ?? null, from, to };
  } catch {
    return undefined;
  }
}

export function asMap(value: unknown): ReadonlyMap<unknown, unknown> {
  if (!(value instanceof Map)) throw new TypeError('not a map');
  return value;
}
