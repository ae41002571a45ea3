import type { PlainDate } from '../../kernel/plain-date.ts';
import { ageLimitOn, inForceOn, isInForce, type Label, type Labelled, type Legal } from '../legal/index.ts';
import { effectOf, type AskedPaper, type Param, type Reason } from './decision.ts';
import type { ReasonCode } from './reasons.ts';

/** What a reason cites: any legal entry that has words and a source. */
export type Cited = Pick<Labelled, 'code' | 'fr' | 'ar' | 'source' | 'sourceAr' | 'confidence'>;

/** A figure on the day of the book; `value` is null when it was not found. */
export interface FigureOnDay {
  readonly entry: Cited;
  readonly value: string | null;
}

/** A paper to hand in, and the entry that asks it. */
export type Asked = AskedPaper & { readonly cited: Cited };

export const labelOf = ({ fr, ar }: Label): Label => ({ fr, ar });

/** The legal texts as they stand on one day, and the making of reasons that cite them. */
export type Book = ReturnType<typeof openBook>;

export function openBook(legal: Legal, on: PlainDate) {
  const { files, figures, lawDates } = legal;
  const inForce = <E extends Labelled>(entries: readonly E[]): readonly E[] =>
    inForceOn(entries, on, lawDates);
  /** By code, the one in force or else any: a rule that does not hold yet can still be named. */
  const named = <E extends Labelled>(entries: readonly E[], code: string): E => {
    const ofCode = entries.filter((entry) => entry.code === code);
    const found = inForce(ofCode).at(-1) ?? ofCode.at(-1);
    if (!found) throw new Error(`resources/legal has no entry ${code}`);
    return found;
  };
  const contestAt = (code: string): Label => labelOf(named(files['contests.json'], code));

  return {
    on,
    legal,
    principle: (code: string): Cited => named(files['principles.json'], code),
    holds: (code: string): boolean => isInForce(named(files['principles.json'], code), on, lawDates),
    figure: (code: string): FigureOnDay => {
      const entry = named(figures, code);
      return { entry, value: isInForce(entry, on, lawDates) ? entry.value : null };
    },
    /** What a scheme costs by the score; no band when it was not found. */
    scoreAmounts: (code: string) => {
      const entry = named(files['score-amounts.json'], code);
      return { entry, bands: isInForce(entry, on, lawDates) ? entry.bands : [] };
    },
    /** A scheme in force, or undefined; `anyScheme` names it in any case. */
    findScheme: (code: string) => inForce(files['schemes.json']).findLast((scheme) => scheme.code === code),
    anyScheme: (code: string) => named(files['schemes.json'], code),
    findCategory: (code: string) => inForce(files['tns-categories.json']).find((item) => item.code === code),
    /** Coefficients or amounts by band, for a category that has several. */
    listBands: (category: string) => inForce(figures).filter((figure) => figure.category === category),
    ageLimit: (situation: 'ordinary' | 'student' | 'disabled') => ({
      entry: inForce(files['ages.json']).findLast((limit) => limit.situation === situation),
      years: ageLimitOn(files['ages.json'], situation, on, lawDates),
    }),
    papersOf: (...acts: readonly string[]): readonly Asked[] =>
      inForce(files['act-papers.json'])
        .filter(({ act }) => acts.includes(act))
        .map((cited) => ({ code: cited.code, ...labelOf(cited), cited })),
    /** What a registration asks of the insured in this scheme. */
    piecesOf: (scheme: string): readonly Asked[] =>
      inForce(files['pieces.json'])
        .filter(({ asked, schemes }) => asked === 'insured' && (schemes?.includes(scheme) ?? true))
        .map((cited) => ({ code: cited.code, ...labelOf(cited), cited })),
    /** A reason that cites an entry. A refusal says where to contest: the managing body unless told otherwise. */
    say: (
      code: ReasonCode,
      cited: Cited,
      params: Readonly<Record<string, Param>> = {},
      contest: 'managing-body' | 'rsu-authority' = 'managing-body',
    ): Reason => ({
      code,
      effect: effectOf(code),
      params,
      rule: cited.code,
      ruleName: labelOf(cited),
      source: { fr: cited.source, ar: cited.sourceAr },
      confidence: cited.confidence,
      ...(effectOf(code) === 'refuses' ? { contest: contestAt(contest) } : {}),
    }),
  };
}
