import { dayAt, type Clock } from '../../electron/platform/clock.ts';
import type { Scheduler } from '../../electron/platform/scheduler.ts';

/** Time that moves only when told: a clock, and the scheduler whose timers it fires. */
export interface FakeTime extends Clock, Scheduler {
  /** Moves on, firing each timer at its own instant. */
  advance(ms: number): void;
  /** Sets the clock on the wall, as somebody who plays with the settings: timers notice nothing. */
  setWallTo(iso: string): void;
  /** How many timers are set. */
  readonly pending: number;
  /** Time gone by since the start, whatever the wall says. */
  readonly elapsedMs: number;
}

interface Timer {
  readonly dueMs: number;
  readonly work: () => void;
}

const msOf = (iso: string): number => Date.parse(/Z$|[+-]\d\d:\d\d$/u.test(iso) ? iso : `${iso}Z`);

/** A fake time that stands at this instant, UTC unless it says otherwise: `at('2026-03-02T09:00')`. */
export function at(iso: string): FakeTime {
  let steadyMs = 0;
  let wallMs = msOf(iso);
  const timers = new Set<Timer>();
  const nextDue = (untilMs: number) =>
    [...timers].filter((timer) => timer.dueMs <= untilMs).sort((a, b) => a.dueMs - b.dueMs)[0];
  const moveTo = (ms: number) => {
    wallMs += ms - steadyMs;
    steadyMs = ms;
  };
  return {
    now: () => wallMs,
    today: () => dayAt(wallMs),
    after(delayMs, work) {
      const timer = { dueMs: steadyMs + delayMs, work };
      timers.add(timer);
      return { cancel: () => void timers.delete(timer) };
    },
    advance(ms) {
      const untilMs = steadyMs + ms;
      for (let timer = nextDue(untilMs); timer; timer = nextDue(untilMs)) {
        timers.delete(timer);
        moveTo(timer.dueMs);
        timer.work();
      }
      moveTo(untilMs);
    },
    setWallTo(text) {
      wallMs = msOf(text);
    },
    get pending() {
      return timers.size;
    },
    get elapsedMs() {
      return steadyMs;
    },
  };
}
