import { ribKey } from '../../shared/domain/bank/rib.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Dice } from './dice.ts';

/** First number given to sample people; the blocks of a demonstration's workstations start at `BLOCKS`. */
export const PEOPLE_NUMBERS = 700_000_001;
export const BLOCKS = { first: 800_000_001, last: 899_999_999 } as const;

/** A UUIDv7 whose time is that of the day, so that sample people sort as real ones would. */
export const idOf = (dice: Dice, day: string): PersonId => {
  const time = Date.parse(`${day}T09:00:00Z`).toString(16).padStart(12, '0');
  const variant = '89ab'.charAt(dice.below(4));
  return `${time.slice(0, 8)}-${time.slice(8)}-7${dice.hex(3)}-${variant}${dice.hex(3)}-${dice.hex(12)}` as PersonId;
};

/** Letters that make a sample CNIE; the number is drawn until it is a new one. */
const SERIES = ['ZX', 'ZQ', 'XZ', 'QX', 'XQ', 'QZ', 'ZZ'];

export function cnieSource(dice: Dice): () => string {
  const drawn = new Set<string>();
  return () => {
    for (;;) {
      const cnie = dice.pick(SERIES) + dice.digits(6);
      if (drawn.has(cnie)) continue;
      drawn.add(cnie);
      return cnie;
    }
  };
}

const PER_SERIES = 10_000_000;
/** Of the so-manieth of a population: seven digits, so that it is none of those above. */
export const populationCnie = (index: number): string =>
  (SERIES[Math.floor(index / PER_SERIES) % SERIES.length] ?? 'ZX') +
  String(index % PER_SERIES).padStart(7, '0');

export const passport = (dice: Dice): string => `XP${dice.digits(7)}`;
export const residenceTitle = (dice: Dice): string => `RZ${dice.digits(6)}X`;

/** `0600 00xx xx`: ten thousand numbers that all begin alike, so that one sees what they are. */
export const mobile = (dice: Dice): string => `060000${dice.digits(4)}`;
export const landline = (dice: Dice): string => `050000${dice.digits(4)}`;

/** A RIB with a right key at a bank 999 that does not exist. */
export const rib = (dice: Dice): string => {
  const first22 = `999${dice.digits(3)}${dice.digits(16)}`;
  return first22 + ribKey(first22);
};
