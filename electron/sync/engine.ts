import type { Topic } from '../../shared/contract/define.ts';
import type { StepName, StepStatus, SyncStatus } from '../../shared/domain/sync/index.ts';
import { instant } from '../platform/clock.ts';
import type { Scheduler } from '../platform/scheduler.ts';
import { countToSend, listRefused } from './attachments.repo.ts';
import { backoffMs, pollMs, troubleBackoffMs } from './backoff.ts';
import { runSteps, type Exchanged } from './exchange.ts';
import { findLastExchange, markExchanged, markOffline } from './exchange.repo.ts';
import { describeFault } from './fault.ts';
import type { Link } from './link.ts';
import type { Meter } from './meter.ts';
import { countNumbersLeft } from './numbers.repo.ts';
import { countOutbox } from './outbox.repo.ts';
import { isTold } from './outcome.ts';
import { createStepBook } from './step-book.ts';
import type { End, StepPorts } from './step.ts';
import { STEPS, type Step } from './steps.ts';
import { both, insisted, isRest, REST, runsIn, turnOf, type Turn } from './turn.ts';

/** The loop that carries acts to the central and its changes back. */
export interface Engine {
  readonly start: () => void;
  /** Waits for the request under way; nothing runs afterwards. */
  readonly stop: () => Promise<void>;
  /** Something was done here: send it now, or after the wait when the central was out of reach. */
  readonly wake: () => void;
  /** Tries at once, whatever the wait; resolves with the status when the exchange is over. Never rejects. */
  readonly syncNow: () => Promise<SyncStatus>;
  /** Tries one step at once, also one that waits for an unmetered link; the others keep their hours. */
  readonly retry: (step: StepName) => Promise<SyncStatus>;
  /** Somebody's own question was left without an answer: looks whether the network is away, and says so. */
  readonly doubt: () => void;
  readonly status: () => SyncStatus;
  /** Which step asks, while one does. */
  readonly stepUnderWay: () => StepName | undefined;
}

type EnginePorts = Omit<StepPorts, 'goOn' | 'progress'> & {
  readonly scheduler: Scheduler;
  readonly meter: Meter;
  readonly link: Link;
};

/** What the engine is doing; there is one exchange at a time, because there is one state. */
type State =
  | { readonly phase: 'stopped' }
  | { readonly phase: 'idle' | 'waiting'; readonly timer: { cancel(): void }; readonly nextAtMs: number }
  | {
      readonly phase: Step['phase'];
      readonly step: Step | undefined;
      readonly ended: Promise<void>;
      /** What to do after this exchange. */
      readonly then: Turn | 'stop';
    };

/** How many times longer what nobody waits for is left alone. */
const SLOW = 5;

/** What the last exchanges taught. */
interface Seen {
  readonly connection: SyncStatus['connection'];
  readonly trouble: SyncStatus['trouble'];
  /** Exchanges in a row in which the central was away. */
  readonly failures: number;
}

export function createEngine(ports: EnginePorts): Engine {
  const { db, clock, chance, scheduler, logger, meter, link } = ports;
  const book = createStepBook(db, clock);
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
  const isExchanging = (now: State): now is Extract<State, { then: unknown }> => 'then' in now;
  const stepUnderWay = () => (isExchanging(state) ? state.step : undefined);
  // Locked, nobody can say any more that a link is free: what a revoked workstation may still send leaves over any.
  const isPutOff = (step: Step): boolean =>
    step.isHeavy === true &&
    link.isMetered() &&
    !(step.outlivesRevocation && seen.trouble === 'device_revoked');

  const work: StepPorts = {
    ...ports,
    announce,
    // Photos make way for what was done meanwhile: they go on in the turn after it.
    goOn: () => isExchanging(state) && state.then !== 'stop' && (!state.step?.isHeavy || isRest(state.then)),
    progress(done, total) {
      const step = stepUnderWay();
      if (step) book.progress(step.name, done, total);
      announce(['sync']);
    },
  };

  const selected = (turn: Turn): readonly Step[] =>
    STEPS.filter((step) =>
      runsIn(turn, {
        name: step.name,
        isDue: book.isDue(step.name),
        failures: book.failuresOf(step.name),
        isPutOff: isPutOff(step),
        isSlow: step.isSlow === true,
      }),
    );

  const exchange = (turn: Turn): Promise<Exchanged> =>
    runSteps({
      steps: selected(turn),
      work,
      meter,
      enter(step) {
        book.begin(step.name);
        if (isExchanging(state)) enter({ ...state, phase: step.phase, step });
      },
    });

  /** How long this step waits, by how it ended; each failing step has its own count and its own chance. */
  const waitAfter = (step: StepName, end: Exclude<End, { kind: 'done' }>): number => {
    const failures = book.failuresOf(step) + 1;
    const fraction = chance.fraction();
    if (end.kind === 'refused') return troubleBackoffMs(failures, fraction);
    return Math.max(backoffMs(failures, fraction), end.kind === 'weather' ? (end.retryAfterMs ?? 0) : 0);
  };

  /** How long everything waits while nobody answers. */
  const learnAway = (away: NonNullable<Exchanged['away']>): number => {
    const failures = seen.failures + 1;
    const fraction = chance.fraction();
    if (away.kind === 'weather') {
      seen = { connection: 'offline', trouble: isTold(away.reason) ? away.reason : null, failures };
      db.write((tx) => markOffline(tx, instant(clock)));
      return Math.max(backoffMs(failures, fraction), away.retryAfterMs ?? 0);
    }
    const { problem, time } = away.problem;
    if (seen.trouble !== away.code)
      logger.warn({ problem, aheadMs: clock.now() - Date.parse(time) }, 'exchanges refused');
    seen = { connection: 'online', trouble: away.code, failures };
    return away.code === 'signature' ? backoffMs(failures, fraction) : troubleBackoffMs(failures, fraction);
  };

  /** Writes what the exchange taught, here and in the store. */
  const learn = ({ ends, isAnswered, away }: Exchanged): void => {
    const restMs = pollMs(chance.fraction());
    for (const [{ name, isSlow }, end] of ends) {
      if (end.kind === 'done') book.succeed(name, clock.now() + (isSlow ? SLOW : 1) * restMs);
      else book.fail(name, end, clock.now() + waitAfter(name, end));
    }
    if (away) {
      const untilMs = clock.now() + learnAway(away);
      for (const { name } of STEPS) book.wait(name, untilMs);
    } else if (isAnswered) {
      seen = { connection: 'online', trouble: null, failures: 0 };
      db.write((tx) => markExchanged(tx, instant(clock)));
    }
    book.keep();
    meter.keep();
  };

  const guarded = async (run: () => Promise<boolean>): Promise<boolean> => {
    try {
      return await run();
    } catch (error) {
      logger.error(describeFault(error), 'exchange broken off');
      for (const { name } of STEPS) book.wait(name, clock.now() + backoffMs(1, 1));
      return true;
    }
  };

  const rest = (isAway: boolean): void => {
    const nextAtMs = Math.min(
      ...STEPS.filter((step) => !isPutOff(step)).map(({ name }) => book.nextAtMs(name)),
    );
    const timer = scheduler.after(Math.max(0, nextAtMs - clock.now()), () => begin(turnOf('due')));
    enter({ phase: isAway ? 'waiting' : 'idle', timer, nextAtMs });
  };

  /** Exchanges until there is nothing new to do, then rests. */
  const run = async (first: Turn): Promise<void> => {
    for (let turn = first; ;) {
      const asked = turn;
      const isAway = await guarded(async () => {
        const exchanged = await exchange(asked);
        learn(exchanged);
        return exchanged.away !== undefined;
      });
      if (!isExchanging(state)) return;
      if (state.then === 'stop') return enter({ phase: 'stopped' });
      turn = isAway ? insisted(state.then) : state.then;
      if (isRest(turn)) return rest(isAway);
      state = { ...state, then: REST };
    }
  };

  const begin = (turn: Turn): void => {
    if ('timer' in state) state.timer.cancel();
    let release = (): void => {};
    const ended = new Promise<void>((resolve) => (release = resolve));
    enter({ phase: 'sending', step: undefined, then: REST, ended });
    void run(turn).finally(release);
  };

  /** Asks the exchange under way for another turn, unless it was asked to stop. */
  const after = (turn: Turn) => {
    if (isExchanging(state) && state.then !== 'stop') state = { ...state, then: both(state.then, turn) };
  };

  const insist = async (turn: Turn): Promise<SyncStatus> => {
    after(turn);
    if (state.phase === 'idle' || state.phase === 'waiting') begin(turn);
    if (isExchanging(state)) await state.ended;
    return status();
  };

  /** One question may take too long for reasons of its own: the smallest one tells. */
  const lookAround = async (): Promise<void> => {
    const isResting = () => state.phase === 'idle' && seen.connection !== 'offline';
    if (!isResting()) return;
    const away = await ports.client.ping();
    if (away.kind !== 'weather' || !isResting()) return;
    if ('timer' in state) state.timer.cancel();
    learn({ ends: new Map(), isAnswered: false, away });
    rest(true);
  };

  const stepStatus = (step: Step): StepStatus => {
    const isRunning = stepUnderWay() === step;
    const waits = book.failuresOf(step.name) > 0 ? 'waiting' : 'ready';
    return book.show(step.name, {
      state: isRunning ? 'running' : isPutOff(step) ? 'put_off' : waits,
      ...meter.ofStep(step.name),
    });
  };

  const status = (): SyncStatus => {
    const photos = countToSend(db);
    return {
      phase: state.phase,
      connection: seen.connection,
      trouble: seen.trouble,
      ...findLastExchange(db),
      ...countOutbox(db),
      photosWaiting: photos.count,
      photosWaitingBytes: photos.bytes,
      photosRefused: [...listRefused(db)],
      numbersLeft: countNumbersLeft(db, instant(clock)),
      nextAttemptAt: 'nextAtMs' in state ? new Date(state.nextAtMs).toISOString() : null,
      steps: STEPS.map(stepStatus),
      link: link.status(),
    };
  };

  return {
    status,
    stepUnderWay: () => stepUnderWay()?.name,
    start() {
      if (state.phase === 'stopped') begin(turnOf('all'));
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
      after(turnOf('fresh'));
      if (state.phase === 'idle') begin(turnOf('fresh'));
    },
    doubt: () =>
      void lookAround().catch((error: unknown) => logger.error(describeFault(error), 'no look around')),
    syncNow: () => insist(turnOf('all')),
    retry(step) {
      const { takeUp } = STEPS.find(({ name }) => name === step) ?? {};
      if (takeUp) db.write(takeUp);
      return insist(turnOf('none', new Set([step])));
    },
  };
}
