import { compareDecimals, decimal } from '../../kernel/decimal.ts';
import { addMonths } from '../../kernel/plain-date.ts';
import { assertNever } from '../../kernel/assert.ts';
import { labelOf, type Book, type Cited, type FigureOnDay } from './book.ts';
import type { Reason, Rights, Verdict } from './decision.ts';
import { keptAfter } from './events.ts';
import type { RightsFacts } from './facts.ts';
import { pensionReasons, schemeOnDay } from './registration.ts';

const KEPT = { 'work-stops': 'kept-work-stops', divorce: 'kept-divorce', death: 'kept-death' } as const;

const verdict = (reason: Reason, rights: Rights): Verdict => ({ reasons: [reason], rights });
const unknown = (reason: Reason): Verdict => verdict(reason, { state: 'unknown' });
const open = (book: Book, facts: RightsFacts, cited: Cited): Verdict =>
  verdict(book.say('rights.open', cited, { scheme: labelOf(book.anyScheme(facts.scheme)) }), {
    state: 'open',
  });

/** Months of the calendar after the entry: rights open on the same day of the month, that many months later. */
function afterMonths(book: Book, facts: RightsFacts, { entry, value }: FigureOnDay): Verdict {
  if (value === null) return unknown(book.say('figure.unset', entry));
  const months = Number(value);
  if (months === 0) return open(book, facts, entry);
  if (facts.startedOn === undefined) return unknown(book.say('missing.started_on', entry));
  const opensOn = addMonths(facts.startedOn, months);
  return book.on >= opensOn
    ? open(book, facts, entry)
    : verdict(book.say('rights.waiting_until', entry, { months, day: { day: opensOn } }), {
        state: 'waiting',
        opensOn,
      });
}

/** The public sector: a wait after recruitment, none for who comes from another compulsory cover. */
function afterRecruitment(book: Book, facts: RightsFacts): Verdict {
  const ordinary = afterMonths(book, facts, book.figure('waiting-public-active'));
  const coming = book.figure('waiting-from-another-amo');
  if (facts.fromAnotherAmo === true) return afterMonths(book, facts, coming);
  // It would change nothing for whom the ordinary wait is over.
  return facts.fromAnotherAmo === undefined && ordinary.rights?.state === 'waiting'
    ? unknown(book.say('missing.another_amo', coming.entry))
    : ordinary;
}

/** So many months, or days, paid before rights open; then none may be due. */
function afterPaying(book: Book, facts: RightsFacts, figure: FigureOnDay, paid: number | undefined): Verdict {
  const { entry, value } = figure;
  const inDays = facts.scheme === 'cnss-salaried' || facts.scheme === 'cnss-voluntary';
  if (value === null) return unknown(book.say('figure.unset', entry));
  if (paid === undefined) return unknown(book.say(inDays ? 'missing.days' : 'missing.paid_months', entry));
  if (compareDecimals(decimal(String(paid)), decimal(value)) >= 0)
    return facts.monthsDue === undefined && facts.scheme !== 'cnss-salaried'
      ? unknown(book.say('missing.months_due', book.principle('unpaid-suspends')))
      : open(book, facts, entry);
  const params = { limit: Number(value), left: Number(value) - paid };
  return verdict(book.say(inDays ? 'rights.waiting_days' : 'rights.waiting_months', entry, params), {
    state: 'waiting',
    opensOn: null,
  });
}

/** The wait of the scheme. */
function waiting(book: Book, facts: RightsFacts): Verdict {
  switch (facts.scheme) {
    case 'public-active':
      return afterRecruitment(book, facts);
    case 'tns':
    case 'achamil':
      return afterPaying(book, facts, book.figure(`waiting-${facts.scheme}`), facts.paidMonths);
    case 'cnss-salaried':
      return afterPaying(book, facts, book.figure('threshold-cnss-days'), facts.days);
    case 'cnss-voluntary':
      return afterPaying(book, facts, book.figure('threshold-voluntary-days'), facts.days);
    case 'cnss-pensioner': {
      const reasons = pensionReasons(book, facts.pension);
      const { entry } = book.figure('threshold-cnss-pension');
      if (reasons.some(({ effect }) => effect === 'allows')) return open(book, facts, entry);
      const refused = reasons.some(({ effect }) => effect === 'refuses');
      return { reasons, rights: refused ? { state: 'closed', lastDay: null } : { state: 'unknown' } };
    }
    case 'public-pensioner':
    case 'tadamon':
    case 'student':
    case 'religious-staff':
    case 'share-fisher':
    case 'cndh-victim':
      return afterMonths(book, facts, book.figure(`waiting-${facts.scheme}`));
    default:
      return assertNever(facts.scheme);
  }
}

/** Where the rights of a person stand on this day. The card says nothing of them. */
export function decideRights(book: Book, facts: RightsFacts): Verdict {
  const { ended, monthsDue = [] } = facts;
  const refusal = schemeOnDay(book, facts.scheme).filter(({ effect }) => effect === 'refuses');
  if (refusal.length > 0) return { reasons: refusal, rights: { state: 'closed', lastDay: null } };
  if (ended && ended.on <= book.on) return keptAfter(book, ended.on, KEPT[ended.why]);
  const due = [...new Set(monthsDue)].toSorted();
  if (due[0] !== undefined)
    return verdict(
      book.say('rights.suspended', book.principle('unpaid-suspends'), {
        count: due.length,
        month: { month: due[0] },
      }),
      { state: 'suspended', monthsDue: due },
    );
  return waiting(book, facts);
}
