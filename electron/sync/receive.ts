import type { Topic } from '../../shared/contract/define.ts';
import { PersonRecord } from '../../shared/domain/people/record.ts';
import { CHANGES_PAGE_MAX, type Change } from '../../shared/protocol/changes.ts';
import { applyChange, applyRecord } from './apply.ts';
import type { ReadPage } from './central-client.ts';
import { describeFault } from './fault.ts';
import { findCursor, holdChange, listHeld, putCursor } from './inbox.repo.ts';
import { DONE, endOf, type StepEnd, type StepPorts } from './step.ts';
import { hasUnsent } from './outbox.repo.ts';

/**
 * Reads the central's changes page by page, each applied with its cursor in one transaction: after a crash the same page
 * comes again, and changes nothing that it had changed.
 */
export async function receive(ports: StepPorts): Promise<StepEnd> {
  const { db, client, announce, goOn } = ports;
  announce(releaseHeld(ports));
  while (goOn()) {
    const after = findCursor(db);
    const outcome = await client.changes(after, CHANGES_PAGE_MAX);
    if (outcome.kind !== 'answer') return endOf(outcome) ?? DONE;
    const page = outcome.value;
    if (page.cursor !== after) announce(applyPage(ports, page));
    if (!page.more || page.cursor === after) return DONE;
  }
  return DONE;
}

/** One change that cannot be applied must not stop the others: a person's is held for later, and said in the log. */
function applyPage(ports: StepPorts, page: ReadPage): readonly Topic[] {
  const { db, logger } = ports;
  if (page.unreadable.length > 0) logger.error({ seqs: page.unreadable }, 'changes not understood');
  return db.write((tx) => {
    const topics = page.changes.flatMap((change) => applyAlone(ports, change));
    putCursor(tx, page.cursor);
    return [...new Set(topics)];
  });
}

/** Inside the page's transaction, a savepoint of its own. */
function applyAlone({ db, logger }: StepPorts, change: Change): readonly Topic[] {
  try {
    return db.write((tx) => applyChange(tx, change));
  } catch (error) {
    logger.error({ seq: change.seq, kind: change.kind, ...describeFault(error) }, 'change not applied');
    if (change.kind === 'person') db.write((tx) => holdChange(tx, change.record));
    return [];
  }
}

/** Applies what waited for local work to be answered. */
function releaseHeld({ db, logger }: StepPorts): readonly Topic[] {
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
