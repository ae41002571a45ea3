import type { X509Certificate } from 'node:crypto';
import type { PaperSignature } from '../../../shared/domain/documents/signature.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { Database } from '../../db/database.ts';
import {
  holderOf,
  identityOf,
  isKeyStrong,
  maySign,
  readPkcs12,
  signPdf,
  type SigningIdentity,
} from '../../pdf/signature/index.ts';
import { dayAt, instant, type Clock } from '../../platform/clock.ts';
import { record } from '../journal/index.ts';
import { deleteCertificate, findCertificate, putCertificate } from './certificate.repo.ts';

const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** A certificate as people read it. */
export interface CertificateView {
  readonly holder: string;
  readonly issuer: string;
  readonly serial: string;
  readonly key: string;
  readonly from: string;
  readonly until: string;
  /** Days that it still holds; negative once it has expired. */
  readonly daysLeft: number;
  readonly state: 'good' | 'ends_soon' | 'ended' | 'not_yet';
  /** Its fingerprint (SHA-256), to compare with what the authority says. */
  readonly fingerprint: string;
}

const startOf = ({ validFrom }: X509Certificate): number => Date.parse(validFrom);
const endOf = ({ validTo }: X509Certificate): number => Date.parse(validTo);

/** As the screens show days: `12/03/2026`. */
const dayInWords = (day: string): string => day.split('-').reverse().join('/');

function stateOf(certificate: X509Certificate, now: number): CertificateView['state'] {
  if (now < startOf(certificate)) return 'not_yet';
  if (now > endOf(certificate)) return 'ended';
  return endOf(certificate) - now < SOON_DAYS * DAY_MS ? 'ends_soon' : 'good';
}
const holds = (certificate: X509Certificate, now: number): boolean =>
  ['good', 'ends_soon'].includes(stateOf(certificate, now));

function viewOf(certificate: X509Certificate, now: number): CertificateView {
  const { modulusLength, namedCurve } = certificate.publicKey.asymmetricKeyDetails ?? {};
  return {
    holder: holderOf(certificate),
    issuer: certificate.issuer.replace(/\n/gu, ', '),
    serial: certificate.serialNumber,
    key: modulusLength === undefined ? `ECDSA ${namedCurve ?? ''}` : `RSA ${modulusLength}`,
    from: dayAt(startOf(certificate)),
    until: dayAt(endOf(certificate)),
    daysLeft: Math.floor((endOf(certificate) - now) / DAY_MS),
    state: stateOf(certificate, now),
    fingerprint: certificate.fingerprint256,
  };
}

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
}

const identityIn = (db: Database): SigningIdentity | undefined => {
  const stored = findCertificate(db);
  return stored && identityOf(stored.chain, stored.privateKey);
};

/** The certificate that papers are signed with, if there is one. */
export function findSigningCertificate({ db, clock }: Ports): CertificateView | undefined {
  const identity = identityIn(db);
  return identity && viewOf(identity.chain[0], clock.now());
}

/** Keeps the certificate and the key of a PKCS#12 file, in place of those before. Refuses what could not sign today. */
export function importCertificate(
  { db, clock }: Ports,
  file: { readonly bytes: Uint8Array; readonly passphrase: string },
): CertificateView {
  const read = readPkcs12(file.bytes, file.passphrase);
  if ('fault' in read) throw new Failure({ code: `certificate.${read.fault}` });
  const { chain, privateKey } = read.identity;
  const view = viewOf(chain[0], clock.now());
  if (!isKeyStrong(chain[0])) throw new Failure({ code: 'certificate.weak_key', params: { key: view.key } });
  if (!maySign(chain[0])) throw new Failure({ code: 'certificate.wrong_use' });
  if (view.state === 'ended')
    throw new Failure({ code: 'certificate.ended', params: { day: dayInWords(view.until) } });
  if (view.state === 'not_yet')
    throw new Failure({ code: 'certificate.not_yet', params: { day: dayInWords(view.from) } });
  db.write((tx) => {
    putCertificate(tx, {
      chain: chain.map(({ raw }) => raw),
      privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
      importedAt: instant(clock),
    });
    record(tx, clock, { agentNumber: '-', action: 'certificate.imported', detail: view.fingerprint });
  });
  return view;
}

/** True when there was one to remove. */
export function removeCertificate({ db, clock }: Ports): boolean {
  return db.write((tx) => {
    const removed = deleteCertificate(tx) > 0;
    if (removed) record(tx, clock, { agentNumber: '-', action: 'certificate.removed' });
    return removed;
  });
}

/** Signs papers that leave as files, with the certificate of the moment; without one they leave as they are. */
export const createSigner =
  ({ db, clock, ...said }: Ports & { readonly reason: string; readonly place: string }) =>
  (pdf: Uint8Array): { readonly pdf: Uint8Array; readonly signature: PaperSignature } => {
    const identity = identityIn(db);
    if (!identity) return { pdf, signature: { state: 'none' } };
    const [own] = identity.chain;
    if (!holds(own, clock.now())) return { pdf, signature: { state: 'not_valid_today' } };
    const signed = signPdf(pdf, { ...identity, ...said, signedAt: new Date(clock.now()) });
    return { pdf: signed, signature: { state: 'signed', by: holderOf(own) } };
  };
