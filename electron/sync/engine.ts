import type { Topic } from '../../shared/contract/define.ts';
import type { SyncStatus } from '../../shared/domain/sync/index.ts';
import { instant } from '../platform/clock.ts';
import type { Scheduler } from '../platform/scheduler.ts';
import { countToSend } from './attachments.repo.ts';
import { backoffMs, pollMs, troubleBackoffMs } from './backoff.ts';
import { findLastExchange, markExchanged, markOffline } from './exchange.repo.ts';
import { describeFault } from './fault.ts';
import { countNumbersLeft } from './numbers.repo.ts';
import { countOutbox } from './outbox.repo.ts';
import { isTold } from './outcome.ts';
import { receive } from './receive.ts';
import { receiveTrust } from './receive-trust.ts';
import { replenish } from './replenish.ts';
import { sendActs } from './send-acts.ts';
import { sendPhotos } from './send-photos.ts';
import { DONE, type StepEnd, type StepPorts } from './step.ts';

/** The loop that carries acts to the central and its changes back. */
export interface Engine {
  readonly start: () => void;
  /** Waits for the request under way; nothing runs afterwards. */
  readonly stop: () => Promise<void>;
  /** Something was done here: send it now, or after the wait when the central was out of reach. */
  readonly wake: () => void;
  /** Tries at once, whatever the wait; resolves with the status when the exchange is over. Never rejects. */
  readonly syncNow: () => Promise<SyncStatus>;
  readonly status: () => SyncStatus;
}

type EnginePorts = Omit<StepPorts, 'goOn'> & { readonly scheduler: Scheduler };
type Phase = 'sending' | 'receiving';

/** After this exchange: rest, another turn if it went well, another turn whatever happened (a person asked), or stop. */
type Then = 'rest' | 'again' | 'now' | 'stop';

/** What the engine is doing; there is one exchange at a time, because there is one state. */
type State =
  | { readonly phase: 'stopped' }
  | { readonly phase: 'idle' | 'waiting'; readonly timer: { cancel(): void }; readonly nextAtMs: number }
  | { readonly phase: Phase; readonly ended: Promise<void>; readonly then: Then };

/** What the last exchanges taught. */
interface Seen {
  readonly connection: SyncStatus['connection'];
  readonly trouble: SyncStatus['trouble'];
  /** Failed exchanges in a row. */
  readonly failures: number;
}
type End = StepEnd | { readonly kind: 'fault' };

const STEPS: readonly { readonly phase: Phase; readonly run: (ports: StepPorts) => Promise<StepEnd> }[] = [
  { phase: 'sending', run: replenish },
  { phase: 'sending', run: sendActs },
  { phase: 'sending', run: sendPhotos },
  { phase: 'receiving', run: receive },
  { phase: 'receiving', run: receiveTrust },
];
/** Our central answered, and could not do this: it may still do the rest. */
const isOneStepOnly = (end: StepEnd): boolean => end.kind === 'weather' && end.reason === 'server';

export function createEngine(ports: EnginePorts): Engine {
  const { db, clock, chance, scheduler, logger } = ports;
  let state: State = { phase: 'stopped' };
  let seen: Seen = { connection: 'unknown', trouble: null, failures: 0 };

  const announce = (topics: readonly Topic[]) => {
    if (topics.length > 0) ports.announce(topics);
  };
  const enter = (next: State) => {
    const moved = next.phase !== state.phase;
    state = next;
    if (moved) announce(['sync']);
  };
  const isExchanging = (now: State): now is Extract<State, { then: string }> => 'then' in now;
  const then = () => (isExchanging(state) ? state.then : 'rest');
  const work: StepPorts = { ...ports, announce, goOn: () => then() !== 'stop' };

  const runSteps = async (): Promise<StepEnd> => {
    let worst = DONE;
    for (const step of STEPS) {
      if (!isExchanging(state) || !work.goOn()) break;
      enter({ ...state, phase: step.phase });
      const end = await step.run(work);
      if (end.kind === 'done') continue;
      worst = end;
      if (!isOneStepOnly(end)) break;
    }
    return worst;
  };

  /** Writes what the exchange taught, here and in the store, and tells how long to wait. */
  const learn = (end: End): number => {
    const failures = end.kind === 'done' ? 0 : seen.failures + 1;
    const fraction = chance.fraction();
    switch (end.kind) {
      case 'done':
        seen = { connection: 'online', trouble: null, failures };
        db.write((tx) => markExchanged(tx, instant(clock)));
        return pollMs(fraction);
      case 'weather': {
        const trouble = isTold(end.reason) ? end.reason : null;
        seen = { connection: 'offline', trouble, failures };
        db.write((tx) => markOffline(tx, instant(clock)));
        return Math.max(backoffMs(failures, fraction), end.retryAfterMs ?? 0);
      }
      case 'trouble': {
        const { problem, time } = end.problem;
        if (seen.trouble !== end.code)
          logger.warn({ problem, aheadMs: clock.now() - Date.parse(time) }, 'exchanges refused');
        seen = { connection: 'online', trouble: end.code, failures };
        return end.code === 'signature'
          ? backoffMs(failures, fraction)
          : troubleBackoffMs(failures, fraction);
      }
      case 'fault':
        seen = { ...seen, failures };
        return backoffMs(failures, fraction);
    }
  };

  const guarded = async <T>(run: () => T | Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      logger.error(describeFault(error), 'exchange broken off');
      return otherwise;
    }
  };

  /** Exchanges until there is nothing new to send, then rests. */
  const run = async (): Promise<void> => {
    for (;;) {
      const end = await guarded<End>(runSteps, { kind: 'fault' });
      const delayMs = await guarded(() => learn(end), backoffMs(Math.max(1, seen.failures), 1));
      const next = then();
      if (next === 'stop') return enter({ phase: 'stopped' });
      if (next === 'rest' || (next === 'again' && end.kind !== 'done')) {
        const timer = scheduler.after(delayMs, begin);
        return enter({
          phase: end.kind === 'done' ? 'idle' : 'waiting',
          timer,
          nextAtMs: clock.now() + delayMs,
        });
      }
      if (isExchanging(state)) state = { ...state, then: 'rest' };
    }
  };

  const begin = (): void => {
    if ('timer' in state) state.timer.cancel();
    let release = (): void => {};
    const ended = new Promise<void>((resolve) => (release = resolve));
    enter({ phase: 'sending', then: 'rest', ended });
    void run().finally(release);
  };

  /** Asks the exchange under way for another turn, unless it was asked to stop. */
  const again = (turn: 'again' | 'now') => {
    if (isExchanging(state) && state.then !== 'stop')
      state = { ...state, then: state.then === 'now' ? 'now' : turn };
  };

  const status = (): SyncStatus => ({
    phase: state.phase,
    connection: seen.connection,
    trouble: seen.trouble,
    ...findLastExchange(db),
    ...countOutbox(db),
    photosWaiting: countToSend(db),
    numbersLeft: countNumbersLeft(db, instant(clock)),
    nextAttemptAt: 'nextAtMs' in state ? new Date(state.nextAtMs).toISOString() : null,
  });

  return {
    status,
    start() {
      if (state.phase === 'stopped') begin();
    },
    async stop() {
      if (isExchanging(state)) {
        state = { ...state, then: 'stop' };
        await state.ended;
        return;
      }
      if ('timer' in state) state.timer.cancel();
      enter({ phase: 'stopped' });
    },
    wake() {
      again('again');
      if (state.phase === 'idle') begin();
    },
    async syncNow() {
      again('now');
      if (state.phase === 'idle' || state.phase === 'waiting') begin();
      if (isExchanging(state)) await state.ended;
      return status();
    },
  };
}
