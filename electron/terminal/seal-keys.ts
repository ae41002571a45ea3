import { z } from 'zod';
import type { SealPublicKey } from '../../shared/domain/seal/index.ts';

/** A key that somebody trusts, with the names, in hexadecimal, that a seal may call it by: none when it has no name. */
export interface NamedSealKey extends SealPublicKey {
  readonly kids: readonly string[];
}

const Hex = z
  .string()
  .trim()
  .regex(/^(?:0x)?(?:[0-9a-fA-F]{2})+$/)
  .transform((text) => text.replace(/^0x/u, ''));
const Base64Url = z.string().regex(/^[A-Za-z0-9_-]+={0,2}$/);
const Jwk = z.union([
  z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: Base64Url, kid: z.string().optional() }),
  z.object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: Base64Url,
    y: Base64Url,
    kid: z.string().optional(),
  }),
]);
const JwkSet = z.object({ keys: z.array(z.unknown()) });
const Plain = z.looseObject({
  kid: z.string().nullish(),
  algorithm: z.string().optional(),
  alg: z.string().optional(),
  publicKeyHex: Hex.optional(),
  public_key_hex: Hex.optional(),
  publicKey: Hex.optional(),
  public_key: Hex.optional(),
  hex: Hex.optional(),
});

const ALGORITHMS: Readonly<Record<string, SealPublicKey['algorithm']>> = {
  eddsa: 'EdDSA',
  ed25519: 'EdDSA',
  '-8': 'EdDSA',
  es256: 'ES256',
  'ecdsa-p256': 'ES256',
  'p-256': 'ES256',
  '-7': 'ES256',
};
const ED25519_BYTES = 32;
/** 4, x, y. */
const POINT_BYTES = 65;

/**
 * The keys of a text: one, several in a list, or a set; each a JWK or hexadecimal with its algorithm. What the central answers on
 * `GET /v1/seal-keys`, and the `signing_key` of a public vector, are among these shapes. What does not read is left out.
 */
export function readSealKeys(text: string): readonly NamedSealKey[] {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    const bare = Hex.safeParse(text);
    return bare.success ? keyOf({ publicKeyHex: bare.data }) : [];
  }
  return keysIn(content);
}

function keysIn(content: unknown): readonly NamedSealKey[] {
  if (Array.isArray(content)) return content.flatMap(keysIn);
  const set = JwkSet.safeParse(content);
  if (set.success) return set.data.keys.flatMap(keysIn);
  const vector = z.object({ signing_key: z.unknown() }).safeParse(content);
  if (vector.success && vector.data.signing_key !== undefined) return keysIn(vector.data.signing_key);
  return fromJwk(content) ?? keyOf(content);
}

function fromJwk(content: unknown): readonly NamedSealKey[] | undefined {
  const jwk = Jwk.safeParse(content);
  if (!jwk.success) return undefined;
  const { data } = jwk;
  const x = Buffer.from(data.x, 'base64url');
  const kids = namesOf(data.kid);
  if (data.kty === 'OKP') return sized({ kids, algorithm: 'EdDSA', publicKey: x });
  const publicKey = Buffer.concat([Buffer.of(4), x, Buffer.from(data.y, 'base64url')]);
  return sized({ kids, algorithm: 'ES256', publicKey });
}

function keyOf(content: unknown): readonly NamedSealKey[] {
  const plain = Plain.safeParse(content);
  if (!plain.success) return [];
  const { data } = plain;
  const hex = data.publicKeyHex ?? data.public_key_hex ?? data.publicKey ?? data.public_key ?? data.hex;
  if (hex === undefined) return [];
  const publicKey = Buffer.from(hex, 'hex');
  const named = data.algorithm ?? data.alg;
  const algorithm =
    named === undefined
      ? publicKey.length === ED25519_BYTES
        ? 'EdDSA'
        : 'ES256'
      : ALGORITHMS[named.toLowerCase()];
  return algorithm === undefined ? [] : sized({ kids: namesOf(data.kid), algorithm, publicKey });
}

/** Keys of another size vouch for nothing. A point may be written without its first byte. */
function sized(key: NamedSealKey): readonly NamedSealKey[] {
  const { algorithm, publicKey } = key;
  if (algorithm === 'EdDSA') return publicKey.length === ED25519_BYTES ? [key] : [];
  if (publicKey.length === POINT_BYTES - 1)
    return [{ ...key, publicKey: Buffer.concat([Buffer.of(4), publicKey]) }];
  return publicKey.length === POINT_BYTES && publicKey[0] === 4 ? [key] : [];
}

/** A seal names its key by bytes, a file by text: their hexadecimal, their base64url, or the bytes of the text itself. */
function namesOf(kid: string | null | undefined): readonly string[] {
  if (!kid) return [];
  const isHex = /^(?:[0-9a-fA-F]{2})+$/u.test(kid);
  const [text, base64] = [Buffer.from(kid, 'utf8'), Buffer.from(kid, 'base64url')];
  return [...(isHex ? [kid.toLowerCase()] : []), text.toString('hex'), base64.toString('hex')];
}
