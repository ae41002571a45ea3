import type { StepFailure, SyncTrouble } from '../../shared/domain/sync/index.ts';
import type { Topic } from '../../shared/contract/define.ts';
import type { CentralProblem } from '../../shared/protocol/people.ts';
import type { Database } from '../db/database.ts';
import type { Clock } from '../platform/clock.ts';
import type { Chance } from '../platform/ids.ts';
import type { Logger } from '../platform/logger.ts';
import type { CentralClient } from './central-client.ts';
import { otherVersion, type Outcome, type Weather } from './outcome.ts';

/** What a step of an exchange works with. */
export interface StepPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly client: CentralClient;
  readonly logger: Logger;
  readonly announce: (topics: readonly Topic[]) => void;
  /** False once the engine was asked to stop: a step ends after the request under way. */
  readonly goOn: () => boolean;
  /** Tells how far the step is; the total is null where nobody knows it. */
  readonly progress: (done: number, total: number | null) => void;
}

/**
 * How a step ended. Trouble is what time alone does not mend: it concerns the workstation, not one act. Refused: our central answered,
 * and did not take something; the rest of the step was done.
 */
export type StepEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'weather'; readonly reason: Weather; readonly retryAfterMs?: number }
  | { readonly kind: 'trouble'; readonly code: SyncTrouble; readonly problem: CentralProblem };
/** The same, or a fault of ours. */
export type End = StepEnd | { readonly kind: 'fault' };

export const DONE: StepEnd = { kind: 'done' };
export const REFUSED: StepEnd = { kind: 'refused' };

/** Why a step failed, as it is shown. */
export function failureOf(end: Exclude<End, { kind: 'done' }>): StepFailure {
  if (end.kind === 'weather') return end.reason;
  return end.kind === 'trouble' ? end.code : end.kind;
}

/** Why the whole exchange must end here; undefined when the refusal concerns only what was asked. */
export function endOf(outcome: Exclude<Outcome<unknown>, { kind: 'answer' }>): StepEnd | undefined {
  if (outcome.kind === 'weather') return outcome;
  const { problem } = outcome;
  switch (problem.problem) {
    case 'clock':
    case 'device_unknown':
    case 'device_revoked':
    case 'signature':
      return { kind: 'trouble', code: problem.problem, problem };
    case 'protocol':
      return { kind: 'trouble', code: otherVersion(outcome) ?? 'protocol', problem };
    case 'enrolment_refused':
    case 'invalid':
    case 'not_found':
    case 'too_many':
    case 'unexpected':
    case 'conflict':
    case 'restored':
    case 'token':
      return undefined;
  }
}
