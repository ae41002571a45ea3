export { ACTS, ACT_NAMES, decide } from './decide.ts';
export type { Act, FactsOf } from './decide.ts';
export type { AskedPaper, Contribution, Decision, Reason, Rights } from './decision.ts';
export { listPapersOf } from './papers.ts';
export { REASON_CODES, REASONS } from './reasons.ts';
export type { ReasonCode } from './reasons.ts';
export { paramsIn } from './say.ts';
export { SchemeCode, SCHEMES } from './facts.ts';
export { DecisionView, ReasonView } from './view.ts';
