import type { SealClaims } from './claims.ts';
import { readCertificate, type SealCertificate } from './certificate.ts';
import { fromHex } from './cose.ts';
import type { RevocationList, RevokedKey, RevokedWhy } from './revocations.ts';
import { readSeal, type SealReader, type VerifySignature } from './seal.ts';

/**
 * What a paper is worth, from two signatures and a date. The first eight come with what the paper says.
 *
 * valid · replaced: genuine, but another one took its place, or it was declared lost, stolen or spoiled (`why`) · revoked: genuine,
 * and taken back · key_revoked: genuine; its key was taken back after the day that it bears, and that day is only its key
 * holder's word, so a branch must confirm it · lists_old: genuine, but what this verifier knows is too old to tell more ·
 * expired, not_yet: past or before its days.
 *
 * key_refused: sealed with a key outside its days, or on a day from which it is not trusted · no_such_key: sealed
 * with a key that is none of a workstation, as told by a list drawn up after the day that the paper bears · unknown_key, unsigned:
 * anybody may have made it · altered, not_ours, malformed: as a seal says of itself.
 */
export const PAPER_VERDICTS = [
  'valid',
  'replaced',
  'revoked',
  'key_revoked',
  'lists_old',
  'expired',
  'not_yet',
  'key_refused',
  'no_such_key',
  'unknown_key',
  'unsigned',
  'altered',
  'not_ours',
  'malformed',
] as const;
export type PaperVerdict = (typeof PAPER_VERDICTS)[number];

/** A key as a verifier carries it: its certificate, and what the central said since, which only takes trust away. */
export interface CarriedKey {
  readonly certificate: string;
  /** ISO instants. */
  readonly revokedAt?: string | null;
  readonly distrustedFrom?: string | null;
}

/** What a verifier carries. */
export interface Trust {
  /** The root's raw public key in hexadecimal, pinned once. */
  readonly root: string;
  readonly findKey: (kid: string) => CarriedKey | undefined;
  readonly revocations: RevocationList | undefined;
}

export interface PaperReader extends Pick<SealReader, 'inflate' | 'now'> {
  readonly verify: VerifySignature;
  readonly trust: Trust;
}

export interface PaperReading {
  readonly verdict: PaperVerdict;
  /** Only when it is genuine, or `expired` and the like; what nobody vouches for is not repeated. */
  readonly claims: SealClaims | undefined;
  readonly why: RevokedWhy | undefined;
  readonly kid: string | undefined;
}

const DAY_S = 86_400;

/** Checks a paper's code without network: its seal, its key's certificate, what was taken back, and how old that knowledge is. */
export function checkPaper(text: string, { inflate, verify, now, trust }: PaperReader): PaperReading {
  let certificate: SealCertificate | undefined;
  const findKeys = (kid: string | undefined) => {
    const carried = kid === undefined ? undefined : trust.findKey(kid);
    certificate = carried && readCertificate(carried.certificate, trust.root, verify);
    // A certificate under another key's name vouches for nothing.
    return certificate && certificate.kid === kid
      ? [{ algorithm: 'EdDSA' as const, publicKey: fromHex(certificate.publicKey) }]
      : [];
  };
  const reading = readSeal(text, { inflate, verify, now, findKeys });
  const kid = 'kid' in reading ? reading.kid : undefined;
  const bare = (verdict: PaperVerdict): PaperReading => ({ verdict, claims: undefined, why: undefined, kid });
  if (reading.verdict === 'unknown_key')
    return bare(isListedSince(trust.revocations, reading.unverified) ? 'no_such_key' : 'unknown_key');
  if (!('claims' in reading) || !certificate) return bare(reading.verdict);
  const { claims } = reading;
  // Signed by a key of ours, but no paper of ours.
  if (!claims.paper) return bare('not_ours');
  const { revocations } = trust;
  const revoked = revocationOf(certificate.kid, trust);
  if (!isWithin(certificate, claims) || isDistrusted(revoked, claims)) return bare('key_refused');
  const say = (verdict: PaperVerdict, why?: RevokedWhy): PaperReading => ({ verdict, claims, why, kid });
  const why = revocations?.findWhy(claims.paper.reference);
  if (why !== undefined) return say(why === 'revoked' ? 'revoked' : 'replaced', why);
  if (reading.verdict !== 'valid') return say(reading.verdict);
  if (dayOf(claims.issuedAt ?? 0) > dayOf(now) + 1) return say('not_yet');
  if (revoked) return say('key_revoked');
  return say(isTooOld(revocations, now) ? 'lists_old' : 'valid');
}

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** When a key was taken back, by the signed list or by what the central told directly: the earlier of both. */
function revocationOf(kid: string, { findKey, revocations }: Trust): RevokedKey | undefined {
  const listed = revocations?.keys.find((key) => key.kid === kid);
  const carried = findKey(kid);
  if (!carried?.revokedAt) return listed;
  const told: RevokedKey = {
    kid,
    revokedAt: seconds(carried.revokedAt),
    distrustedFrom: carried.distrustedFrom ? seconds(carried.distrustedFrom) : null,
  };
  if (!listed) return told;
  const from = [listed.distrustedFrom, told.distrustedFrom].filter((at) => at !== null);
  return {
    kid,
    revokedAt: Math.min(listed.revokedAt, told.revokedAt),
    distrustedFrom: from.length > 0 ? Math.min(...from) : null,
  };
}

/** Papers bear a day, not an hour: one of the day on which the key began, or ended, is good. */
const dayOf = (instant: number): number => Math.floor(instant / DAY_S);

/** Lists come with the keys of their day: a workstation that sealed before the list was drawn up had its key among them. */
const isListedSince = (list: RevocationList | undefined, { issuedAt = Infinity }: SealClaims): boolean =>
  list !== undefined && dayOf(list.issuedAt) > dayOf(issuedAt);

const isWithin = ({ from, to }: SealCertificate, { issuedAt }: SealClaims): boolean =>
  issuedAt !== undefined && dayOf(issuedAt) >= dayOf(from) && dayOf(issuedAt) <= dayOf(to);

/** A paper of a later day than the revocation, or of the day of a theft and later. */
function isDistrusted(revoked: RevokedKey | undefined, { issuedAt = Infinity }: SealClaims): boolean {
  if (!revoked) return false;
  const { revokedAt, distrustedFrom } = revoked;
  return (
    dayOf(issuedAt) > dayOf(revokedAt) ||
    (distrustedFrom !== null && dayOf(issuedAt) >= dayOf(distrustedFrom))
  );
}

/** True without a list: a verifier that never heard of revocations cannot say that a paper still holds. */
export const isTooOld = (list: RevocationList | undefined, now: number): boolean =>
  !list || now - list.issuedAt > list.trustedDays * DAY_S;
