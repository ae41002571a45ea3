import type { Book } from './book.ts';
import { ageReasons } from './child-age.ts';
import type { Reason, Verdict } from './decision.ts';
import type { ChildFacts, SpouseFacts } from './facts.ts';

/** A spouse is covered when they have no compulsory cover of their own; there may be several. */
export function decideSpouse(book: Book, { married, ownCover }: SpouseFacts): Verdict {
  const rule = book.principle('spouse-no-own-cover');
  const reasons: Reason[] = [];
  if (married === undefined) reasons.push(book.say('missing.married', rule));
  if (married === false) reasons.push(book.say('spouse.not_married', rule));
  if (ownCover === undefined) reasons.push(book.say('missing.own_cover', rule));
  if (ownCover === true) reasons.push(book.say('spouse.has_own_cover', rule));
  return { reasons: reasons.length > 0 ? reasons : [book.say('spouse.covered', rule)] };
}

type ParentFacts = Pick<ChildFacts, 'bothInsured' | 'divorced' | 'through' | 'custody'>;

/** Through which parent: the father when both are insured, the parent who has custody after a divorce. */
function parentReasons(book: Book, facts: ParentFacts): readonly Reason[] {
  const { bothInsured, divorced, through, custody } = facts;
  const father = book.principle('children-with-father');
  if (bothInsured === undefined) return [book.say('missing.both_insured', father)];
  if (!bothInsured) return [];
  if (divorced === undefined) return [book.say('missing.divorced', father)];
  const rule = divorced ? book.principle('children-with-custody') : father;
  if (through === undefined) return [book.say('missing.through', rule)];
  if (!divorced) return through === 'father' ? [] : [book.say('child.goes_with_father', rule)];
  if (custody === undefined) return [book.say('missing.custody', rule)];
  return custody === through ? [] : [book.say('child.goes_with_custody', rule)];
}

/** A child in kafala is like one's own; what becomes of one taken in otherwise was not found, unless unable to work. */
function originReasons(book: Book, { origin, unableToWork }: ChildFacts): readonly Reason[] {
  switch (origin) {
    case 'own':
      return [];
    case 'kafala':
      return [book.say('child.kafala', book.principle('kafala-as-own'))];
    case 'taken-in':
      return unableToWork === true
        ? [book.say('child.unable_to_work', book.principle('taken-in-unable'))]
        : [book.say('rule.unset', book.principle('taken-in-child'))];
  }
}

/** Is this child covered on this day, through this parent? */
export const decideChild = (book: Book, facts: ChildFacts): Verdict => ({
  reasons: [...originReasons(book, facts), ...ageReasons(book, facts), ...parentReasons(book, facts)],
});

/** The parents of the insured are never covered. */
export const decideParent = (book: Book): Verdict => ({
  reasons: [book.say('parent.not_covered', book.principle('parents-not-covered'))],
});
