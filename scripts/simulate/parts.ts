import { diceOf } from '../../central/demonstration/dice.ts';
import { backoffMs } from '../../electron/sync/backoff.ts';
import { drawArrivals } from './arrivals.ts';
import type { FirstWait, LightCounter } from './counter.ts';
import type { Options } from './options.ts';
import { OPENS_AT_HOUR } from './profile.ts';

const HOUR_MS = 3_600_000;
/** A part that does not end by itself is ended: what is left then is told. */
const DRAIN_MAX_MS = 30_000;
const MONDAY_MAX_MS = 180_000;
const LOOK_MS = 50;
/** Of a backlog: what is left when half, 95 % and all of it is answered. */
const LEFT_SHARES = [0.5, 0.05, 0];
/** What each counter did on Saturday without network. */
export const MONDAY_FILES = 3;
const MONDAY_SEED = 8_30;

export interface Watch {
  readonly signal: AbortSignal;
  /** `moment`: where the part stands, for whoever looks. */
  readonly progress: (moment: string) => void;
}

const pause = (ms: number, signal: AbortSignal): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  const stop = (): void => resolve();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) resolve();
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  });
};

/** Runs the counters until `work` is over. */
async function whileRunning(
  counters: readonly LightCounter[],
  { signal, firstWait }: { readonly signal: AbortSignal; readonly firstWait: () => FirstWait },
  work: () => Promise<void>,
): Promise<void> {
  const over = new AbortController();
  const ended = AbortSignal.any([over.signal, signal]);
  const running = counters.map((counter) => counter.run(ended, firstWait()));
  try {
    await work();
  } finally {
    over.abort();
    await Promise.all(running);
  }
}

export const countWaiting = (counters: readonly LightCounter[]): number =>
  counters.reduce((sum, counter) => sum + counter.waiting(), 0);

/** `10 h 05`, so many hours after opening. */
export function clockAt(hours: number): string {
  const minutes = Math.round((OPENS_AT_HOUR + hours) * 60);
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}

/** The day: who comes is received, each at the hour, until everything that was done is answered. Answers how many came. */
export async function replayDay(
  counters: readonly LightCounter[],
  options: Options,
  watch: Watch,
): Promise<number> {
  const { hours, factor, seed } = options;
  const { signal, progress } = watch;
  const arrivals = drawArrivals(diceOf(seed), counters.length, hours);
  let came = 0;
  // They rest already when the day begins: each looks again somewhere in a minute.
  const dice = diceOf(seed + 1);
  const firstWait = () => ({ ms: dice.below(60_000), canWake: true });
  await whileRunning(counters, { signal, firstWait }, async () => {
    const from = performance.now();
    for (const arrival of arrivals) {
      const dueMs = (arrival.hours * HOUR_MS) / factor - (performance.now() - from);
      if (dueMs > 0) await pause(dueMs, signal);
      if (signal.aborted) return;
      counters[arrival.counter]?.receiveVisitor(true);
      came += 1;
      progress(`${clockAt(arrival.hours)}, ${came} visites sur ${arrivals.length}`);
    }
    const lastMs = (hours * HOUR_MS) / factor - (performance.now() - from);
    if (lastMs > 0) await pause(lastMs, signal);
    await drain(counters, DRAIN_MAX_MS, watch);
  });
  return came;
}

/** Waits until everything is answered; answers when half, nearly all and all of it was, as far as it came. */
async function drain(
  counters: readonly LightCounter[],
  withinMs: number,
  { signal, progress }: Watch,
): Promise<readonly number[]> {
  const from = performance.now();
  const first = countWaiting(counters);
  const reachedMs: number[] = [];
  for (;;) {
    const left = countWaiting(counters);
    const took = performance.now() - from;
    while (reachedMs.length < LEFT_SHARES.length && left <= first * (LEFT_SHARES[reachedMs.length] ?? 0))
      reachedMs.push(took);
    if (left === 0 || signal.aborted || took > withinMs) return reachedMs;
    progress(`${left} actes en attente`);
    await pause(LOOK_MS, signal);
  }
}

export interface Monday {
  readonly backlog: number;
  /** From 8:30 until half, 95 % and all of it was answered, as far as it came. */
  readonly reachedMs: readonly number[];
  readonly left: number;
}

/** Monday, 8:30: the network comes back for all at once, and each has what it did on Saturday. */
export async function replayMonday(
  counters: readonly LightCounter[],
  { seed }: Options,
  watch: Watch,
): Promise<Monday> {
  for (const counter of counters) {
    for (let file = 0; file < MONDAY_FILES; file += 1) counter.receiveVisitor(false);
  }
  const backlog = countWaiting(counters);
  const dice = diceOf(seed + MONDAY_SEED);
  const chance = (): number => dice.below(1_000) / 1_000;
  let reachedMs: readonly number[] = [];
  await whileRunning(
    counters,
    { signal: watch.signal, firstWait: () => ({ ms: backoffMs(1, chance()), canWake: false }) },
    async () => {
      reachedMs = await drain(counters, MONDAY_MAX_MS, watch);
    },
  );
  return { backlog, reachedMs, left: countWaiting(counters) };
}

const AT_ONCE = 10;
/** Enrols counters, some at a time, and reads what their branches have. Answers false when the central refused one. */
export async function enrolAll(
  counters: readonly LightCounter[],
  { signal, progress }: Watch,
): Promise<boolean> {
  const left = [...counters];
  let isGood = true;
  const one = async (): Promise<void> => {
    for (let next = left.shift(); next && isGood && !signal.aborted; next = left.shift()) {
      isGood = (await next.enrol()) && (await next.exchange()) === 'done' && isGood;
      progress(`${counters.length - left.length} guichets enrôlés sur ${counters.length}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return isGood;
}
