import type { BatchView, CardLayout } from '../../../shared/domain/cards/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { Database } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import { record, type JournalAction } from '../journal/index.ts';
import type { BatchWork } from './batch-work.ts';
import * as repo from './batches.repo.ts';
import { findCard, listCards } from './cards.repo.ts';

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly work: BatchWork;
}
type Which = { readonly serials: readonly string[] } | { readonly allWith: string };

/** More than a workstation prints in a day. */
const LARGEST_BATCH = 5_000;

/** Cards printed together: begun, stopped, looked at, taken up again where the ribbon ran out. */
export function createBatches({ db, clock, chance, work }: Ports) {
  const get = (id: string): repo.Batch => {
    const found = repo.findBatch(db, id);
    if (!found) throw new Failure({ code: 'not_found' });
    return found;
  };
  const getOpen = (id: string): repo.Batch => {
    const found = get(id);
    if (found.state !== 'open') throw new Failure({ code: 'cards.batch_ended' });
    return found;
  };
  /** Open, and nothing printing: what was sent stands still. */
  const getStill = (id: string): repo.Batch => {
    const found = getOpen(id);
    if (work.isRunning(id)) throw new Failure({ code: 'cards.batch_busy' });
    return found;
  };
  const toView = (batch: repo.Batch): BatchView => {
    const { first_sent, last_sent, ...counts } = repo.countBatch(db, batch.number);
    const { id, layout, state, fault, agentNumber, startedAt, endedAt } = batch;
    const isRunning = work.isRunning(id);
    return {
      ...{ id, layout, state, fault, agentNumber, startedAt, endedAt, isRunning },
      ...counts,
      firstSent: first_sent,
      lastSent: last_sent,
    };
  };
  const journal = (actor: Actor, action: JournalAction, id: string, detail: string) => ({
    agentNumber: actor.number,
    action,
    subjectId: id,
    detail,
  });
  const refuseUnconfirmed = (batch: repo.Batch): void => {
    if (repo.countBatch(db, batch.number).sent > 0) throw new Failure({ code: 'cards.confirm_first' });
  };

  return {
    list: (): BatchView[] => repo.listBatches(db).map(toView),
    get: (id: string): BatchView => toView(get(id)),
    cards(id: string, after: number, limit: number) {
      const found = repo.listOfBatch(db, get(id).number, after, limit + 1);
      return { cards: found.slice(0, limit), next: found.length > limit ? after + limit : null };
    },

    start(actor: Actor, { layout, which }: { layout: CardLayout; which: Which }): BatchView {
      const id = chance.id() as BatchView['id'];
      db.write((tx) => {
        const serials =
          'serials' in which
            ? which.serials
            : listCards(tx, 'queue', { text: which.allWith, after: 0, limit: LARGEST_BATCH }).map(
                ({ serial }) => serial,
              );
        const number = repo.insertBatch(tx, {
          id,
          layout,
          agentId: actor.id,
          agentNumber: actor.number,
          startedAt: instant(clock),
        });
        let position = 0;
        for (const serial of serials) position += repo.putInBatch(tx, serial, number, position + 1);
        if (position === 0) throw new Failure({ code: 'cards.nothing_waits' });
        record(tx, clock, journal(actor, 'batch.started', id, `${layout} cards ${position}`));
      });
      work.start(id);
      return toView(get(id));
    },

    async pause(id: string): Promise<BatchView> {
      get(id);
      await work.stop(id);
      return toView(get(id));
    },

    /** What came out good is printed for good; the rest waits in its batch. The last card ends it. */
    confirm(actor: Actor, id: string, lastGood: string | null): BatchView {
      const batch = getStill(id);
      db.write((tx) => {
        const upTo = lastGood === null ? 0 : repo.findPosition(tx, batch.number, lastGood);
        if (upTo === undefined) throw new Failure({ code: 'cards.not_in_batch' });
        // Written down as any paper that left, so that the same card printed again says that it is a duplicate.
        for (const { serial, personId } of repo.confirmSent(tx, batch.number, upTo, instant(clock)))
          record(tx, clock, journal(actor, 'paper.printed', personId, `card ${serial}`));
        const { waiting, printed } = repo.countBatch(tx, batch.number);
        if (waiting === 0) repo.endBatch(tx, batch.number, 'done', instant(clock));
        record(tx, clock, journal(actor, 'batch.confirmed', id, `printed ${printed} left ${waiting}`));
      });
      return toView(get(id));
    },

    resume(id: string): BatchView {
      const batch = getStill(id);
      refuseUnconfirmed(batch);
      db.write((tx) => repo.setFault(tx, batch.number, null));
      work.start(id);
      return toView(get(id));
    },

    cancel(actor: Actor, id: string): BatchView {
      const batch = getStill(id);
      refuseUnconfirmed(batch);
      db.write((tx) => {
        const left = repo.giveBack(tx, batch.number);
        repo.endBatch(tx, batch.number, 'cancelled', instant(clock));
        record(tx, clock, journal(actor, 'batch.cancelled', id, `left ${left}`));
      });
      return toView(get(id));
    },

    async nextPages(actor: Actor, id: string) {
      const next = await work.nextPages(getStill(id));
      // Every card of these pages is shown to whoever prints them, whatever comes out good.
      if (next)
        db.write((tx) => {
          for (const serial of next.serials) {
            const personId = findCard(tx, serial)?.personId;
            if (personId !== undefined)
              record(tx, clock, journal(actor, 'paper.rendered', personId, `card ${serial}`));
          }
        });
      return (
        next && {
          pdf: Buffer.from(next.pdf).toString('base64'),
          cards: next.serials.length,
          pages: next.pages,
        }
      );
    },
  };
}
