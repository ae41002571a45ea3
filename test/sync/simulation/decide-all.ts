import type { Counter } from '../support/counters.ts';
import { DECISIONS } from './plan.ts';

/** Decides what was refused, each in the way that is asked for; else some of it, in ways that chance picks. */
export function decideAll(counter: Counter, fraction: () => number, only?: (typeof DECISIONS)[number]): void {
  for (const { actId } of counter.list('to_look_at')) {
    if (!only && fraction() < 0.5) continue;
    const decision = only ?? DECISIONS[Math.floor(fraction() * DECISIONS.length)] ?? 'abandon';
    try {
      counter.resolve(actId, decision, 'Décidé au guichet');
    } catch (error) {
      // A decision that does not fit the refusal is refused, and changes nothing.
      if (!(error instanceof Error && error.name === 'Failure')) throw error;
    }
  }
}
