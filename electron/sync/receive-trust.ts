import { createHash } from 'node:crypto';
import { decodeBase64Url, readRevocations } from '../../shared/domain/seal/index.ts';
import { confirmList, findTrust, keepList, lacksCertificates, pinRoot } from '../modules/papers/index.ts';
import { instant } from '../platform/clock.ts';
import { verifySeal } from '../platform/seal-crypto.ts';
import { putSealKey } from './inbox.repo.ts';
import { DONE, endOf, type StepEnd, type StepPorts } from './step.ts';

/**
 * Keeps what is needed to check papers without network: the list of what was taken back, and the certificates of keys that came
 * before there were any. The root is pinned once; a list that another one signed is not taken.
 */
export async function receiveTrust(ports: StepPorts): Promise<StepEnd> {
  return (await receiveList(ports)) ?? (await receiveCertificates(ports)) ?? DONE;
}

async function receiveList({ db, clock, client, logger }: StepPorts): Promise<StepEnd | undefined> {
  const kept = findTrust(db);
  const outcome = await client.revocations(kept?.list ? etagOf(kept.list) : undefined);
  if (outcome.kind !== 'answer') return endOf(outcome);
  const at = instant(clock);
  if (outcome.value === undefined) {
    db.write((tx) => confirmList(tx, at));
    return undefined;
  }
  const { root, list } = outcome.value;
  const trusted = kept?.root ?? root;
  const told = readRevocations(decodeBase64Url(list), trusted, verifySeal);
  if (!told) {
    logger.error(
      { anotherRoot: trusted !== root },
      'list of revocations not signed by the root that is trusted',
    );
    return undefined;
  }
  // An older list of the same root would hide what was taken back since.
  const held = kept?.list ? readRevocations(decodeBase64Url(kept.list), trusted, verifySeal) : undefined;
  if (held && told.issuedAt < held.issuedAt) return undefined;
  db.write((tx) => {
    pinRoot(tx, trusted);
    keepList(tx, list, at);
  });
  return undefined;
}

async function receiveCertificates({ db, client }: StepPorts): Promise<StepEnd | undefined> {
  if (!lacksCertificates(db)) return undefined;
  const outcome = await client.sealKeys();
  if (outcome.kind !== 'answer') return endOf(outcome);
  db.write((tx) => outcome.value.keys.forEach((key) => putSealKey(tx, key)));
  return undefined;
}

/** As the central names its answers. */
const etagOf = (list: string): string => `"${createHash('sha256').update(list).digest('hex')}"`;
