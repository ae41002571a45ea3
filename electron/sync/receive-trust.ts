import { createHash } from 'node:crypto';
import { decodeBase64Url, readRevocations } from '../../shared/domain/seal/index.ts';
import type { RevocationsAnswer } from '../../shared/protocol/papers.ts';
import { confirmList, findTrust, keepList, lacksCertificates, pinRoot } from '../modules/papers/index.ts';
import { instant } from '../platform/clock.ts';
import { verifySeal } from '../platform/seal-crypto.ts';
import { findCarrier, putCentralRecipient } from './carrier/carrier.repo.ts';
import { putSealKey } from './inbox.repo.ts';
import { DONE, REFUSED, endOf, type StepEnd, type StepPorts } from './step.ts';

/**
 * Keeps what is needed to check papers without network: the list of what was taken back, and the certificates of keys that came
 * before there were any. The root is pinned once; a list that another one signed is not taken.
 */
export async function receiveTrust(ports: StepPorts): Promise<StepEnd> {
  const before = findTrust(ports.db)?.list;
  const end = (await receiveList(ports)) ?? (await receiveCertificates(ports));
  if (end) return end;
  if (findTrust(ports.db)?.list !== before || !findCarrier(ports.db).central) await receiveRecipient(ports);
  return DONE;
}

/** To whom bundles on a key are encrypted now: asked beside a new list, as both change rarely. Nothing else waits for it. */
async function receiveRecipient({ db, client }: StepPorts): Promise<void> {
  const outcome = await client.intro();
  const told = outcome.kind === 'answer' ? outcome.value.bundleRecipient : undefined;
  if (told) db.write((tx) => putCentralRecipient(tx, told));
}

async function receiveList({ db, clock, client, logger }: StepPorts): Promise<StepEnd | undefined> {
  const kept = findTrust(db);
  const outcome = await client.revocations(kept?.list ? etagOf(kept.list) : undefined);
  if (outcome.kind !== 'answer') return endOf(outcome) ?? REFUSED;
  const at = instant(clock);
  if (outcome.value === undefined) {
    db.write((tx) => confirmList(tx, at));
    return undefined;
  }
  takeList({ db, clock, logger }, outcome.value);
  return undefined;
}

/** Keeps a list of revocations, whichever way it came, when the root that is trusted signed it and it is no older than ours. */
export function takeList(
  { db, clock, logger }: Pick<StepPorts, 'db' | 'clock' | 'logger'>,
  { root, list }: RevocationsAnswer,
): void {
  const at = instant(clock);
  const kept = findTrust(db);
  const trusted = kept?.root ?? root;
  const told = readRevocations(decodeBase64Url(list), trusted, verifySeal);
  if (!told) {
    logger.error(
      { anotherRoot: trusted !== root },
      'list of revocations not signed by the root that is trusted',
    );
    return;
  }
  // An older list of the same root would hide what was taken back since.
  const held = kept?.list ? readRevocations(decodeBase64Url(kept.list), trusted, verifySeal) : undefined;
  if (held && told.issuedAt < held.issuedAt) return;
  db.write((tx) => {
    pinRoot(tx, trusted);
    keepList(tx, list, at);
  });
}

async function receiveCertificates({ db, client }: StepPorts): Promise<StepEnd | undefined> {
  if (!lacksCertificates(db)) return undefined;
  const outcome = await client.sealKeys();
  if (outcome.kind !== 'answer') return endOf(outcome) ?? REFUSED;
  db.write((tx) => outcome.value.keys.forEach((key) => putSealKey(tx, key)));
  return undefined;
}

/** As the central names its answers. */
const etagOf = (list: string): string => `"${createHash('sha256').update(list).digest('hex')}"`;
