import { z } from 'zod';
import { Centimes } from '../../kernel/money.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { CARE_KINDS } from '../care/kinds.ts';
import { Dated, DecimalText, Label, Labelled, LegalCode, Sourced } from './dated.ts';

/** `laws.json`: a text adopted and perhaps not applied yet. `effective` stays null until its day is known. */
export const Law = Sourced.extend({
  code: LegalCode,
  ...Label.shape,
  published: PlainDate,
  effective: PlainDate.nullable(),
});
export type Law = z.output<typeof Law>;

/** `tns-categories.json`. The coefficient of the flat income as decimal text, null when it was not found. */
export const TnsCategory = Labelled.extend({
  coefficient: Dated.extend({ value: DecimalText.nullable() }),
});
export type TnsCategory = z.output<typeof TnsCategory>;

/** `pieces.json`: a paper that a registration asks: for whom, and in which schemes (absent: in all). */
export const LegalPiece = Labelled.extend({
  asked: z.enum(['insured', 'spouse', 'child', 'student', 'disabled']),
  schemes: z.array(LegalCode).min(1).optional(),
});

/** `schemes.json`: a scheme and the body that manages it between two dates. */
export const Scheme = Labelled.extend({ body: z.enum(['CNSS', 'CNOPS']).nullable() });
export type Scheme = z.output<typeof Scheme>;

/** `ages.json`: completed years from which a child is no longer covered; null is no limit. */
export const AgeLimit = Labelled.extend({
  situation: z.enum(['ordinary', 'student', 'disabled']),
  years: z.int().nullable(),
});
export type AgeLimit = z.output<typeof AgeLimit>;

/** `delays.json`: days that the law gives to answer. */
export const LegalDelay = Labelled.extend({ days: z.int().min(1) });

export const UNITS = [
  'percent',
  'dirhams',
  'dirhams-a-month',
  'dirhams-a-quarter',
  'dirhams-an-hour',
  'hours-a-month',
  'coefficient',
  'score',
  'digits',
  'days',
  'months',
] as const;

/** One figure of a law: an exact decimal text in a unit, null (and confidence `?`) when it was not found. */
export const Figure = Labelled.extend({
  unit: z.enum(UNITS),
  value: DecimalText.nullable(),
  /** The scheme that the figure is for, when it is for one. */
  scheme: LegalCode.optional(),
  /** The category of self-employed people that the figure is for. */
  category: LegalCode.optional(),
});
export type Figure = z.output<typeof Figure>;

/** Scores above `above` and up to `upTo` itself, as the law says both; null is no upper end. */
export const ScoreBand = z.object({
  above: DecimalText,
  upTo: DecimalText.nullable(),
  /** Centimes a month. */
  centimes: Centimes,
});
export type ScoreBand = z.output<typeof ScoreBand>;

/** `score-amounts.json`: what a scheme costs a month by the RSU score; without band (and confidence `?`) when it was not found. */
export const ScoreAmounts = Labelled.extend({ scheme: LegalCode, bands: z.array(ScoreBand) });
export type ScoreAmounts = z.output<typeof ScoreAmounts>;

/** `act-papers.json`: a paper that an act asks for. */
export const ActPaper = Labelled.extend({ act: LegalCode });
export type ActPaper = z.output<typeof ActPaper>;

/** `care-pieces.json`: a paper of a care file, and the kinds of file that ask it. */
export const CarePaper = Labelled.extend({ kinds: z.array(z.enum(CARE_KINDS)).min(1) });

/** `principles.json`: a rule without a figure. Its words name it on the screen; `?` says that the rule itself was not found. */
export const Principle = Labelled;
export type Principle = z.output<typeof Principle>;

/** `contests.json`: where a refusal can be contested. */
export const ContestPlace = Labelled;
export type ContestPlace = z.output<typeof ContestPlace>;
