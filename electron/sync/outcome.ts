import type { CentralProblem } from '../../shared/protocol/people.ts';

/** Weather that somebody can do something about: an agent, or whoever keeps the network. */
export const TOLD_WEATHER = ['not_our_central', 'proxy_password', 'certificate'] as const;
export type ToldWeather = (typeof TOLD_WEATHER)[number];

/**
 * What the network does to us: no answer at all, none in time, an answer from somebody else (the page of a captive portal,
 * something cut), a proxy that wants a password, a certificate that is not the central's, or our central not able to answer now.
 */
export type Weather = 'unreachable' | 'timeout' | 'server' | ToldWeather;

export const isTold = (reason: Weather): reason is ToldWeather =>
  TOLD_WEATHER.some((told) => told === reason);

/** How one exchange with the central ended. Weather is to be tried again, a refusal is not. */
export type Outcome<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'refused'; readonly problem: CentralProblem }
  | { readonly kind: 'weather'; readonly reason: Weather; readonly retryAfterMs?: number };

export const weather = (reason: Weather, retryAfterMs?: number): Outcome<never> =>
  retryAfterMs === undefined ? { kind: 'weather', reason } : { kind: 'weather', reason, retryAfterMs };
