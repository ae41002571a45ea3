import type { Clash } from '../../shared/domain/merge/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { ReasonView } from '../../shared/domain/rules/index.ts';
import type { RefusalCode } from '../../shared/protocol/acts.ts';
import type { Effect } from './world.ts';

export type Verdict =
  | { readonly outcome: 'accepted'; readonly version: number; readonly effects: readonly Effect[] }
  | {
      readonly outcome: 'refused';
      readonly code: RefusalCode;
      readonly existing: PersonRecord | null;
      /** What the counter had seen, and what others touched since, when that is why. */
      readonly base?: PersonRecord;
      readonly clashes?: readonly Clash[];
      /** Why, when the rules refuse. */
      readonly reasons?: readonly ReasonView[];
    };

export const refuse = (code: RefusalCode, existing: PersonRecord | null = null): Verdict => ({
  outcome: 'refused',
  code,
  existing,
});
export const accept = (version: number, ...effects: Effect[]): Verdict => ({
  outcome: 'accepted',
  version,
  effects,
});
