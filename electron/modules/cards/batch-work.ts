import type { CardData } from '../../../shared/domain/papers/index.ts';
import type { Topic } from '../../../shared/contract/define.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { Database } from '../../db/database.ts';
import type { PaperWorker } from '../../pdf-worker/index.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Scheduler } from '../../platform/scheduler.ts';
import * as repo from './batches.repo.ts';
import { findCard } from './cards.repo.ts';
import type { Printers } from './printers.ts';

export interface WorkPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
  readonly announce: (topics: readonly Topic[]) => void;
  readonly specimen: boolean;
  /** What a card says, read from the store. */
  readonly readCard: (actId: string) => CardData;
  readonly draw: PaperWorker['draw'];
  /** Absent where the page prints. */
  readonly printers?: Printers;
}

/** Sheets of ten come out whole; so few that a stop wastes little, and that memory stays small. */
const CARDS_A_JOB = 20;
/** A dialog each: as few as memory allows. */
const CARDS_A_DIALOG = 40;
/** Cards that are read before others have their turn. */
const CARDS_A_SLICE = 4;

export interface Pages {
  readonly pdf: Uint8Array;
  readonly serials: readonly string[];
  readonly pages: number;
}

/** Prints batches a few cards at a time. A card counts as sent before it leaves: after a breakdown somebody looks at it. */
export function createBatchWork(ports: WorkPorts) {
  const { db, clock, scheduler, logger, announce, specimen, readCard, draw, printers } = ports;
  const running = new Map<string, { isStopped: boolean; ended: Promise<void> }>();
  /** The last thing that the page asked of each batch: the next one waits for it. */
  const asked = new Map<string, Promise<unknown>>();
  const breath = (): Promise<void> => new Promise((resolve) => void scheduler.after(0, resolve));

  /** The next cards of a batch, a slice at a time. One that cannot be drawn goes back to the queue and stops nobody. */
  const readNext = async (batch: repo.Batch, limit: number) => {
    const cards: { readonly serial: string; readonly data: CardData }[] = [];
    for (const [rank, serial] of repo.listUnsent(db, batch.number, limit).entries()) {
      if (rank > 0 && rank % CARDS_A_SLICE === 0) await breath();
      const card = findCard(db, serial);
      if (!card) continue;
      try {
        cards.push({ serial, data: readCard(card.actId) });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const { code } = error.error;
        db.write((tx) => {
          repo.takeOut(tx, serial);
          repo.setFault(tx, batch.number, code);
        });
      }
    }
    return cards;
  };

  /** Draws what comes next; undefined when nothing is left. Nothing counts as sent yet. */
  const drawNext = async (batch: repo.Batch, limit: number): Promise<Pages | undefined> => {
    for (;;) {
      const cards = await readNext(batch, limit);
      if (cards.length === 0) {
        if (repo.listUnsent(db, batch.number, 1).length > 0) continue;
        return undefined;
      }
      const { layout } = batch;
      const pdf = await draw({
        kind: 'cards',
        layout,
        specimen,
        createdAtMs: clock.now(),
        cards: cards.map(({ data }) => data),
      });
      const pages = layout === 'a4' ? Math.ceil(cards.length / 10) * 2 : cards.length * 2;
      return { pdf, pages, serials: cards.map(({ serial }) => serial) };
    }
  };
  const setSent = (serials: readonly string[], at: string | null): void =>
    db.write((tx) => serials.forEach((serial) => repo.markSent(tx, serial, at)));
  const isOpen = (id: string): boolean => repo.findBatch(db, id)?.state === 'open';

  const run = async (id: string, turn: { isStopped: boolean }, shell: Printers): Promise<void> => {
    for (;;) {
      await breath();
      const batch = repo.findBatch(db, id);
      if (turn.isStopped || batch?.state !== 'open') return;
      const next = await drawNext(batch, CARDS_A_JOB);
      if (!next || turn.isStopped || !isOpen(id)) return;
      setSent(next.serials, instant(clock));
      const fault = await shell.print({ pdf: next.pdf, use: 'card', layout: batch.layout });
      if (fault) {
        // Where nobody knows what came out, they stay sent: somebody looks first.
        if (fault !== 'printers.silent') setSent(next.serials, null);
        db.write((tx) => repo.setFault(tx, batch.number, fault));
        return;
      }
      announce(['batches']);
    }
  };

  return {
    isRunning: (id: string): boolean => running.has(id),
    /** Nothing happens where the page prints: it asks for the pages itself. */
    start(id: string): void {
      if (!printers || running.has(id)) return;
      const turn = { isStopped: false, ended: Promise.resolve() };
      running.set(id, turn);
      turn.ended = run(id, turn, printers)
        .catch((error: unknown) => {
          logger.error(
            { batch: id, fault: error instanceof Error ? error.stack : String(error) },
            'batch broken off',
          );
          const batch = repo.findBatch(db, id);
          if (batch) db.write((tx) => repo.setFault(tx, batch.number, 'unexpected'));
        })
        .finally(() => {
          running.delete(id);
          announce(['batches', 'cards']);
        });
    },
    /** Resolves once nothing of it runs any more. */
    async stop(id?: string): Promise<void> {
      const turns = [...running].filter(([known]) => id === undefined || known === id);
      for (const [, turn] of turns) turn.isStopped = true;
      await Promise.all(turns.map(([, turn]) => turn.ended));
    },
    /** The next pages for a page that prints; they count as sent. */
    nextPages(batch: repo.Batch): Promise<Pages | undefined> {
      const take = async (): Promise<Pages | undefined> => {
        const next = isOpen(batch.id) ? await drawNext(batch, CARDS_A_DIALOG) : undefined;
        if (!next || !isOpen(batch.id)) return undefined;
        setSent(next.serials, instant(clock));
        return next;
      };
      // They count as sent once they are drawn: asked twice at once, the same cards would be given twice.
      const taken = (asked.get(batch.id) ?? Promise.resolve()).then(take, take);
      asked.set(batch.id, taken);
      const forget = (): void => {
        if (asked.get(batch.id) === taken) asked.delete(batch.id);
      };
      taken.then(forget, forget);
      return taken;
    },
  };
}
export type BatchWork = ReturnType<typeof createBatchWork>;
