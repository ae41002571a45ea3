import { paramsIn, type DecisionView, type ReasonView } from '../../../../shared/domain/rules/index.ts';
import type { Language, MessageKey } from '../../../../shared/i18n/index.ts';
import type { Line } from '../../person-form/index.ts';

const TONES = {
  refuses: 'refused',
  unknown: 'attention',
  conditions: 'attention',
  allows: 'success',
  notes: 'info',
} as const;
export const OUTCOME_TONES = {
  allowed: 'success',
  conditional: 'attention',
  refused: 'refused',
  unknown: 'attention',
} as const;
const DOUBTS: Readonly<Partial<Record<ReasonView['confidence'], MessageKey>>> = {
  M: 'rules.confidence.M',
  L: 'rules.confidence.L',
  '?': 'rules.confidence.?',
};

/** A reason as a line of the margin: its sentence names the rule, its note the source and how sure it is. */
export function reasonLine(reason: ReasonView, language: Language, t: (key: MessageKey) => string): Line {
  const source = reason.source[language];
  const doubt = DOUBTS[reason.confidence];
  return {
    tone: TONES[reason.effect],
    says: `rules.${reason.code}`,
    values: paramsIn(reason, language),
    note: doubt
      ? { says: 'rules.source_doubtful', values: { source, confidence: t(doubt) } }
      : { says: 'rules.source', values: { source } },
  };
}

/** The card has a block of its own, always in sight; a paper that is missing is told by the list of papers. */
const ELSEWHERE: ReadonlySet<string> = new Set(['card.stays', 'paper.missing']);
/** What the rules have to say. That a declaration is accepted is in the outcome already: said only where nothing else is. */
export function told({ reasons }: DecisionView): readonly ReasonView[] {
  const all = reasons.filter(({ code }) => !ELSEWHERE.has(code));
  const more = all.filter(({ code }) => code !== 'event.recorded');
  return more.length > 0 ? more : all;
}
/** Why a child of a divorce goes with the other parent, or how it stays: the one or the other, and no refusal to anybody. */
export const childReasons = (decision: DecisionView, isLeaving: boolean): readonly ReasonView[] =>
  decision.reasons
    .filter(({ effect }) => (effect === 'refuses') === isLeaving)
    .map((reason) => (isLeaving ? { ...reason, effect: 'notes' } : reason));
export const cardReason = (decision: DecisionView | null | undefined): ReasonView | undefined =>
  decision?.reasons.find(({ code }) => code === 'card.stays');
