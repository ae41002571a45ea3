import type { CentralProblem } from '../../shared/protocol/people.ts';

/**
 * What the network does to us: no answer at all, none in time, an answer from somebody else (the page of a captive portal,
 * a proxy, something cut), or our central not able to answer now.
 */
export type Weather = 'unreachable' | 'timeout' | 'not_our_central' | 'server';

/** How one exchange with the central ended. Weather is to be tried again, a refusal is not. */
export type Outcome<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'refused'; readonly problem: CentralProblem }
  | { readonly kind: 'weather'; readonly reason: Weather; readonly retryAfterMs?: number };

export const weather = (reason: Weather, retryAfterMs?: number): Outcome<never> =>
  retryAfterMs === undefined ? { kind: 'weather', reason } : { kind: 'weather', reason, retryAfterMs };
