import type { Topic } from '../../../shared/contract/define.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Scheduler } from '../../platform/scheduler.ts';

interface Ports {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
  readonly announce: (topics: readonly Topic[]) => void;
  /** The work on one list, that yields after each slice. */
  readonly work: (id: string) => AsyncGenerator<void>;
}

/** Work on lists, one after the other, in slices between which everybody else has a turn. */
export interface Job {
  /** At work on this list, or about to be, once those before it are done. */
  readonly isRunning: (id: string) => boolean;
  /** Begins when the lists before it are done; nothing more when it has begun. */
  readonly start: (id: string) => void;
  /** Resolves once the slice under way is over; nothing runs afterwards. All lists when none is named. */
  readonly stop: (id?: string) => Promise<void>;
}

/** How often the screens hear of progress. */
const TOLD_EVERY_MS = 250;

interface Turn {
  readonly id: string;
  isStopped: boolean;
}

export function createJob({ clock, scheduler, logger, announce, work }: Ports): Job {
  const turns: Turn[] = [];
  let ended: Promise<void> = Promise.resolve();
  const breath = (): Promise<void> => new Promise((resolve) => void scheduler.after(0, resolve));

  const run = async (turn: Turn): Promise<void> => {
    let told = clock.now();
    const slices = work(turn.id);
    try {
      while (!turn.isStopped && !(await slices.next()).done) {
        if (Math.abs(clock.now() - told) >= TOLD_EVERY_MS) {
          told = clock.now();
          announce(['imports']);
        }
        await breath();
      }
    } catch (error) {
      // The list stays where it is, and its screen offers to go on.
      const fault = error instanceof Error ? error.stack : String(error);
      logger.error({ import: turn.id, fault }, 'import broken off');
    } finally {
      await slices.return(undefined);
    }
  };

  const runAll = async (): Promise<void> => {
    for (let turn = turns[0]; turn; turn = turns[0]) {
      await breath();
      await run(turn);
      turns.splice(turns.indexOf(turn), 1);
      announce(['imports', 'people', 'sync', 'day']);
    }
  };

  return {
    isRunning: (id) => turns.some((turn) => turn.id === id),
    start(id) {
      if (turns.some((turn) => turn.id === id)) return;
      turns.push({ id, isStopped: false });
      if (turns.length === 1) ended = runAll();
    },
    async stop(id) {
      const [first] = turns;
      for (const turn of turns.filter((each) => id === undefined || each.id === id)) {
        turn.isStopped = true;
        if (turn !== first) turns.splice(turns.indexOf(turn), 1);
      }
      if (id === undefined) await ended;
      // The others go on: only this turn has to end.
      while (id !== undefined && turns.some((turn) => turn.id === id)) await breath();
    },
  };
}
