import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';

/**
 * How sure a figure is. H: official, or several sources agree · M: one decent source · L: weak · ?: not found, to be filled in
 * by an administrator. A screen shows the mark when it is not H.
 */
export const CONFIDENCES = ['H', 'M', 'L', '?'] as const;

/** What every legal figure carries. `from: null` in an entry that is not planned means: as far back as we know. */
const Dated = z.object({
  from: PlainDate.nullable(),
  to: PlainDate.nullable(),
  /** True for a text adopted and not applied yet: nothing before its `from`, and nothing at all while that is unknown. */
  planned: z.boolean().default(false),
  source: z.string().min(1).max(300),
  confidence: z.enum(CONFIDENCES),
});
export type Dated = z.output<typeof Dated>;

const Labelled = Dated.extend({
  code: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(40),
  fr: z.string().min(1).max(200),
  ar: z.string().min(1).max(200),
});

/** `resources/legal/tns-categories.json`. The coefficient of the flat income as decimal text, null when it was not found. */
export const TnsCategory = Labelled.extend({
  coefficient: Dated.extend({
    value: z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .nullable(),
  }),
});
export type TnsCategory = z.output<typeof TnsCategory>;

/** `resources/legal/pieces.json`: a paper, and for whom the registration of a self-employed person asks it. */
export const LegalPiece = Labelled.extend({
  asked: z.enum(['insured', 'spouse', 'child', 'student', 'disabled']),
});
export type LegalPiece = z.output<typeof LegalPiece>;

/** `resources/legal/schemes.json`: a scheme and the body that manages it between two dates. */
export const Scheme = Labelled.extend({ body: z.enum(['CNSS', 'CNOPS']).nullable() });
export type Scheme = z.output<typeof Scheme>;

/** `resources/legal/ages.json`: completed years from which a child is no longer covered. */
export const AgeLimit = Labelled.extend({
  situation: z.enum(['ordinary', 'student', 'disabled']),
  years: z.int().nullable(),
});
export type AgeLimit = z.output<typeof AgeLimit>;

/** `resources/legal/delays.json`: days that the law gives. */
export const LegalDelay = Labelled.extend({ days: z.int().min(1) });
export type LegalDelay = z.output<typeof LegalDelay>;

/** The files of `resources/legal`, each a list. */
export const LEGAL_FILES = {
  'tns-categories.json': z.array(TnsCategory),
  'pieces.json': z.array(LegalPiece),
  'schemes.json': z.array(Scheme),
  'ages.json': z.array(AgeLimit),
  'delays.json': z.array(LegalDelay),
} as const;

const starts = (entry: Dated, day: PlainDate): boolean =>
  entry.from === null ? !entry.planned : entry.from <= day;

/** The entries that apply on a day; `to` is the last day on which one does. */
export const inForceOn = <E extends Dated>(entries: readonly E[], day: PlainDate): readonly E[] =>
  entries.filter((entry) => starts(entry, day) && (entry.to === null || day <= entry.to));

/** Years from which a child of this situation is no longer covered; null when there is no limit, undefined when no rule is known. */
export function ageLimitOn(
  limits: readonly AgeLimit[],
  situation: AgeLimit['situation'],
  day: PlainDate,
): number | null | undefined {
  return inForceOn(limits, day).findLast((limit) => limit.situation === situation)?.years;
}
