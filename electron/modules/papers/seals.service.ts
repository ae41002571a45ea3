import { arabicFullName, latinFullName } from '../../../shared/domain/identity/names.ts';
import type { SealCheck } from '../../../shared/domain/people/views.ts';
import {
  readSeal,
  sealPaper,
  type SealClaims,
  type SealPublicKey,
} from '../../../shared/domain/seal/index.ts';
import { SealKey } from '../../../shared/protocol/devices.ts';
import type { Database } from '../../db/database.ts';
import type { Clock } from '../../platform/clock.ts';
import { signerOf } from '../../platform/keys.ts';
import { deflateSeal, inflateSeal, verifySeal } from '../../platform/seal-crypto.ts';
import { findSealKey } from './papers.repo.ts';
import type { SealFacts } from './seal-facts.ts';

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  readonly device: { readonly sealKey: Uint8Array; readonly sealKid: string };
}

/** Seals papers with the workstation's key, and checks any paper's seal with the keys that the central certified. */
export function createSeals({ db, clock, device }: Ports) {
  const sign = signerOf(device.sealKey);

  const findKey = (kid: string | undefined): SealPublicKey | undefined => {
    const stored = kid === undefined ? undefined : findSealKey(db, kid);
    if (stored === undefined) return undefined;
    const key = SealKey.parse(JSON.parse(stored));
    if (key.revokedAt !== null) return undefined;
    return { algorithm: 'EdDSA', publicKey: Buffer.from(key.publicKey, 'hex') };
  };

  return {
    /** The text of the QR code of a paper. The same facts give the same text. */
    seal: ({ paper, reference, issuedOn, person, number, scheme, issuer }: SealFacts): string =>
      sealPaper(
        {
          issuer,
          issuedAt: Math.floor(Date.parse(`${issuedOn}T00:00:00Z`) / 1000),
          person: {
            id: person.document.number,
            fullName: latinFullName(person),
            fullNameArabic: arabicFullName(person),
            birth: person.birth,
            nationality: person.nationality,
          },
          paper: {
            kind: paper,
            ...(number ? { number: number.value } : {}),
            reference,
            scheme,
            issuedOn,
            state: number?.state ?? 'confirmed',
          },
        },
        { kid: device.sealKid, sign, deflate: deflateSeal },
      ),

    check: (text: string): SealCheck => {
      const reading = readSeal(text, {
        inflate: inflateSeal,
        verify: verifySeal,
        findKey,
        now: Math.floor(clock.now() / 1000),
      });
      const claims = 'claims' in reading ? describe(reading.claims) : null;
      // Genuine, but an identity code of somebody else's: nothing of ours to show.
      if ('claims' in reading && !claims) return { verdict: 'not_ours', claims: null };
      return { verdict: reading.verdict, claims };
    },
  };
}

function describe({ identity, paper }: SealClaims): SealCheck['claims'] {
  if (!paper) return null;
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
  const birth =
    textOf(identity.dateOfBirth).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') || (paper.birthYear ?? '');
  return {
    paper: paper.kind,
    reference: paper.reference,
    fullName: textOf(identity.fullName),
    fullNameArabic: textOf(identity.secondaryFullName),
    birth,
    registrationNumber: paper.number ?? '',
    issuedOn: paper.issuedOn,
  };
}
