import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { CONFIDENCES, Label } from '../legal/dated.ts';
import { OUTCOMES } from './decision.ts';
import { EFFECTS, REASON_CODES } from './reasons.ts';

const Param = z.union([
  z.string(),
  z.number(),
  z.object({ day: PlainDate }),
  z.object({ month: z.string() }),
  z.object({ centimes: z.number() }),
  z.object({ decimal: z.string() }),
  Label,
]);

/** A reason on its way to a screen; `paramsIn` gives the values of its sentence `rules.<code>`. */
export const ReasonView = z.object({
  code: z.enum(REASON_CODES),
  effect: z.enum(EFFECTS),
  params: z.record(z.string(), Param),
  rule: z.string(),
  ruleName: Label,
  source: Label,
  confidence: z.enum(CONFIDENCES),
  contest: Label.optional(),
});
export type ReasonView = z.output<typeof ReasonView>;

/** What the rules say of an act, for a screen. */
export const DecisionView = z.object({ outcome: z.enum(OUTCOMES), reasons: z.array(ReasonView) });
export type DecisionView = z.output<typeof DecisionView>;
