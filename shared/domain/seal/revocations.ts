import { encode } from 'cborg';
import { z } from 'zod';
import { asMap, rootKid, type RootSigner } from './certificate.ts';
import { decodeCbor, readSign1, signSign1, fromHex, toHex } from './cose.ts';
import { decodeSeries, encodeSeries, type Series } from './series.ts';
import type { VerifySignature } from './seal.ts';

/** Why a paper is no longer good, by its number in the list: added to at the end, never reordered. */
export const REVOKED_WHYS = ['replaced', 'spoiled', 'lost', 'stolen', 'revoked'] as const;
export type RevokedWhy = (typeof REVOKED_WHYS)[number];

export interface RevokedReference {
  readonly reference: string;
  readonly why: RevokedWhy;
}

/** A key that was taken back. Instants are seconds since 1970. */
export interface RevokedKey {
  /** Eight bytes in hexadecimal. */
  readonly kid: string;
  readonly revokedAt: number;
  /** From when on its papers are worth nothing, when it was stolen before anybody knew. */
  readonly distrustedFrom: number | null;
}

/** What the root says of papers and keys that are no longer good, on a date. */
export interface RevocationList {
  /** Seconds since 1970: the central's clock. */
  readonly issuedAt: number;
  /** How many days a verifier may rely on it. */
  readonly trustedDays: number;
  readonly keys: readonly RevokedKey[];
  /** How many papers it names. */
  readonly count: number;
  /** Exact: a reference is in the list or it is not. */
  readonly findWhy: (reference: string) => RevokedWhy | undefined;
}

const CLAIM = { issuedAt: 6, trustedDays: -65539, keys: -65540, papers: -65541 } as const;

interface Content {
  readonly issuedAt: number;
  readonly trustedDays: number;
  readonly keys: readonly RevokedKey[];
  readonly references: readonly RevokedReference[];
}

/** The list as it travels: a CBOR Web Token signed by the root (COSE_Sign1). The same content gives the same bytes. */
export function signRevocations(
  { issuedAt, trustedDays, keys, references }: Content,
  root: RootSigner,
): Uint8Array {
  const codes = new Map(references.map(({ reference, why }) => [reference, REVOKED_WHYS.indexOf(why)]));
  const payload = new Map<number, unknown>([
    [CLAIM.issuedAt, issuedAt],
    [CLAIM.trustedDays, trustedDays],
    [
      CLAIM.keys,
      [...keys]
        .sort((a, b) => (a.kid < b.kid ? -1 : 1))
        .map(({ kid, revokedAt, distrustedFrom }) => [fromHex(kid), revokedAt, distrustedFrom]),
    ],
    [CLAIM.papers, encodeSeries(codes).map(({ prefix, digits, bytes }) => [prefix, digits, bytes])],
  ]);
  return signSign1(encode(payload), { kid: rootKid(root.publicKey), sign: root.sign });
}

const Bytes = z.instanceof(Uint8Array);
const KeyRow = z.tuple([Bytes.refine((kid) => kid.length === 8), z.int(), z.int().nullable()]);
const SeriesRow = z.tuple([z.string().max(60), z.int().min(0).max(9), Bytes]);

/** The list, when this root signed it; undefined for anything else. Papers are unpacked when one of them is asked for. */
export function readRevocations(
  bytes: Uint8Array,
  root: string,
  verify: VerifySignature,
): RevocationList | undefined {
  try {
    const sign1 = readSign1(bytes);
    if (sign1?.algorithm !== 'EdDSA') return undefined;
    if (!verify({ algorithm: 'EdDSA', publicKey: fromHex(root) }, sign1.signed, sign1.signature))
      return undefined;
    const claims = asMap(decodeCbor(sign1.payload));
    const keys = z.array(KeyRow).parse(claims.get(CLAIM.keys));
    const series = z
      .array(SeriesRow)
      .parse(claims.get(CLAIM.papers))
      .map(([prefix, digits, packed]): Series => ({ prefix, digits, bytes: packed }));
    const { find, count } = decodeSeries(series);
    return {
      issuedAt: z.int().parse(claims.get(CLAIM.issuedAt)),
      trustedDays: z.int().min(1).parse(claims.get(CLAIM.trustedDays)),
      keys: keys.map(([kid, revokedAt, distrustedFrom]) => ({ kid: toHex(kid), revokedAt, distrustedFrom })),
      count,
      findWhy: (reference) => {
        const code = find(reference);
        // A reason that a later central invented: the paper is no longer good all the same.
        return code === undefined ? undefined : (REVOKED_WHYS[code] ?? 'revoked');
      },
    };
  } catch {
    return undefined;
  }
}
