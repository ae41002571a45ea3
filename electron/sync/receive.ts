import { setImmediate as turnOver } from 'node:timers/promises';
import type { Topic } from '../../shared/contract/define.ts';
import { PersonRecord } from '../../shared/domain/people/record.ts';
import { CHANGES_PAGE_MAX, type Change } from '../../shared/protocol/changes.ts';
import { applyChange, applyRecord } from './apply.ts';
import type { Read, Tx } from '../db/database.ts';
import type { ReadPage } from './central-client.ts';
import { describeFault } from './fault.ts';
import { findCursor, findFeed, holdChange, listHeld, putCursor, putFeed } from './inbox.repo.ts';
import { DONE, REFUSED, endOf, type StepEnd, type StepPorts } from './step.ts';
import { hasUnsent } from './outbox.repo.ts';
import { beginRestoration } from './restoration.repo.ts';
import { witnessOf } from './witness.ts';
import { instant } from '../platform/clock.ts';

/**
 * Reads the central's changes page by page, each applied with its cursor in one transaction: after a crash the same page
 * comes again, and changes nothing that it had changed.
 */
export async function receive(ports: StepPorts): Promise<StepEnd> {
  ports.announce(releaseHeld(ports));
  return receivePages(ports, BRANCH_ROAD);
}

/** One road of the feed: what concerns this branch, or every branch; each has its cursor. */
export interface Road {
  readonly about: 'branch' | 'everybody';
  readonly limit: number;
  readonly findCursor: (db: Read) => string;
  readonly putCursor: (tx: Tx, cursor: string) => void;
}

export const BRANCH_ROAD: Road = { about: 'branch', limit: CHANGES_PAGE_MAX, findCursor, putCursor };

export async function receivePages(ports: StepPorts, road: Road): Promise<StepEnd> {
  const { db, client, announce, goOn, progress } = ports;
  const ask = (after: string) => client.changes(after, road, witnessOf(db));
  let done = 0;
  let after = road.findCursor(db);
  let asked = goOn() ? ask(after) : undefined;
  while (asked) {
    const outcome = await asked;
    if (outcome.kind !== 'answer') return endOf(outcome) ?? REFUSED;
    const page = outcome.value;
    noticeFeed(ports, page.feed);
    const isLast = !page.more || page.cursor === after;
    // The next page is on its way while this one is written: a request leaves at the end of a turn.
    asked = isLast || !goOn() ? undefined : ask(page.cursor);
    if (asked) await turnOver();
    if (page.cursor !== after) announce(applyPage(ports, page, road));
    done += page.changes.length;
    progress(done, isLast ? done : null);
    after = page.cursor;
  }
  return DONE;
}

/** One change that cannot be applied must not stop the others: a person's is held for later, and said in the log. */
export function applyPage(
  ports: Pick<StepPorts, 'db' | 'logger'>,
  page: ReadPage,
  road: Pick<Road, 'putCursor'>,
): readonly Topic[] {
  const { db, logger } = ports;
  if (page.unreadable.length > 0) logger.error({ seqs: page.unreadable }, 'changes not understood');
  return db.write((tx) => {
    const topics = page.changes.flatMap((change) => applyAlone(ports, change));
    road.putCursor(tx, page.cursor);
    return [...new Set(topics)];
  });
}

/** Another feed than the one read so far: the central was restored, and this is its first page. A carried page says nothing of it. */
function noticeFeed({ db, clock, logger }: StepPorts, feed: string | undefined): void {
  const known = findFeed(db);
  if (feed === undefined || feed === known) return;
  db.write((tx) => {
    putCursor(tx, findCursor(tx));
    putFeed(tx, feed);
    if (known !== null) beginRestoration(tx, instant(clock));
  });
  if (known !== null) logger.warn({}, 'the central was restored');
}

/** Inside the page's transaction, a savepoint of its own. */
function applyAlone({ db, logger }: Pick<StepPorts, 'db' | 'logger'>, change: Change): readonly Topic[] {
  try {
    return db.write((tx) => applyChange(tx, change));
  } catch (error) {
    logger.error({ seq: change.seq, kind: change.kind, ...describeFault(error) }, 'change not applied');
    if (change.kind === 'person') db.write((tx) => holdChange(tx, change.record));
    return [];
  }
}

/** Applies what waited for local work to be answered. */
export function releaseHeld({ db, logger }: Pick<StepPorts, 'db' | 'logger'>): readonly Topic[] {
  const ready = listHeld(db).filter(({ personId }) => !hasUnsent(db, personId));
  return ready.flatMap(({ personId, record }): Topic[] => {
    try {
      const known = PersonRecord.parse(JSON.parse(record));
      return db.write((tx) => applyRecord(tx, known)) ? ['people'] : [];
    } catch (error) {
      logger.error({ personId, ...describeFault(error) }, 'held change not applied');
      return [];
    }
  });
}
