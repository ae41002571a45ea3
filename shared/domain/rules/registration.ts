import { compareDecimals, decimal } from '../../kernel/decimal.ts';
import { fromCentimes } from '../../kernel/money.ts';
import { assertNever } from '../../kernel/assert.ts';
import { labelOf, type Book } from './book.ts';
import { otherCover, rsuScore } from './cover.ts';
import type { Reason, Verdict } from './decision.ts';
import type { RegisterFacts, SchemeCode } from './facts.ts';
import { askPapers } from './papers.ts';

/** The scheme on the day, and its body where that is known. A scheme that has ended takes nobody. */
export function schemeOnDay(book: Book, code: SchemeCode): readonly Reason[] {
  const scheme = book.findScheme(code);
  if (!scheme) {
    const ended = book.anyScheme(code);
    return [book.say('scheme.not_in_force', ended, { scheme: labelOf(ended), day: { day: book.on } })];
  }
  const params = { scheme: labelOf(scheme) };
  const body =
    scheme.body === null
      ? book.say('scheme.body_unset', scheme, params)
      : book.say('scheme.body', scheme, { ...params, body: scheme.body });
  return [book.say('scheme.in_force', scheme, params), body];
}

function activity(book: Book, { hasActivity, hasMandate }: RegisterFacts): readonly Reason[] {
  const rule = book.principle('achamil-no-activity');
  const amount = book.scoreAmounts('amount-achamil-monthly');
  return [
    hasActivity === undefined
      ? book.say('missing.activity', rule)
      : book.say(hasActivity ? 'achamil.has_activity' : 'achamil.no_activity', rule),
    ...(hasMandate === true ? [] : [book.say('achamil.mandate_needed', book.principle('achamil-debit'))]),
    ...(amount.bands.length === 0 ? [book.say('figure.unset_not_needed', amount.entry)] : []),
  ];
}

/** Whether the pension of a former employee is large enough. */
export function pensionReasons(book: Book, pension: RegisterFacts['pension']): readonly Reason[] {
  const { entry, value } = book.figure('threshold-cnss-pension');
  if (value === null) return [book.say('figure.unset', entry)];
  if (pension === undefined) return [book.say('missing.pension', entry)];
  const enough = compareDecimals(fromCentimes(pension), decimal(value)) >= 0;
  return [
    book.say(enough ? 'pension.enough' : 'pension.too_low', entry, {
      pension: { centimes: pension },
      threshold: { decimal: value },
    }),
  ];
}

function tnsCategory(book: Book, { category }: RegisterFacts): readonly Reason[] {
  const rule = book.principle('tns-category');
  if (category === undefined) return [book.say('missing.category', rule)];
  const found = book.findCategory(category);
  return found
    ? [book.say('tns.category', rule, { category: labelOf(found) })]
    : [book.say('tns.category_unknown', rule, { category })];
}

function formerEmployee(book: Book, { formerEmployee: former }: RegisterFacts): readonly Reason[] {
  const rule = book.principle('voluntary-former-employee');
  if (former === undefined) return [book.say('missing.former_employee', rule)];
  return [book.say(former ? 'voluntary.former_employee' : 'voluntary.never_employed', rule)];
}

/** What one scheme asks of a person beyond being alone in it. */
function ownConditions(book: Book, facts: RegisterFacts): readonly Reason[] {
  switch (facts.scheme) {
    case 'tadamon':
      return rsuScore(book, facts);
    case 'achamil':
      return [...rsuScore(book, facts), ...activity(book, facts)];
    case 'tns':
      return tnsCategory(book, facts);
    case 'cnss-pensioner':
      return pensionReasons(book, facts.pension);
    case 'cnss-voluntary':
      return formerEmployee(book, facts);
    case 'student':
    case 'religious-staff':
    case 'share-fisher':
    case 'cndh-victim':
      return [book.say('rule.unset_not_needed', book.principle(`conditions-${facts.scheme}`))];
    case 'public-active':
    case 'public-pensioner':
    case 'cnss-salaried':
      return [];
    default:
      return assertNever(facts.scheme);
  }
}

/** May this person be registered in this scheme on this day? */
export function decideRegistration(book: Book, facts: RegisterFacts): Verdict {
  const asked = askPapers(book, book.piecesOf(facts.scheme), facts.papers);
  const known = facts.alreadyKnown
    ? [book.say('registration.complete_instead', book.principle('complete-not-create'))]
    : [];
  return {
    papers: asked.papers,
    reasons: [
      ...schemeOnDay(book, facts.scheme),
      ...known,
      ...otherCover(book, facts),
      ...ownConditions(book, facts),
      ...asked.reasons,
    ],
  };
}
