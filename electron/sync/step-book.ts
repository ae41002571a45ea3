import type { StepName, StepStatus } from '../../shared/domain/sync/index.ts';
import type { Database } from '../db/database.ts';
import { instant, type Clock } from '../platform/clock.ts';
import { keepStep, listKeptSteps, type KeptStep } from './step.repo.ts';
import { failureOf, type End } from './step.ts';

interface Entry extends KeptStep {
  readonly nextAtMs: number;
  readonly done: number;
  readonly total: number | null;
}
const NEW: Entry = {
  lastSuccessAt: null,
  lastFailure: null,
  failures: 0,
  nextAtMs: 0,
  done: 0,
  total: null,
};

/** What is shown of one step, beside what the book holds. */
interface Shown {
  readonly state: StepStatus['state'];
  readonly sentBytes: number;
  readonly receivedBytes: number;
}

/** Where each step stands. */
export function createStepBook(db: Database, clock: Clock) {
  const entries = new Map<StepName, Entry>();
  for (const [name, kept] of listKeptSteps(db)) entries.set(name, { ...NEW, ...kept });
  const changed = new Set<StepName>();
  const of = (name: StepName): Entry => entries.get(name) ?? NEW;
  const put = (name: StepName, change: Partial<Entry>) => entries.set(name, { ...of(name), ...change });

  return {
    failuresOf: (name: StepName): number => of(name).failures,
    isDue: (name: StepName): boolean => of(name).nextAtMs <= clock.now(),
    nextAtMs: (name: StepName): number => of(name).nextAtMs,
    /** A run begins: nothing of it is done yet. */
    begin: (name: StepName) => put(name, { done: 0, total: null }),
    progress: (name: StepName, done: number, total: number | null) => put(name, { done, total }),
    wait: (name: StepName, untilMs: number) => put(name, { nextAtMs: untilMs }),
    succeed(name: StepName, nextAtMs: number): void {
      put(name, { lastSuccessAt: instant(clock), lastFailure: null, failures: 0, nextAtMs });
      changed.add(name);
    },
    fail(name: StepName, end: Exclude<End, { kind: 'done' }>, nextAtMs: number): void {
      const lastFailure = { at: instant(clock), reason: failureOf(end) };
      put(name, { lastFailure, failures: of(name).failures + 1, nextAtMs });
      changed.add(name);
    },
    /** Writes what the exchange changed. */
    keep(): void {
      if (changed.size === 0) return;
      db.write((tx) => changed.forEach((name) => keepStep(tx, name, of(name))));
      changed.clear();
    },
    show(name: StepName, shown: Shown): StepStatus {
      const { lastSuccessAt, lastFailure, failures, nextAtMs, done, total } = of(name);
      const isAhead = nextAtMs > 0 && shown.state !== 'put_off' && shown.state !== 'running';
      return {
        name,
        lastSuccessAt,
        lastFailure,
        failures,
        done,
        total,
        nextAttemptAt: isAhead ? new Date(nextAtMs).toISOString() : null,
        ...shown,
      };
    },
  };
}
export type StepBook = ReturnType<typeof createStepBook>;
