import { secretAsHashed } from '../../shared/domain/access/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { PortalSession } from '../../shared/protocol/requests.ts';
import { blockUntil, countFailure, forgetFailures, listFailures } from '../agents/agent.repo.ts';
import { waitAfter } from '../agents/throttle.ts';
import { listByNumber } from '../people/person.repo.ts';
import { instantAt } from '../platform/clock.ts';
import { sha256 } from '../platform/digest.ts';
import { NOBODYS_HASH, passphraseMatches } from '../platform/passphrase-hash.ts';
import { DAY_MS, now, type Ports } from '../ports.ts';
import {
  findPortalAccount,
  findPortalHolder,
  forgetExpiredTokens,
  insertPortalToken,
} from './portal.repo.ts';

const TOKEN_BYTES = 24;
const TOKEN_LASTS_MS = 30 * 60_000;

/** The file of an insured person, as long as it is theirs to speak of. */
export async function findInsured(ports: Ports, number: string): Promise<PersonRecord | undefined> {
  return (await listByNumber(ports.store, number)).find(({ numberState }) => numberState === 'confirmed');
}

/** Checks the secret of an insured person; slower and slower after failures, during which nothing is checked. */
export async function signInInsured(ports: Ports, number: string, secret: string): Promise<PortalSession> {
  const subject = `portal ${number}`;
  const [failed] = await listFailures(ports.store, [subject]);
  const leftMs = failed?.blockedUntil ? Date.parse(failed.blockedUntil) - ports.clock.now() : 0;
  if (leftMs > 0) return { outcome: 'throttled', retryAfterSeconds: Math.ceil(leftMs / 1000) };

  const account = await findPortalAccount(ports.store, number);
  const typed = account?.isSlip ? secretAsHashed(secret) : secret;
  const matches = await passphraseMatches(typed, account?.secretHash ?? NOBODYS_HASH);
  if (!account || !matches || !(await findInsured(ports, number))) {
    await countWrong(ports, subject);
    return { outcome: 'wrong' };
  }
  const token = ports.chance.bytes(TOKEN_BYTES).toString('base64url');
  const expiresAt = instantAt(ports.clock.now() + TOKEN_LASTS_MS);
  await ports.store.write(async (tx) => {
    await forgetFailures(tx, subject);
    await forgetExpiredTokens(tx, now(ports));
    await insertPortalToken(tx, { tokenSha256: sha256(token), number, expiresAt });
  });
  return { outcome: 'welcome', token, expiresAt };
}

async function countWrong(ports: Ports, subject: string): Promise<void> {
  const { signIn: waits } = ports.config;
  await ports.store.write(async (tx) => {
    const failures = await countFailure(tx, subject, now(ports), instantAt(ports.clock.now() - DAY_MS));
    const waitSeconds = waitAfter(failures, waits.freeFailures, waits);
    if (waitSeconds > 0) await blockUntil(tx, subject, instantAt(ports.clock.now() + waitSeconds * 1000));
  });
}

/** Whose token this is: the file as it is now, or undefined. */
export async function findInsuredByToken(ports: Ports, token: string): Promise<PersonRecord | undefined> {
  const number = await findPortalHolder(ports.store, sha256(token), now(ports));
  return number === undefined ? undefined : findInsured(ports, number);
}
