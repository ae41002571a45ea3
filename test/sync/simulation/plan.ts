import type { FakeTime } from '../../support/clock.ts';
import type { FileStore } from '../../support/store.ts';
import type { Counter } from '../support/counters.ts';
import type { MakeHome } from '../support/restorable.ts';

export const DECISIONS = ['use_existing', 'resend', 'abandon'] as const;

export interface Plan {
  readonly seed: number;
  readonly counters: number;
  readonly branches: number;
  readonly acts: number;
  /** Stretches of work, each followed by exchanges in bad weather. */
  readonly stretches: number;
  readonly home: MakeHome;
}

/** One counter: its store outlives the program that is killed on it, its clock is its own. */
export interface Place {
  readonly branchCode: string;
  readonly store: FileStore;
  readonly time: FakeTime;
  counter: Counter;
  /** Ends when the last request of its counter has been dealt with at the other end. */
  delivered: Promise<unknown>;
}
export interface Tally {
  acts: number;
  conflicting: number;
  poison: number;
  kills: number;
  restorations: number;
}
