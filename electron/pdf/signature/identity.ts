import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { octetsOf, OID, oidOf, partOf, partsOf, readDer } from './der.ts';
import { BitString, Constructed } from 'asn1js';

/** Who signs: the certificate first, then those that vouch for it; and the key that the first one names. */
export interface SigningIdentity {
  readonly chain: readonly [X509Certificate, ...X509Certificate[]];
  readonly privateKey: KeyObject;
}

/** The identity kept as bytes: certificates in DER, key in PKCS#8. */
export const identityOf = (
  chain: readonly Uint8Array[],
  privateKey: Uint8Array,
): SigningIdentity | undefined => {
  const [first, ...others] = chain.map((der) => new X509Certificate(der));
  return first
    ? {
        chain: [first, ...others],
        privateKey: createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' }),
      }
    : undefined;
};

/** The name that people read: the common name, else the organisation, else the whole subject. */
export function holderOf({ subject }: X509Certificate): string {
  const named = (part: string): string | undefined =>
    new RegExp(`^${part}=(.+)$`, 'mu').exec(subject)?.[1]?.replace(/\\(.)/gu, '$1');
  return named('CN') ?? named('O') ?? subject.replace(/\n/gu, ', ');
}

const RSA_BITS_MIN = 2048;
const CURVES: readonly (string | undefined)[] = ['prime256v1', 'secp384r1'];

/** True for a key that the signatures of papers may be made with: RSA from 2048 bits, or ECDSA on P-256 or P-384. */
export function isKeyStrong({ publicKey }: X509Certificate): boolean {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  return publicKey.asymmetricKeyType === 'rsa'
    ? (modulusLength ?? 0) >= RSA_BITS_MIN
    : publicKey.asymmetricKeyType === 'ec' && CURVES.includes(namedCurve);
}

const DIGITAL_SIGNATURE = 0x80;
const NON_REPUDIATION = 0x40;
const EXTENSIONS_TAG = 3;

/** Whether the certificate may sign documents: it says so, or says nothing of what it is for. */
export function maySign(certificate: X509Certificate): boolean {
  const fields = partsOf(partOf(readDer(certificate.raw), 0));
  const holder = fields.find(
    (field) =>
      field instanceof Constructed &&
      field.idBlock.tagClass === EXTENSIONS_TAG &&
      field.idBlock.tagNumber === EXTENSIONS_TAG,
  );
  const usage = holder && partsOf(partOf(holder, 0)).find((one) => oidOf(partOf(one, 0)) === OID.keyUsage);
  if (!usage) return true;
  const bits = readDer(octetsOf(partsOf(usage).at(-1)));
  const first = bits instanceof BitString ? (bits.valueBlock.valueHexView[0] ?? 0) : 0;
  return (first & (DIGITAL_SIGNATURE | NON_REPUDIATION)) !== 0;
}

/** From the file's certificates: the one of the key, then each one's issuer as far as they go. */
export function chainFrom(
  certificates: readonly X509Certificate[],
  privateKey: KeyObject,
): SigningIdentity['chain'] | undefined {
  const own = certificates.find((certificate) => certificate.checkPrivateKey(privateKey));
  if (!own) return undefined;
  const chain: [X509Certificate, ...X509Certificate[]] = [own];
  for (let last = own; ;) {
    const issuer = certificates.find((one) => last.checkIssued(one) && !chain.includes(one));
    if (!issuer) return chain;
    chain.push(issuer);
    last = issuer;
  }
}
