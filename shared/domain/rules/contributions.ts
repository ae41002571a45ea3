import { decimal, times, type Decimal } from '../../kernel/decimal.ts';
import { fromCentimes, percentOf, toCentimes, type Centimes } from '../../kernel/money.ts';
import { isInForce } from '../legal/index.ts';
import { labelOf, type Book, type Cited, type FigureOnDay } from './book.ts';
import type { Contribution, Reason, Verdict } from './decision.ts';
import type { ContributionFacts } from './facts.ts';
import { schemeOnDay } from './registration.ts';
import { assertNever } from '../../kernel/assert.ts';

type Read = { readonly values: readonly string[] } | { readonly unset: readonly Reason[] };

/** The values of the figures, or a reason for each that was not found. */
function read(book: Book, figures: readonly FigureOnDay[]): Read {
  const unset = figures.filter(({ value }) => value === null);
  if (unset.length > 0) return { unset: unset.map(({ entry }) => book.say('figure.unset', entry)) };
  return { values: figures.flatMap(({ value }) => (value === null ? [] : [value])) };
}

/** An estimate, with every figure that it rests on. */
function computed(book: Book, figures: readonly FigureOnDay[], contribution: Contribution): Verdict {
  const used = figures.map(({ entry, value }) =>
    book.say('figure.used', entry, { value: { decimal: value ?? '' } }),
  );
  const [first] = figures;
  if (!first) return { reasons: [] };
  const insured = { centimes: contribution.insured };
  const said =
    contribution.every === 'quarter'
      ? book.say('contribution.quarterly', first.entry, { insured })
      : contribution.employer === 0
        ? book.say('contribution.monthly', first.entry, { insured })
        : book.say('contribution.shares', first.entry, {
            insured,
            employer: { centimes: contribution.employer },
          });
  return { reasons: [said, ...used], contribution };
}

const clamp = (share: Centimes, low: Centimes, high: Centimes): Centimes =>
  share < low ? low : share > high ? high : share;

/** A share of the pay for each rate, within the bounds where the scheme has them. */
function ofPay(book: Book, facts: ContributionFacts, base: Centimes | undefined): Verdict {
  const { scheme } = facts;
  const withEmployer = scheme === 'public-active' || scheme === 'cnss-salaried';
  const bounded = scheme === 'public-active' || scheme === 'public-pensioner';
  const figures = [
    book.figure(`rate-${scheme}-insured`),
    ...(withEmployer ? [book.figure(`rate-${scheme}-employer`)] : []),
    ...(bounded ? [book.figure(`bound-${scheme}-low`), book.figure(`bound-${scheme}-high`)] : []),
  ];
  const found = read(book, figures);
  if ('unset' in found) return { reasons: found.unset };
  const [insuredRate = '0', ...rest] = found.values;
  const employerRate = withEmployer ? rest[0] : undefined;
  const [low, high] = bounded ? rest.slice(-2).map((bound) => toCentimes(decimal(bound))) : [];
  if (base === undefined) {
    const [first] = figures;
    const code = withEmployer ? 'missing.pay' : 'missing.pension';
    return { reasons: first ? [book.say(code, first.entry)] : [] };
  }
  const share = (rate: string | undefined): number => {
    if (rate === undefined) return 0;
    const exact = toCentimes(percentOf(fromCentimes(base), rate));
    return low === undefined || high === undefined ? exact : clamp(exact, low, high);
  };
  return computed(book, figures, {
    every: 'month',
    base,
    insured: share(insuredRate),
    employer: share(employerRate),
  });
}

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
function ofFlatIncome(book: Book, facts: ContributionFacts): Verdict {
  if (facts.retired === true)
    return { reasons: [book.say('rule.unset', book.principle('retired-tns-base'))] };
  const own = ofCategory(book, facts);
  if ('code' in own) return { reasons: [own] };
  if (own.unit === 'dirhams-a-quarter') {
    const found = read(book, [own]);
    if ('unset' in found) return { reasons: found.unset };
    const insured = toCentimes(decimal(found.values[0] ?? '0'));
    return computed(book, [own], { every: 'quarter', base: null, insured, employer: 0 });
  }
  const figures = [book.figure('rate-tns'), own, book.figure('smig-hour'), book.figure('smig-hours')];
  const found = read(book, figures);
  if ('unset' in found) return { reasons: found.unset };
  const [rate = '0', ...factors] = found.values;
  const base = factors.map(decimal).reduce<Decimal>(times, decimal('1'));
  return computed(book, figures, {
    every: 'month',
    base: toCentimes(base),
    insured: toCentimes(percentOf(base, rate)),
    employer: 0,
  });
}

const NOTHING: Contribution = { every: 'month', base: null, insured: 0, employer: 0 };

function ofScheme(book: Book, facts: ContributionFacts): Verdict {
  const { scheme } = facts;
  switch (scheme) {
    case 'public-active':
    case 'cnss-salaried':
    case 'cnss-voluntary':
    case 'student':
    case 'religious-staff':
    case 'share-fisher':
      return ofPay(book, facts, facts.pay);
    case 'public-pensioner':
    case 'cnss-pensioner':
      return ofPay(book, facts, facts.pension);
    case 'tns':
      return ofFlatIncome(book, facts);
    case 'tadamon':
    case 'cndh-victim':
      return {
        reasons: [book.say('contribution.state_pays', book.principle(`state-pays-${scheme}`))],
        contribution: NOTHING,
      };
    case 'achamil': {
      // The table by score was not found: one amount for all would be a guess, also once one is set.
      return { reasons: [book.say('figure.unset', book.figure('amount-achamil-monthly').entry)] };
    }
    default:
      return assertNever(scheme);
  }
}

/** What this person would pay on this day: an estimate in centimes. */
export function decideContribution(book: Book, facts: ContributionFacts): Verdict {
  const refusal = schemeOnDay(book, facts.scheme).filter(({ effect }) => effect === 'refuses');
  return refusal.length > 0 ? { reasons: refusal } : ofScheme(book, facts);
}
