import { createHash, sign } from 'node:crypto';
import {
  derOf,
  nothing,
  octets,
  oid,
  OID,
  partOf,
  partsOf,
  readDer,
  sequence,
  setOf,
  tagged,
  whole,
} from './der.ts';
import type { SigningIdentity } from './identity.ts';
import { Constructed } from 'asn1js';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const attribute = (type: string, value: Parameters<typeof setOf>[0]) => sequence(oid(type), setOf(value));

/**
 * A detached signature in CMS as PAdES asks for it (ETSI EN 319 142-1, level B-B): the digest of what is signed, and
 * the certificate's own digest, so that another certificate of the same key cannot take its place. The hour of signing
 * stands in the file, not here.
 */
export function signDetached(digest: Uint8Array, { chain, privateKey }: SigningIdentity): Buffer {
  const [own] = chain;
  const attributes = [
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octets(digest)),
    attribute(OID.signingCertificateV2, sequence(sequence(sequence(octets(sha256(own.raw)))))),
  ];
  const signature = sign('sha256', derOf(setOf(...attributes)), privateKey);
  const isRsa = privateKey.asymmetricKeyType === 'rsa';
  const { issuer, serial } = nameOf(own.raw);
  const hash = sequence(oid(OID.sha256), nothing());
  const signer = sequence(
    whole(1),
    sequence(issuer, serial),
    hash,
    tagged(0, ...attributes),
    isRsa ? sequence(oid(OID.rsaWithSha256), nothing()) : sequence(oid(OID.ecdsaWithSha256)),
    octets(signature),
  );
  const certificates = tagged(0, ...chain.map(({ raw }) => readDer(raw)));
  const signed = sequence(whole(1), setOf(hash), sequence(oid(OID.data)), certificates, setOf(signer));
  return derOf(sequence(oid(OID.signedData), tagged(0, signed)));
}

/** How many bytes such a signature takes at most, whatever is signed. */
export const signatureBytesMax = ({ chain }: SigningIdentity): number =>
  chain.reduce((sum, { raw }) => sum + raw.length, 0) + 2048;

/** The issuer and the serial number as the certificate writes them. A version stands before, in all but the oldest. */
function nameOf(raw: Uint8Array) {
  const fields = partsOf(partOf(readDer(raw), 0));
  const from = fields[0] instanceof Constructed && fields[0].idBlock.tagClass === 3 ? 1 : 0;
  const [serial, , issuer] = fields.slice(from);
  if (!serial || !issuer) throw new Error('a certificate without issuer');
  return { issuer, serial };
}
