import { decimal, times, type Decimal } from '../../kernel/decimal.ts';
import { percentOf, toCentimes } from '../../kernel/money.ts';
import { isInForce } from '../legal/index.ts';
import { labelOf, type Book, type Cited, type FigureOnDay } from './book.ts';
import type { Reason, Verdict } from './decision.ts';
import { estimate, readFigures } from './estimate.ts';
import type { ContributionFacts } from './facts.ts';

/** The coefficient or the amount of a category: its own, or that of the band that was chosen. */
function ofCategory(
  book: Book,
  { category, band }: ContributionFacts,
): (FigureOnDay & { unit: string }) | Reason {
  const rule = book.principle('tns-category');
  if (category === undefined) return book.say('missing.category', rule);
  const found = book.findCategory(category);
  if (!found) return book.say('tns.category_unknown', rule, { category });
  const bands = book.listBands(category);
  if (bands.length > 0) {
    const entry = bands.find(({ code }) => code === band);
    return entry
      ? { entry, value: entry.value, unit: entry.unit }
      : book.say('missing.band', { ...found, ...sourceOf(found.coefficient) }, { category: labelOf(found) });
  }
  const { coefficient } = found;
  const holds = isInForce(coefficient, book.on, book.legal.lawDates);
  const entry = { ...found, ...sourceOf(coefficient) };
  return { entry, value: holds ? coefficient.value : null, unit: 'coefficient' };
}

const sourceOf = ({ source, sourceAr, confidence }: Pick<Cited, 'source' | 'sourceAr' | 'confidence'>) => ({
  source,
  sourceAr,
  confidence,
});

/** Coefficient × hourly minimum wage × hours, and the rate on it. A fixed amount by quarter for those who pay with the tax. */
export function ofFlatIncome(book: Book, facts: ContributionFacts): Verdict {
  if (facts.retired === true)
    return { reasons: [book.say('rule.unset', book.principle('retired-tns-base'))] };
  const own = ofCategory(book, facts);
  if ('code' in own) return { reasons: [own] };
  if (own.unit === 'dirhams-a-quarter') {
    const found = readFigures(book, [own]);
    if ('unset' in found) return { reasons: found.unset };
    const insured = toCentimes(decimal(found.values[0] ?? '0'));
    return estimate(book, own.entry, [own], { every: 'quarter', base: null, insured, employer: 0 });
  }
  const rate = book.figure('rate-tns');
  const figures = [rate, own, book.figure('smig-hour'), book.figure('smig-hours')];
  const found = readFigures(book, figures);
  if ('unset' in found) return { reasons: found.unset };
  const [percent = '0', ...factors] = found.values;
  const base = factors.map(decimal).reduce<Decimal>(times, decimal('1'));
  return estimate(book, rate.entry, figures, {
    every: 'month',
    base: toCentimes(base),
    insured: toCentimes(percentOf(base, percent)),
    employer: 0,
  });
}
