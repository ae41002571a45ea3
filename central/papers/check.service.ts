import {
  checkPaper,
  decodeBase64Url,
  readRevocations,
  readSeal,
  type CarriedKey,
} from '../../shared/domain/seal/index.ts';
import { findReference } from '../../shared/domain/documents/reference.ts';
import type { PaperStanding, ReferenceStanding, SealJudged } from '../../shared/protocol/index.ts';
import { findSealKey } from '../devices/enrolment.repo.ts';
import { Refused } from '../http/refused.ts';
import { inflateSeal, verifySeal } from '../platform/seal-crypto.ts';
import { now, type Ports } from '../ports.ts';
import { findIssuedPaper, type IssuedPaper } from './issued.repo.ts';
import { findRevocation } from './revocation.repo.ts';
import { certify, getRoot, type SignedRevocations } from './trust.service.ts';

/** Checks the text of a paper's code for a program of the funds, by the rules that every verifier follows. */
export async function judgeSeal(
  { store, clock }: Ports,
  text: string,
  revocations: () => Promise<SignedRevocations>,
): Promise<SealJudged> {
  const root = await getRoot(store);
  const kid = kidIn(text);
  const stored = kid === undefined ? undefined : await findSealKey(store, kid);
  const [key] = stored ? certify(root, [stored]) : [];
  const { answer } = await revocations();
  const reading = checkPaper(text, {
    inflate: inflateSeal,
    verify: verifySeal,
    now: Math.floor(clock.now() / 1000),
    trust: {
      root: root.publicKey,
      findKey: (wanted): CarriedKey | undefined => (wanted === kid ? key : undefined),
      revocations: readRevocations(decodeBase64Url(answer.list), root.publicKey, verifySeal),
    },
  });
  const { verdict, why = null, claims } = reading;
  return { verdict, why, claims: claims ? { ...claims } : null };
}

/** The key that a code names, which nobody has checked yet. */
function kidIn(text: string): string | undefined {
  const reading = readSeal(text, { inflate: inflateSeal, verify: verifySeal, findKeys: () => [], now: 0 });
  return 'kid' in reading ? reading.kid : undefined;
}

/** A reference as it stands on papers, however it was typed. */
const written = (asked: string): string => findReference(asked) ?? asked.trim().toUpperCase();

/** What is known of a reference, for a workstation or a program of the funds. */
export async function readStanding({ store }: Ports, asked: string): Promise<PaperStanding> {
  const reference = written(asked);
  const [issued, why] = [await findIssuedPaper(store, reference), await findRevocation(store, reference)];
  const standing = why === undefined ? (issued ? 'known' : 'unknown') : standingOf(why);
  return {
    reference,
    standing,
    why: why ?? null,
    kind: issued?.kind ?? null,
    issuedAt: issued?.issuedAt ?? null,
  };
}

const standingOf = (why: string): 'replaced' | 'revoked' => (why === 'revoked' ? 'revoked' : 'replaced');

/** What the paper says beside its reference, so that nobody walks through references: its number, or the year of birth. */
const matches = ({ number, former, birth }: IssuedPaper, fact: string): boolean =>
  fact.length === 4 ? birth?.slice(0, 4) === fact : number === fact || former.includes(fact);

const HOUR_MS = 3_600_000;
const WRONG_MAX = 5;
const WATCHED_MAX = 20_000;

/** Checks by reference for anybody. A wrong fact and an unknown reference get the same answer, and few tries an hour. */
export function createReferenceCheck(ports: Ports, watchedMax = WATCHED_MAX) {
  const wrong = new Map<string, { count: number; readonly sinceMs: number }>();
  const triesOf = (reference: string) => {
    const kept = wrong.get(reference);
    return kept && ports.clock.now() - kept.sinceMs < HOUR_MS ? kept : undefined;
  };
  return async (asked: string, fact: string): Promise<ReferenceStanding> => {
    const reference = written(asked);
    const tries = triesOf(reference);
    if (tries && tries.count >= WRONG_MAX) {
      const leftMs = HOUR_MS - (ports.clock.now() - tries.sinceMs);
      throw new Refused('too_many', { retryAfterSeconds: Math.ceil(leftMs / 1000) });
    }
    const issued = await findIssuedPaper(ports.store, reference);
    if (!issued || !matches(issued, fact)) {
      // The oldest makes room, never all: whoever asks about many references would lift every refusal.
      wrong.delete(reference);
      const [oldest] = wrong.size >= watchedMax ? wrong.keys() : [];
      if (oldest !== undefined) wrong.delete(oldest);
      wrong.set(reference, { count: (tries?.count ?? 0) + 1, sinceMs: tries?.sinceMs ?? ports.clock.now() });
      return { standing: 'unknown', checkedAt: now(ports) };
    }
    const why = await findRevocation(ports.store, reference);
    return { standing: why === undefined ? 'known' : standingOf(why), checkedAt: now(ports) };
  };
}
