import type { Book, Cited, FigureOnDay } from './book.ts';
import type { Contribution, Reason, Verdict } from './decision.ts';

/** Values, or why there are none. */
type Read = { readonly values: readonly string[] } | { readonly unset: readonly Reason[] };

/** The values of the figures, or a reason for each that was not found. */
export function readFigures(book: Book, figures: readonly FigureOnDay[]): Read {
  const unset = figures.filter(({ value }) => value === null);
  if (unset.length > 0) return { unset: unset.map(({ entry }) => book.say('figure.unset', entry)) };
  return { values: figures.flatMap(({ value }) => (value === null ? [] : [value])) };
}

/** An estimate, with every figure that it rests on. */
export function estimate(
  book: Book,
  rule: Cited,
  figures: readonly FigureOnDay[],
  contribution: Contribution,
): Verdict {
  const used = figures.map(({ entry, value }) =>
    book.say('figure.used', entry, { value: { decimal: value ?? '' } }),
  );
  const insured = { centimes: contribution.insured };
  const said =
    contribution.every === 'quarter'
      ? book.say('contribution.quarterly', rule, { insured })
      : contribution.employer === 0
        ? book.say('contribution.monthly', rule, { insured })
        : book.say('contribution.shares', rule, {
            insured,
            employer: { centimes: contribution.employer },
          });
  return { reasons: [said, ...used], contribution };
}
