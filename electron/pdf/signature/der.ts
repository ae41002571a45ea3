import type { BaseBlock } from 'asn1js';
import {
  Constructed,
  fromBER,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as Asn1Set,
} from 'asn1js';

/** Bytes that are not what they should be; the caller says it in its own words. */
export class NotDer extends Error {
  override name = 'NotDer';
}

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  encryptedData: '1.2.840.113549.1.7.6',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  keyUsage: '2.5.29.15',
} as const;

/** Reads one structure and refuses what follows it. */
export function readDer(bytes: Uint8Array): BaseBlock {
  const { offset, result } = fromBER(new Uint8Array(bytes));
  if (offset === -1) throw new NotDer(result.error);
  return result;
}

/** What a sequence, a set or a tagged value holds. */
export function partsOf(block: BaseBlock | undefined): readonly BaseBlock[] {
  if (!(block instanceof Constructed)) throw new NotDer('not a structure');
  return block.valueBlock.value;
}
export function partOf(block: BaseBlock | undefined, index: number): BaseBlock {
  const part = partsOf(block)[index];
  if (!part) throw new NotDer(`no part ${index}`);
  return part;
}

export function oidOf(block: BaseBlock | undefined): string {
  if (!(block instanceof ObjectIdentifier)) throw new NotDer('not an identifier');
  return block.valueBlock.toString();
}
export function numberOf(block: BaseBlock | undefined): number {
  if (!(block instanceof Integer)) throw new NotDer('not a number');
  return block.valueBlock.valueDec;
}
/** The bytes of an octet string, also of one written in pieces. */
export function octetsOf(block: BaseBlock | undefined): Buffer {
  if (block instanceof OctetString) return Buffer.from(block.getValue());
  throw new NotDer('not an octet string');
}

export const derOf = (block: BaseBlock): Buffer => Buffer.from(block.toBER());
export const oid = (value: string): BaseBlock => new ObjectIdentifier({ value });
export const whole = (value: number): BaseBlock => new Integer({ value });
export const octets = (bytes: Uint8Array): BaseBlock =>
  new OctetString({ valueHex: new Uint8Array(bytes).buffer });
export const sequence = (...value: BaseBlock[]): BaseBlock => new Sequence({ value });
/** In the order that DER asks of a set. */
export const setOf = (...value: BaseBlock[]): BaseBlock => new Asn1Set({ value: sorted(value) });
/** `[number]` around one value, or in place of the set's own tag when there are several. */
export const tagged = (tagNumber: number, ...value: BaseBlock[]): BaseBlock =>
  new Constructed({ idBlock: { tagClass: 3, tagNumber }, value: sorted(value) });
export const nothing = (): BaseBlock => new Null();

const sorted = (blocks: BaseBlock[]): BaseBlock[] =>
  blocks.toSorted((a, b) => Buffer.compare(derOf(a), derOf(b)));
