import { assertNever } from '../../kernel/assert.ts';
import { decimal } from '../../kernel/decimal.ts';
import { fromCentimes, percentOf, toCentimes, type Centimes } from '../../kernel/money.ts';
import { bandOf } from '../legal/index.ts';
import type { Book, FigureOnDay } from './book.ts';
import { thresholdReason } from './cover.ts';
import type { Contribution, Verdict } from './decision.ts';
import { estimate, readFigures } from './estimate.ts';
import type { ContributionFacts } from './facts.ts';
import { ofFlatIncome } from './flat-income.ts';
import { schemeOnDay } from './registration.ts';

const clamp = (share: Centimes, low: Centimes, high: Centimes): Centimes =>
  share < low ? low : share > high ? high : share;

/** One share: the rate on the base, within the bounds where the scheme has them. */
function shareOf(base: Centimes, rate: string, bounds: readonly string[]): Centimes {
  const share = toCentimes(percentOf(fromCentimes(base), rate));
  const [low, high] = bounds.map((bound) => toCentimes(decimal(bound)));
  return low === undefined || high === undefined ? share : clamp(share, low, high);
}

/** A share of the pay, or of the pension, for the insured and for the employer where there is one. */
function ofPay(book: Book, { scheme, pay, pension }: ContributionFacts): Verdict {
  const retired = scheme === 'public-pensioner' || scheme === 'cnss-pensioner';
  const rate = book.figure(`rate-${scheme}-insured`);
  const employerRates =
    scheme === 'public-active' || scheme === 'cnss-salaried' ? [book.figure(`rate-${scheme}-employer`)] : [];
  const bounds =
    scheme === 'public-active' || scheme === 'public-pensioner'
      ? [book.figure(`bound-${scheme}-low`), book.figure(`bound-${scheme}-high`)]
      : [];
  const figures = [rate, ...employerRates, ...bounds];
  const found = readFigures(book, figures);
  if ('unset' in found) return { reasons: found.unset };
  const base = retired ? pension : pay;
  if (base === undefined)
    return { reasons: [book.say(retired ? 'missing.pension' : 'missing.pay', rate.entry)] };
  const valuesOf = (wanted: readonly FigureOnDay[]): readonly string[] =>
    wanted.flatMap(({ value }) => value ?? []);
  const [insured = 0, employer = 0] = valuesOf([rate, ...employerRates]).map((percent) =>
    shareOf(base, percent, valuesOf(bounds)),
  );
  return estimate(book, rate.entry, figures, { every: 'month', base, insured, employer });
}

const NOTHING: Contribution = { every: 'month', base: null, insured: 0, employer: 0 };

/** A fixed amount for each band of the RSU score. */
function ofScore(book: Book, { rsuScore: score }: ContributionFacts): Verdict {
  const { entry, bands } = book.scoreAmounts('amount-achamil-monthly');
  if (bands.length === 0) return { reasons: [book.say('figure.unset', entry)] };
  if (score === undefined) return { reasons: [book.say('missing.rsu_score', entry)] };
  const beyond = thresholdReason(book, 'achamil', score);
  if (beyond.effect !== 'allows') return { reasons: [beyond] };
  const band = bandOf(bands, score);
  if (!band) return { reasons: [book.say('figure.unset', entry)] };
  return estimate(book, entry, [], { every: 'month', base: null, insured: band.centimes, employer: 0 });
}

function ofScheme(book: Book, facts: ContributionFacts): Verdict {
  const { scheme } = facts;
  switch (scheme) {
    case 'public-active':
    case 'cnss-salaried':
    case 'cnss-voluntary':
    case 'student':
    case 'religious-staff':
    case 'share-fisher':
    case 'public-pensioner':
    case 'cnss-pensioner':
      return ofPay(book, facts);
    case 'tns':
      return ofFlatIncome(book, facts);
    case 'tadamon':
    case 'cndh-victim':
      return {
        reasons: [book.say('contribution.state_pays', book.principle(`state-pays-${scheme}`))],
        contribution: NOTHING,
      };
    case 'achamil':
      return ofScore(book, facts);
    default:
      return assertNever(scheme);
  }
}

/** What this person would pay on this day: an estimate in centimes. */
export function decideContribution(book: Book, facts: ContributionFacts): Verdict {
  const refusal = schemeOnDay(book, facts.scheme).filter(({ effect }) => effect === 'refuses');
  return refusal.length > 0 ? { reasons: refusal } : ofScheme(book, facts);
}
