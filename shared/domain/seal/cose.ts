import { decode, encode } from 'cborg';

/** Signature algorithms of COSE that a reader may meet; this house signs with EdDSA. */
export const SEAL_ALGORITHMS = { EdDSA: -8, ES256: -7 } as const;
export type SealAlgorithm = keyof typeof SEAL_ALGORITHMS;

/** A COSE_Sign1 (RFC 9052) taken apart, its signature not checked yet. */
export interface Sign1 {
  readonly algorithm: SealAlgorithm | undefined;
  /** Name of the key, in hexadecimal. */
  readonly kid: string | undefined;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  /** What the signature covers. */
  readonly signed: Uint8Array;
}

const HEADER_ALGORITHM = 1;
const HEADER_KID = 4;
const TAG_SIGN1 = 0xd2;
const TAG_CWT = [0xd8, 0x3d] as const;
const NOTHING = new Uint8Array();

const sigStructure = (protectedHeader: Uint8Array, payload: Uint8Array): Uint8Array =>
  encode(['Signature1', protectedHeader, NOTHING, payload]);

/** Signs a payload as a tagged COSE_Sign1 with EdDSA; the key's name is covered by the signature. */
export function signSign1(
  payload: Uint8Array,
  { kid, sign }: { readonly kid: Uint8Array; readonly sign: (bytes: Uint8Array) => Uint8Array },
): Uint8Array {
  const header = encode(
    new Map<number, unknown>([
      [HEADER_ALGORITHM, SEAL_ALGORITHMS.EdDSA],
      [HEADER_KID, kid],
    ]),
  );
  const signature = Uint8Array.from(sign(sigStructure(header, payload)));
  return Uint8Array.from([TAG_SIGN1, ...encode([header, new Map(), payload, signature])]);
}

/** CBOR as untrusted input: maps keep their key types, a key given twice is refused. Throws when it is not CBOR. */
export const decodeCbor = (bytes: Uint8Array): unknown =>
  decode(bytes, { useMaps: true, rejectDuplicateMapKeys: true });

/** A COSE_Sign1, tagged or not, inside the CWT tag or not; undefined when the bytes are other CBOR. */
export function readSign1(bytes: Uint8Array): Sign1 | undefined {
  const parts = decodeCbor(withoutTags(bytes));
  if (!Array.isArray(parts) || parts.length !== 4) return undefined;
  const [protectedHeader, unprotected, payload, signature] = parts as readonly unknown[];
  if (!(protectedHeader instanceof Uint8Array) || !(unprotected instanceof Map)) return undefined;
  if (!(payload instanceof Uint8Array) || !(signature instanceof Uint8Array)) return undefined;
  const header: unknown = protectedHeader.length ? decodeCbor(protectedHeader) : new Map();
  if (!(header instanceof Map)) return undefined;
  const algorithm: unknown = header.get(HEADER_ALGORITHM);
  const kid: unknown = header.get(HEADER_KID) ?? unprotected.get(HEADER_KID);
  return {
    algorithm: nameOfAlgorithm(algorithm),
    kid: kid instanceof Uint8Array ? toHex(kid) : undefined,
    payload,
    signature,
    signed: sigStructure(protectedHeader, payload),
  };
}

function nameOfAlgorithm(value: unknown): SealAlgorithm | undefined {
  if (value === SEAL_ALGORITHMS.EdDSA) return 'EdDSA';
  return value === SEAL_ALGORITHMS.ES256 ? 'ES256' : undefined;
}

function withoutTags(bytes: Uint8Array): Uint8Array {
  const inner = bytes[0] === TAG_CWT[0] && bytes[1] === TAG_CWT[1] ? bytes.subarray(2) : bytes;
  return inner[0] === TAG_SIGN1 ? inner.subarray(1) : inner;
}

export const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Bytes of an even number of hexadecimal digits. */
export const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
