import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';

/**
 * How sure a figure is. H: official, or several sources agree · M: one decent source · L: weak · ?: not found, to be filled in
 * by an administrator. A screen shows the mark when it is not H.
 */
export const CONFIDENCES = ['H', 'M', 'L', '?'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const LegalCode = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(40);

/** An exact decimal number as text: `9.3264284`, `2.5`, `54`. Never a float. */
export const DecimalText = z.string().regex(/^\d{1,12}(\.\d{1,10})?$/);

/** A sentence or a name in both languages. */
export const Label = z.object({ fr: z.string().min(1).max(300), ar: z.string().min(1).max(300) });
export type Label = z.output<typeof Label>;

/** Where a statement comes from, in both languages, and how sure it is. */
export const Sourced = z.object({
  source: z.string().min(1).max(300),
  sourceAr: z.string().min(1).max(300),
  confidence: z.enum(CONFIDENCES),
});
export type Sourced = z.output<typeof Sourced>;

/**
 * What every legal entry carries. `from: null` means as far back as we know, `to` is the last day. `since` and `until` name a
 * law of `laws.json` in place of a day: the entry begins on the law's day, or ends on the day before it.
 */
export const Dated = Sourced.extend({
  from: PlainDate.nullable(),
  to: PlainDate.nullable(),
  since: LegalCode.optional(),
  until: LegalCode.optional(),
});
export type Dated = z.output<typeof Dated>;

export const Labelled = Dated.extend({ code: LegalCode, ...Label.shape });
export type Labelled = z.output<typeof Labelled>;
