import { z } from 'zod';
import {
  ActPaper,
  AgeLimit,
  CarePaper,
  ContestPlace,
  Figure,
  Law,
  LegalDelay,
  LegalPiece,
  Principle,
  Scheme,
  ScoreAmounts,
  TnsCategory,
} from './entries.ts';
import { Labelled } from './dated.ts';

/** The files of `resources/legal`, each a list. */
export const LEGAL_FILES = {
  'laws.json': z.array(Law),
  'schemes.json': z.array(Scheme),
  'principles.json': z.array(Principle),
  'ages.json': z.array(AgeLimit),
  'rates.json': z.array(Figure),
  'bounds.json': z.array(Figure),
  'thresholds.json': z.array(Figure),
  'waiting.json': z.array(Figure),
  'kept-rights.json': z.array(Figure),
  'deadlines.json': z.array(Figure),
  'delays.json': z.array(LegalDelay),
  'amounts.json': z.array(Figure),
  'score-amounts.json': z.array(ScoreAmounts),
  'wage.json': z.array(Figure),
  'coefficients.json': z.array(Figure),
  'formats.json': z.array(Figure),
  'tns-categories.json': z.array(TnsCategory),
  'mutuelles.json': z.array(Labelled),
  'pieces.json': z.array(LegalPiece),
  'act-papers.json': z.array(ActPaper),
  'care-pieces.json': z.array(CarePaper),
  'contests.json': z.array(ContestPlace),
} as const;

export type LegalFileName = keyof typeof LEGAL_FILES;
export type LegalFiles = { readonly [N in LegalFileName]: z.output<(typeof LEGAL_FILES)[N]> };

export const LEGAL_FILE_NAMES = Object.keys(LEGAL_FILES) as readonly LegalFileName[];

/** The files whose entries are figures in a unit; a code stands in one of them only. */
export const FIGURE_FILES = [
  'rates.json',
  'bounds.json',
  'thresholds.json',
  'waiting.json',
  'kept-rights.json',
  'deadlines.json',
  'amounts.json',
  'wage.json',
  'coefficients.json',
  'formats.json',
] as const satisfies readonly LegalFileName[];

/** Where a code, once it holds, must hold without a day missing until its last end. */
export const CONTINUOUS_FILES: ReadonlySet<LegalFileName> = new Set([
  'schemes.json',
  'principles.json',
  'ages.json',
  'rates.json',
  'bounds.json',
  'thresholds.json',
  'waiting.json',
  'kept-rights.json',
  'deadlines.json',
  'delays.json',
  'score-amounts.json',
  'wage.json',
]);
