import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { deflateSeal, inflateSeal, verifySeal } from '../../../../../electron/platform/seal-crypto.ts';
import {
  readRevocations,
  sealPaper,
  signCertificate,
  signRevocations,
  type PaperClaims,
  type RevokedKey,
  type RevokedReference,
  type RootSigner,
} from '../../../../../shared/domain/seal/index.ts';

const rawHex = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');

export function newRoot(): RootSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { publicKey: rawHex(publicKey), sign: (bytes) => sign(null, bytes, privateKey) };
}

export const secondsAt = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 1000);

export const aPaper = (issuedOn: string, more: Partial<PaperClaims> = {}): PaperClaims => ({
  issuer: 'cnss',
  issuedAt: secondsAt(issuedOn),
  person: {
    id: 'BE123456',
    fullName: 'Fatima-Zohra EL AMRANI',
    fullNameArabic: 'فاطمة الزهراء العمراني',
    birth: '1987-03-12',
    nationality: 'MAR',
  },
  paper: {
    kind: 'attestation',
    number: '104207311',
    reference: 'AT-K3B-26-000042',
    scheme: 'tns',
    issuedOn,
    state: 'confirmed',
  },
  ...more,
});

/** A workstation with its key, certified by a root for two years from 2026-01-01. */
export function aWorkstation(root: RootSigner, kid = '0011223344556677') {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signer = { kid, sign: (bytes: Uint8Array) => sign(null, bytes, privateKey), deflate: deflateSeal };
  const certified = {
    kid,
    publicKey: rawHex(publicKey),
    branchCode: 'RABAT',
    from: secondsAt('2026-01-01'),
    to: secondsAt('2027-12-31'),
  };
  return {
    kid,
    certified,
    certificate: signCertificate(certified, root),
    seal: (claims: PaperClaims) => sealPaper(claims, signer),
  };
}

export function aList(
  root: RootSigner,
  on: string,
  {
    keys = [],
    references = [],
  }: { keys?: readonly RevokedKey[]; references?: readonly RevokedReference[] } = {},
) {
  const content = { issuedAt: secondsAt(on), trustedDays: 30, keys, references };
  return readRevocations(signRevocations(content, root), root.publicKey, verifySeal);
}

export const platform = { inflate: inflateSeal, verify: verifySeal };
