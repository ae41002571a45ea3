import { PROTOCOL_VERSION } from '../../shared/protocol/acts.ts';
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
  /** `speaks`: the version of the protocol that the central says, when it is not ours. */
  | { readonly kind: 'refused'; readonly problem: CentralProblem; readonly speaks?: number }
  | { readonly kind: 'weather'; readonly reason: Weather; readonly retryAfterMs?: number };

export const weather = (reason: Weather, retryAfterMs?: number): Outcome<never> =>
  retryAfterMs === undefined ? { kind: 'weather', reason } : { kind: 'weather', reason, retryAfterMs };

/** Of which version a central is that does not speak ours, as a trouble; undefined for any other refusal. */
export function otherVersion(
  outcome: Extract<Outcome<unknown>, { kind: 'refused' }>,
): 'protocol' | 'protocol_older' | undefined {
  if (outcome.problem.problem !== 'protocol') return undefined;
  return outcome.speaks !== undefined && outcome.speaks < PROTOCOL_VERSION ? 'protocol_older' : 'protocol';
}

/** The central does not know what it accepted from here: it was restored from an older backup. */
export const isRestored = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'refused' && outcome.problem.problem === 'restored';
