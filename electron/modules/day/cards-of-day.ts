import type { Tally } from '../../../shared/domain/day/index.ts';
import { countBlanksUsed, countCardsToHand, countSerials, hasCards } from './tallies.repo.ts';
import type { DaySource } from './source.ts';

/** Serials in the register; then, by hand, the printed cards in the drawer and the blank ones. */
export const cardsOfDay: DaySource = {
  tallies(db, { taken, openedAt, blanks }) {
    const ranges = taken('CA');
    const serials: Tally = {
      code: 'cards',
      expected: ranges.reduce((sum, { count }) => sum + count, 0),
      found: ranges.reduce((sum, { first, last }) => sum + countSerials(db, first, last), 0),
    };
    const toHand: Tally = { code: 'to_hand', expected: countCardsToHand(db), found: null };
    const left = (opened: number): Tally => ({
      code: 'blanks',
      expected: opened - countBlanksUsed(db, openedAt ?? ''),
      found: null,
    });
    return [
      serials,
      ...(hasCards(db) ? [toHand] : []),
      ...(openedAt === null || blanks === null ? [] : [left(blanks)]),
    ];
  },
};
