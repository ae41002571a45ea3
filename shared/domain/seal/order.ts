import { encode } from 'cborg';
import { z } from 'zod';
import { decodeBase64Url, encodeBase64Url } from './base64url.ts';
import { asMap, rootKid, type RootSigner } from './certificate.ts';
import { decodeCbor, fromHex, readSign1, signSign1 } from './cose.ts';
import type { VerifySignature } from './seal.ts';

/** What the central may order a workstation to do with itself. */
export const ORDER_KINDS = ['lock', 'unlock', 'erase'] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

/** An order to one workstation, signed by the root that it pinned: no other central, and no portal in between, can give one. */
export interface DeviceOrder {
  readonly deviceId: string;
  readonly kind: OrderKind;
  /** Grows with each order to this workstation: an old one that comes back is known as such. */
  readonly sequence: number;
  /** Seconds since 1970: the central's clock. */
  readonly issuedAt: number;
  /** Whom to call, as the administrator wrote it. */
  readonly contact: string;
}

export const CONTACT_MAX_CHARS = 120;

/** Claims of the token; the private ones are the kind, the sequence and whom to call. */
const CLAIM = { deviceId: 2, issuedAt: 6, kind: -65542, sequence: -65543, contact: -65544 } as const;

/** The order as it travels: a CBOR Web Token in a COSE_Sign1, in base64url. The same order is always the same text. */
export function signOrder(
  { deviceId, kind, sequence, issuedAt, contact }: DeviceOrder,
  root: RootSigner,
): string {
  const payload = new Map<number, unknown>([
    [CLAIM.deviceId, deviceId],
    [CLAIM.issuedAt, issuedAt],
    [CLAIM.kind, kind],
    [CLAIM.sequence, sequence],
    [CLAIM.contact, contact],
  ]);
  return encodeBase64Url(signSign1(encode(payload), { kid: rootKid(root.publicKey), sign: root.sign }));
}

const Order = z.object({
  deviceId: z.string(),
  kind: z.enum(ORDER_KINDS),
  sequence: z.int().min(1),
  issuedAt: z.int(),
  contact: z.string().max(CONTACT_MAX_CHARS),
});

/** The order, when this root signed it; undefined for anything else. Whom it is for is the reader's to check. */
export function readOrder(text: string, root: string, verify: VerifySignature): DeviceOrder | undefined {
  try {
    const sign1 = readSign1(decodeBase64Url(text));
    if (sign1?.algorithm !== 'EdDSA') return undefined;
    if (!verify({ algorithm: 'EdDSA', publicKey: fromHex(root) }, sign1.signed, sign1.signature))
      return undefined;
    const claims = asMap(decodeCbor(sign1.payload));
    return Order.parse({
      deviceId: claims.get(CLAIM.deviceId),
      kind: claims.get(CLAIM.kind),
      sequence: claims.get(CLAIM.sequence),
      issuedAt: claims.get(CLAIM.issuedAt),
      contact: claims.get(CLAIM.contact),
    });
  } catch {
    return undefined;
  }
}

/** What a workstation signs with its request key once an order is executed, so that whoever carries it cannot change it. */
export const executedText = ({
  deviceId,
  kind,
  sequence,
}: Omit<DeviceOrder, 'issuedAt' | 'contact'>): string =>
  ['guichet-amo-order-executed-v1', deviceId, kind, sequence].join('\n');
