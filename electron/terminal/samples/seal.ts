import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import {
  arabicNameOnPaper,
  latinNameOnPaper,
  type PaperPerson,
} from '../../../shared/domain/papers/index.ts';
import { sealPaper, type PaperClaims, type SealPublicKey } from '../../../shared/domain/seal/index.ts';
import { deflateSeal } from '../../platform/seal-crypto.ts';

/** The key of RFC 8032, test 1: known to everybody, so it can seal nothing but samples. */
const SECRET = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const PKCS8_PREFIX = '302e020100300506032b657004220420';
const privateKey = createPrivateKey({
  key: Buffer.from(PKCS8_PREFIX + SECRET, 'hex'),
  format: 'der',
  type: 'pkcs8',
});
export const SAMPLE_KID = '5a4d504c45303031';
export const sampleKey: SealPublicKey = {
  algorithm: 'EdDSA',
  publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32),
};
export const sampleSigner = {
  kid: SAMPLE_KID,
  sign: (bytes: Uint8Array) => sign(null, bytes, privateKey),
  deflate: deflateSeal,
};

export interface Sealable {
  readonly kind: PaperClaims['paper']['kind'];
  readonly reference: string;
  readonly person: PaperPerson;
}

export const claimsOf = ({ kind, reference, person }: Sealable): PaperClaims => ({
  issuer: 'cnss',
  issuedAt: 1_773_306_300,
  person: {
    id: person.document.number,
    fullName: latinNameOnPaper(person),
    fullNameArabic: arabicNameOnPaper(person),
    birth: person.birth,
    nationality: 'MAR',
  },
  paper: { kind, number: '104207311', reference, scheme: 'tns', issuedOn: '2026-03-12', state: 'reserved' },
});

export const sealOf = (paper: Sealable): string => sealPaper(claimsOf(paper), sampleSigner);
