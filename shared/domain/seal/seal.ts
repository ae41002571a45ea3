import { decodeBase45, encodeBase45 } from './base45.ts';
import { decodeClaims, encodeClaims, type PaperClaims, type SealClaims } from './claims.ts';
import { fromHex, readSign1, signSign1, type SealAlgorithm, type Sign1 } from './cose.ts';

/** What signs: a private key behind a function, and zlib, which this side of the house does not have. */
export interface SealSigner {
  /** Eight bytes in hexadecimal. */
  readonly kid: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
}

/** The text of a paper's QR code: claims in CBOR, signed (COSE_Sign1), compressed, in Base45. */
export function sealPaper(claims: PaperClaims, { kid, sign, deflate }: SealSigner): string {
  return encodeBase45(deflate(signSign1(encodeClaims(claims), { kid: fromHex(kid), sign })));
}

/** A key that a reader trusts. `publicKey`: 32 raw bytes for EdDSA, the uncompressed point for ES256. */
export interface SealPublicKey {
  readonly algorithm: SealAlgorithm;
  readonly publicKey: Uint8Array;
}

/** True when the key signed these bytes; false, never a fault, for a key or a signature of the wrong shape. */
export type VerifySignature = (key: SealPublicKey, signed: Uint8Array, signature: Uint8Array) => boolean;

export interface SealReader {
  /** Throws when the bytes are not zlib or inflate to more than a seal may hold. */
  readonly inflate: (bytes: Uint8Array) => Uint8Array;
  readonly verify: VerifySignature;
  /** The keys to try, for what the seal names as its key: none, one, or several when it names none. */
  readonly findKeys: (kid: string | undefined) => readonly SealPublicKey[];
  /** Seconds since 1970. */
  readonly now: number;
}

/**
 * valid · expired, not_yet: genuine, but past its day, or before it · altered: the signature does not cover what is written ·
 * unsigned: it bears no signature at all · unknown_key: signed by a key that this reader does not carry; what these two say is
 * only claimed · not_ours: some other code · malformed: damaged, or made to harm.
 */
export type SealReading =
  | {
      readonly verdict: 'valid' | 'expired' | 'not_yet';
      readonly claims: SealClaims;
      readonly kid: string | undefined;
    }
  | {
      readonly verdict: 'unknown_key' | 'unsigned';
      readonly unverified: SealClaims;
      readonly kid: string | undefined;
    }
  | { readonly verdict: 'altered' | 'not_ours' | 'malformed' };

/** The longest text that a QR code holds in this alphabet. */
const LONGEST_TEXT = 4296;

/** What a seal may be inside a text that was pasted: a space is a digit, so that the text as given comes first. */
const candidatesOf = (text: string): ReadonlySet<string> => new Set([text, text.trimEnd(), text.trim()]);

/** Reads a code and says what it is worth, whatever white space a paste put around it. Never throws on what it reads. */
export function readSeal(text: string, reader: SealReader): SealReading {
  let last: SealReading = { verdict: 'not_ours' };
  for (const candidate of candidatesOf(text)) {
    const reading = readExactly(candidate, reader);
    if (reading.verdict !== 'not_ours' && reading.verdict !== 'malformed') return reading;
    last = reading;
  }
  return last;
}

function readExactly(text: string, reader: SealReader): SealReading {
  const bytes = text.length <= LONGEST_TEXT ? decodeBase45(text) : undefined;
  if (!bytes) return { verdict: 'not_ours' };
  const parsed = parse(bytes, reader.inflate);
  if (parsed === 'malformed' || parsed === 'not_ours') return { verdict: parsed };
  const { sign1, claims } = parsed;
  const { kid } = sign1;
  if (sign1.signature.length === 0) return { verdict: 'unsigned', unverified: claims, kid };
  const keys = reader.findKeys(kid);
  if (keys.length === 0) return { verdict: 'unknown_key', unverified: claims, kid };
  const isGenuine = keys.some(
    (key) => key.algorithm === sign1.algorithm && reader.verify(key, sign1.signed, sign1.signature),
  );
  return isGenuine ? { verdict: timeOf(claims, reader.now), claims, kid } : { verdict: 'altered' };
}

function timeOf({ expiresAt, notBefore }: SealClaims, now: number): 'valid' | 'expired' | 'not_yet' {
  if (expiresAt !== undefined && expiresAt < now) return 'expired';
  return notBefore !== undefined && notBefore > now ? 'not_yet' : 'valid';
}

type Parsed = { readonly sign1: Sign1; readonly claims: SealClaims } | 'malformed' | 'not_ours';

function parse(bytes: Uint8Array, inflate: SealReader['inflate']): Parsed {
  try {
    const sign1 = readSign1(inflate(bytes));
    const claims = sign1 && decodeClaims(sign1.payload);
    return sign1 && claims ? { sign1, claims } : 'not_ours';
  } catch {
    return 'malformed';
  }
}
