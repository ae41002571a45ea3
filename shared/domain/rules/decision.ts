import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Confidence, Label } from '../legal/index.ts';
import { REASONS, type Effect, type ReasonCode } from './reasons.ts';

/** A value in a sentence, before it takes the language of the reader. */
export type Param =
  | string
  | number
  | Label
  | { readonly day: PlainDate }
  | { readonly month: string }
  | { readonly centimes: number }
  | { readonly decimal: string };

export interface Reason {
  readonly code: ReasonCode;
  readonly effect: Effect;
  readonly params: Readonly<Record<string, Param>>;
  /** Code of the legal entry that rules, and its name. */
  readonly rule: string;
  readonly ruleName: Label;
  readonly source: Label;
  readonly confidence: Confidence;
  /** Where to contest; every refusal has one. */
  readonly contest?: Label;
}

/** Where rights stand. Days are inclusive; `opensOn` is null while it depends on payments to come. */
export type Rights =
  | { readonly state: 'open' }
  | { readonly state: 'waiting'; readonly opensOn: PlainDate | null }
  | { readonly state: 'suspended'; readonly monthsDue: readonly string[] }
  | { readonly state: 'kept'; readonly lastDay: PlainDate }
  | { readonly state: 'closed'; readonly lastDay: PlainDate | null }
  | { readonly state: 'unknown' };

/** An estimate in centimes. `insured` and `employer` are the shares; base is null for a fixed amount. */
export interface Contribution {
  readonly every: 'month' | 'quarter';
  readonly base: number | null;
  readonly insured: number;
  readonly employer: number;
}

export interface AskedPaper extends Label {
  readonly code: string;
}

/** What a family of rules finds: its reasons, and what follows from them. */
export interface Verdict {
  readonly reasons: readonly Reason[];
  readonly papers?: readonly AskedPaper[];
  readonly rights?: Rights;
  readonly contribution?: Contribution;
}

export const OUTCOMES = ['allowed', 'conditional', 'refused', 'unknown'] as const;

/** The answer of the rules: never without a reason. `card` says what becomes of the card. */
export interface Decision {
  readonly outcome: (typeof OUTCOMES)[number];
  readonly reasons: readonly Reason[];
  readonly papers: readonly AskedPaper[];
  readonly card: 'stays' | 'new' | 'none';
  readonly rights?: Rights;
  readonly contribution?: Contribution;
}

/** Strongest first. A refusal that is certain stands whatever else is not known. */
const STRENGTH: readonly Effect[] = ['refuses', 'unknown', 'conditions', 'allows', 'notes'];
const NEW_CARD: ReadonlySet<ReasonCode> = new Set(['card.first', 'card.again', 'card.own_right']);
const KEPT_CARD: ReadonlySet<ReasonCode> = new Set(['card.stays', 'card.stays_valid', 'card.already_issued']);

const rank = ({ effect }: Reason): number => STRENGTH.indexOf(effect);
const key = ({ code, rule, params }: Reason): string =>
  JSON.stringify([code, rule, Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1))]);

/** Same reasons, same order, whatever the order of the facts that led to them. */
function inOrder(reasons: readonly Reason[]): readonly Reason[] {
  const once = new Map(reasons.map((reason) => [key(reason), reason]));
  return [...once.entries()]
    .toSorted(([a, one], [b, other]) => rank(one) - rank(other) || (a < b ? -1 : 1))
    .map(([, reason]) => reason);
}

function outcomeOf(reasons: readonly Reason[]): Decision['outcome'] {
  const has = (effect: Effect): boolean => reasons.some((reason) => reason.effect === effect);
  if (has('refuses')) return 'refused';
  if (has('unknown') || !(has('allows') || has('conditions'))) return 'unknown';
  return has('conditions') ? 'conditional' : 'allowed';
}

export const effectOf = (code: ReasonCode): Effect => REASONS[code];

/** Draws the decision from a verdict. */
export function concluded({ reasons, papers = [], rights, contribution }: Verdict): Decision {
  const codes = reasons.map(({ code }) => code);
  return {
    outcome: outcomeOf(reasons),
    reasons: inOrder(reasons),
    papers,
    card: codes.some((code) => NEW_CARD.has(code))
      ? 'new'
      : codes.some((code) => KEPT_CARD.has(code))
        ? 'stays'
        : 'none',
    ...(rights ? { rights } : {}),
    ...(contribution ? { contribution } : {}),
  };
}
