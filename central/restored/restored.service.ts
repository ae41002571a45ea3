import type { KnownAnswer, KnownRequest, Witness } from '../../shared/protocol/restored.ts';
import { findSetting, putSetting } from '../access/setting.repo.ts';
import { getFeedForUpdate, newFeedName, renameFeed } from '../changes/change.repo.ts';
import type { Device } from '../devices/device.repo.ts';
import { Refused } from '../http/refused.ts';
import { advanceRange, findRangeForUpdate, insertBlock } from '../numbers/number.repo.ts';
import { DAY_MS, now, type Ports } from '../ports.ts';
import type { Read, Tx } from '../store/sql.ts';
import { listKnownActs, listKnownAttachments, listKnownBlocks, listUsedIn } from './restored.repo.ts';

/** How long after a restoration workstations may claim blocks again: a mobile branch can be away for weeks. */
const CLAIMS_DAYS = 90;
/** How long an act stated on a version that is not here yet waits for the workstations that made the versions before it. */
const PATIENCE_DAYS = 2;
/** The largest block that a workstation can have been given. */
const BLOCK_MAX = 1000;

/** Restored within so many days, as far as is known. */
async function restoredWithin(ports: Ports, db: Read, days: number): Promise<boolean> {
  const at = await findSetting(db, 'restored_at');
  return at !== undefined && ports.clock.now() - Date.parse(at) < days * DAY_MS;
}

export const waitsForOthers = (ports: Ports, db: Read): Promise<boolean> =>
  restoredWithin(ports, db, PATIENCE_DAYS);

/**
 * The database is an older one than workstations have seen: they read everything again under another name of the feed and offer
 * what may be lost. The numbers to give leap ahead, because some of those that follow were given already: until every
 * workstation has claimed its blocks again, nobody knows which.
 */
export async function startAgain(ports: Ports, tx: Tx): Promise<void> {
  await renameFeed(tx, newFeedName(ports));
  await putSetting(tx, 'restored_at', now(ports));
  const range = await findRangeForUpdate(tx);
  if (!range) return;
  const leap = Math.min(ports.config.restoredLeap, Math.floor((range.last - range.next + 1) / 2));
  await advanceRange(tx, range.next + Math.max(0, leap));
}

/** Somebody remembers what is not here. Said once for each name of the feed: who has read since offers only its own. */
export async function noticeRestored(
  ports: Ports,
  { id }: Device,
  feedSeen: string | undefined,
): Promise<void> {
  await ports.store.write(async (tx) => {
    const feed = await getFeedForUpdate(tx);
    if (feed.name !== feedSeen) return;
    ports.logger.error({ device: id }, 'this database is older than what a workstation has seen');
    await startAgain(ports, tx);
  });
}

/** Whether what the workstation says of the past is here; else everybody is told that the database is an older one. */
export async function isPastKnown(
  ports: Ports,
  device: Device,
  { last, block, feed }: Witness,
): Promise<boolean> {
  const { store } = ports;
  const isKnown =
    (last === undefined || (await listKnownActs(store, device.id, [last.toLowerCase()])).size > 0) &&
    (block === undefined || (await listKnownBlocks(store, device.id, [block.toLowerCase()])).size > 0);
  if (!isKnown) await noticeRestored(ports, device, feed);
  return isKnown;
}

export async function requirePast(ports: Ports, device: Device, witness: Witness): Promise<void> {
  if (!(await isPastKnown(ports, device, witness))) throw new Refused('restored');
}

/** Answers what of a workstation's past is not here, and gives it back its blocks of numbers. */
export async function compareWith(ports: Ports, device: Device, told: KnownRequest): Promise<KnownAnswer> {
  const { store } = ports;
  const acts = await listKnownActs(store, device.id, told.acts);
  const attachments = await listKnownAttachments(store, told.attachments);
  const refused = told.blocks.length === 0 ? [] : await claimBlocks(ports, device, told.blocks);
  return {
    unknown: {
      acts: told.acts.filter((id) => !acts.has(id)),
      attachments: told.attachments.filter((name) => !attachments.has(name)),
      blocks: refused,
    },
  };
}

/** Blocks that the central lost are the workstation's again, unless somebody was given their numbers since. */
const claimBlocks = (ports: Ports, device: Device, blocks: KnownRequest['blocks']): Promise<string[]> =>
  ports.store.write(async (tx) => {
    const range = await findRangeForUpdate(tx);
    const ids = blocks.map(({ id }) => id.toLowerCase());
    const known = await listKnownBlocks(tx, device.id, ids);
    const lost = blocks.filter(({ id }) => !known.has(id.toLowerCase()));
    if (lost.length === 0) return [];
    const mayClaim = await restoredWithin(ports, tx, CLAIMS_DAYS);
    const refused: string[] = [];
    let next = range?.next ?? 0;
    for (const { id, first: from, last: to, expiresAt } of lost) {
      const [first, last] = [Number(from), Number(to)];
      const isSound =
        range !== undefined && first <= last && last - first < BLOCK_MAX && last <= range.last && mayClaim;
      if (!isSound || (await listUsedIn(tx, first, last)).length > 0) {
        refused.push(id);
        continue;
      }
      const block = { id: id.toLowerCase(), first, last, expiresAt };
      await insertBlock(tx, { ...block, deviceId: device.id, requestId: block.id }, now(ports));
      next = Math.max(next, last + 1);
    }
    if (range && next > range.next) await advanceRange(tx, next);
    return refused;
  });
