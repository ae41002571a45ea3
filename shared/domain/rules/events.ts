import { addDays, addMonths, BirthDate } from '../../kernel/plain-date.ts';
import type { z } from 'zod';
import { openBook, type Book } from './book.ts';
import { cardStays } from './card.ts';
import type { Reason, Verdict } from './decision.ts';
import { decideChild, decideSpouse } from './dependants.ts';
import type {
  BirthFacts,
  ChangeFacts,
  ChildFacts,
  DeathFacts,
  DisabilityFacts,
  DivorceFacts,
  KafalaFacts,
  MarriageFacts,
  ReturnFacts,
  StudentFacts,
} from './facts.ts';
import { askPapers } from './papers.ts';

type Facts<S extends z.ZodType> = z.output<S>;
interface Event {
  readonly happenedOn?: Facts<typeof DeathFacts>['happenedOn'];
  readonly papers?: readonly string[] | undefined;
}

/** What every event brings: its day, its papers, and the card that stays. */
export function eventVerdict(book: Book, act: string, event: Event, own: Verdict): Verdict {
  const asked = askPapers(book, book.papersOf(act), event.papers);
  const { happenedOn } = event;
  const future =
    happenedOn !== undefined && happenedOn > book.on
      ? [book.say('event.in_future', book.principle('event-has-happened'), { day: { day: happenedOn } })]
      : [];
  return {
    ...own,
    papers: asked.papers,
    reasons: [...future, ...own.reasons, ...asked.reasons, cardStays(book)],
  };
}

/** The book as it stood on the day of the event: what follows from an event follows from the law of its day. */
const bookOfDay = (book: Book, day: NonNullable<Event['happenedOn']>): Book => openBook(book.legal, day);

export const decideMarriage = (book: Book, facts: Facts<typeof MarriageFacts>): Verdict =>
  eventVerdict(book, 'marriage', facts, decideSpouse(book, { married: true, ownCover: facts.ownCover }));

/** A child of the event, judged on the day of the declaration: that is when the cover is asked for. */
const childOf = (book: Book, facts: Partial<ChildFacts> & Pick<ChildFacts, 'birth'>): Verdict =>
  decideChild(book, { origin: 'own', ...facts });

export function decideBirth(book: Book, facts: Facts<typeof BirthFacts>): Verdict {
  const { happenedOn, papers: _papers, ...parents } = facts;
  const { entry, value } = bookOfDay(book, happenedOn).figure('deadline-birth');
  const late: Reason[] =
    value === null
      ? [book.say('figure.unset_not_needed', entry)]
      : book.on > addDays(happenedOn, Number(value))
        ? [book.say('birth.late', entry, { limit: Number(value), day: { day: happenedOn } })]
        : [];
  const child = childOf(book, { ...parents, birth: BirthDate.parse(happenedOn) });
  return eventVerdict(book, 'birth', facts, { reasons: [...child.reasons, ...late] });
}

export function decideKafala(book: Book, facts: Facts<typeof KafalaFacts>): Verdict {
  const { happenedOn: _day, papers: _papers, ...child } = facts;
  return eventVerdict(book, 'kafala', facts, decideChild(book, { ...child, origin: 'kafala' }));
}

export function decideStudent(book: Book, facts: Facts<typeof StudentFacts>): Verdict {
  const { papers, ...child } = facts;
  const certificate = papers === undefined || papers.includes('student-certificate');
  return eventVerdict(book, 'student-certificate', { papers }, decideChild(book, { ...child, certificate }));
}

export function decideDisability(book: Book, facts: Facts<typeof DisabilityFacts>): Verdict {
  const { papers, ...child } = facts;
  return eventVerdict(book, 'disability', { papers }, decideChild(book, { ...child, unableToWork: true }));
}

/** Rights kept after an end: until the same day of the month, that many months later. `over` is said once that has passed. */
export function keptAfter(
  book: Book,
  end: NonNullable<Event['happenedOn']>,
  code: 'kept-work-stops' | 'kept-divorce' | 'kept-death',
  over: 'rights.kept_over' | 'event.kept_ended' = 'rights.kept_over',
): Verdict {
  const { entry, value } = bookOfDay(book, end).figure(code);
  if (value === null) return { reasons: [book.say('figure.unset', entry)], rights: { state: 'unknown' } };
  const lastDay = addMonths(end, Number(value));
  const params = { months: Number(value), day: { day: lastDay } };
  return book.on > lastDay
    ? { reasons: [book.say(over, entry, params)], rights: { state: 'closed', lastDay } }
    : { reasons: [book.say('rights.kept', entry, params)], rights: { state: 'kept', lastDay } };
}

export function decideDivorce(book: Book, facts: Facts<typeof DivorceFacts>): Verdict {
  const { happenedOn, children, custody } = facts;
  const rule = book.principle('children-with-custody');
  const kept = keptAfter(book, happenedOn, 'kept-divorce', 'event.kept_ended');
  const follow =
    children === 0
      ? []
      : [book.say(custody === undefined ? 'missing.custody' : 'divorce.children_follow_custody', rule)];
  return eventVerdict(book, 'divorce', facts, {
    ...kept,
    reasons: [book.say('event.recorded', rule), ...kept.reasons, ...follow],
  });
}

export function decideDeathOfInsured(book: Book, facts: Facts<typeof DeathFacts>): Verdict {
  const rule = book.principle('survivors-own-name');
  // A declaration is accepted even when the rights that it left have run out.
  const kept = keptAfter(book, facts.happenedOn, 'kept-death', 'event.kept_ended');
  const reasons = [
    book.say('event.recorded', rule),
    ...kept.reasons,
    book.say('survivors.own_name_after', rule),
  ];
  return eventVerdict(book, 'death-of-insured', facts, { ...kept, reasons });
}

export function decideDeathOfDependant(book: Book, facts: Facts<typeof DeathFacts>): Verdict {
  const { happenedOn } = facts;
  return eventVerdict(book, 'death-of-dependant', facts, {
    reasons: [
      book.say('dependant.cover_ends', book.principle('event-has-happened'), { day: { day: happenedOn } }),
    ],
    rights: { state: 'closed', lastDay: happenedOn },
  });
}

/** Somebody leaves the family's cover for another reason than a divorce or a death. */
export function decideDependantLeaves(book: Book, facts: Facts<typeof DeathFacts>): Verdict {
  const { happenedOn } = facts;
  return eventVerdict(book, 'dependant-leaves', facts, {
    reasons: [
      book.say('dependant.leaves', book.principle('event-has-happened'), { day: { day: happenedOn } }),
    ],
    rights: { state: 'closed', lastDay: happenedOn },
  });
}

/** Judged as if the person were declared for the first time. */
export function decideDependantReturns(book: Book, facts: Facts<typeof ReturnFacts>): Verdict {
  const { child, ownCover } = facts;
  const cover = child ? decideChild(book, child) : decideSpouse(book, { married: true, ownCover });
  return eventVerdict(book, 'dependant-returns', facts, cover);
}

/** The insured person's own ground for cover ends: rights are kept for a while. */
export function decideDeparture(book: Book, facts: Facts<typeof DeathFacts>): Verdict {
  const kept = keptAfter(book, facts.happenedOn, 'kept-work-stops', 'event.kept_ended');
  const recorded = book.say('event.recorded', book.principle('event-has-happened'));
  return eventVerdict(book, 'departure', facts, { ...kept, reasons: [recorded, ...kept.reasons] });
}

export const decideReturn = (book: Book, facts: Facts<typeof DeathFacts>): Verdict =>
  eventVerdict(book, 'return', facts, {
    reasons: [book.say('event.recorded', book.principle('complete-not-create'))],
  });

export const decideChange = (book: Book, { what, papers }: Facts<typeof ChangeFacts>): Verdict =>
  eventVerdict(
    book,
    `${what}-change`,
    { papers },
    { reasons: [book.say('event.recorded', book.principle('papers-of-the-act'))] },
  );
