import type { Book } from './book.ts';
import type { Reason, Verdict } from './decision.ts';
import type { CardFacts } from './facts.ts';
import { askPapers } from './papers.ts';

/** The card stays as it is: said beside every change of data or of family. */
export const cardStays = (book: Book): Reason => book.say('card.stays', book.principle('card-stays'));

function cardReason(book: Book, { why, cardExists }: CardFacts): Reason {
  switch (why) {
    case 'first': {
      const rule = book.principle('card-first');
      if (cardExists === undefined) return book.say('missing.card_exists', rule);
      return book.say(cardExists ? 'card.already_issued' : 'card.first', rule);
    }
    case 'loss':
    case 'theft':
    case 'damage':
      return book.say('card.again', book.principle('card-remade'));
    case 'own-right':
      return book.say('card.own_right', book.principle('card-remade'));
    case 'data-change':
    case 'family-change':
      return book.say('card.stays_valid', book.principle('card-stays'));
  }
}

/** Is a card to be made? */
export function decideCard(book: Book, facts: CardFacts): Verdict {
  const again = ['loss', 'theft', 'damage'].includes(facts.why);
  const acts = again ? ['card-again', `card-again-${facts.why}`] : [];
  const asked = askPapers(book, book.papersOf(...acts), facts.papers);
  return { papers: asked.papers, reasons: [cardReason(book, facts), ...asked.reasons] };
}
