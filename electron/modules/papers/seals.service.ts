import { arabicFullName, latinFullName } from '../../../shared/domain/identity/names.ts';
import type { ReferenceCheck, SealCheck } from '../../../shared/domain/people/views.ts';
import {
  checkPaper,
  decodeBase64Url,
  readRevocations,
  sealPaper,
  type RevocationList,
  type SealClaims,
  type SealedPaper,
} from '../../../shared/domain/seal/index.ts';
import type { PaperStanding } from '../../../shared/protocol/papers.ts';
import type { Database } from '../../db/database.ts';
import type { Clock } from '../../platform/clock.ts';
import { signerOf } from '../../platform/keys.ts';
import { deflateSeal, inflateSeal, verifySeal } from '../../platform/seal-crypto.ts';
import { findSealKey, findTrust } from './trust.repo.ts';
import type { SealFacts } from './seal-facts.ts';

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  readonly device: { readonly sealKey: Uint8Array; readonly sealKid: string };
}

/** Receipts, those of requests of a point, slips of a first access and of envelopes, extracts of a journal stay at their workstation: the central is told of their acts, not of these papers. */
const KEPT_HERE = /^(?:RC|PA|BE|DI)-|-J/u;

/** Seals papers with the workstation's key, and checks any paper's seal with what the central's root signed. */
export function createSeals({ db, clock, device }: Ports) {
  const sign = signerOf(device.sealKey);
  let read: { readonly text: string; readonly list: RevocationList | undefined } | undefined;

  /** The list that is kept, read once; it was found good when it came. */
  const findList = (): RevocationList | undefined => {
    const trust = findTrust(db);
    if (!trust || trust.list === null) return undefined;
    if (read?.text !== trust.list)
      read = { text: trust.list, list: readRevocations(decodeBase64Url(trust.list), trust.root, verifySeal) };
    return read.list;
  };

  return {
    /** The text of the QR code of a paper. The same facts give the same text. */
    seal: ({
      paper,
      reference,
      issuedOn,
      person,
      number,
      scheme,
      issuer,
      rights,
      journal,
    }: SealFacts): string =>
      sealPaper(
        {
          issuer,
          issuedAt: Math.floor(Date.parse(`${issuedOn}T00:00:00Z`) / 1000),
          ...(person ? { person: sealedPerson(person) } : {}),
          paper: {
            kind: paper,
            ...(number ? { number: number.value, state: number.state } : {}),
            reference,
            ...(scheme === null ? {} : { scheme }),
            issuedOn,
            ...(rights ? { rights: rights.state } : {}),
            ...(rights?.day ? { rightsDay: rights.day } : {}),
            ...(journal ? { journalHead: journal.head, journalEntries: journal.entries } : {}),
          },
        },
        { kid: device.sealKid, sign, deflate: deflateSeal },
      ),

    check: (text: string): SealCheck => {
      const list = findList();
      const { verdict, why, claims } = checkPaper(text, {
        inflate: inflateSeal,
        verify: verifySeal,
        now: Math.floor(clock.now() / 1000),
        trust: {
          root: findTrust(db)?.root ?? '',
          findKey: (kid) => findSealKey(db, kid),
          revocations: list,
        },
      });
      return {
        verdict,
        why: why ?? null,
        listOf: list ? new Date(list.issuedAt * 1000).toISOString() : null,
        claims: claims ? describe(claims) : null,
      };
    },

    /** What the central says of a reference, or the list kept here when it does not answer. */
    async checkReference(
      reference: string,
      ask: () => Promise<PaperStanding | undefined>,
    ): Promise<ReferenceCheck | null> {
      if (KEPT_HERE.test(reference)) return null;
      const told = await ask();
      if (told) return told;
      const why = findList()?.findWhy(reference) ?? null;
      const listed = why === 'revoked' ? 'revoked' : 'replaced';
      return { reference, standing: why ? listed : 'unreachable', why, kind: null, issuedAt: null };
    },
  };
}

const sealedPerson = (person: NonNullable<SealFacts['person']>) => ({
  id: person.document.number,
  fullName: latinFullName(person),
  fullNameArabic: arabicFullName(person),
  birth: person.birth,
  nationality: person.nationality,
});

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
    numberState: paper.number === undefined ? null : (paper.state ?? null),
    issuedOn: paper.issuedOn,
    rights: paper.rights ?? null,
    rightsDay: paper.rightsDay ?? null,
    journal: anchorOf(paper),
  };
}

const anchorOf = ({ journalHead, journalEntries }: SealedPaper): string | null =>
  journalHead === undefined || journalEntries === undefined ? null : `${journalEntries}:${journalHead}`;
