import type { Dice } from '../../central/demonstration/dice.ts';
import { hoursAt, shareBefore } from './profile.ts';

/** The nation, as docs/scale.md knows it. */
export const NATION = { filesADay: 60_600, counters: 2_500 } as const;

/** Somebody comes to a counter. */
export interface Arrival {
  readonly hours: number;
  readonly counter: number;
}

/** How many come to so many counters, in the first hours of a day that is the nation's in small. */
export const countArrivals = (counters: number, hours: number): number =>
  Math.round((NATION.filesADay / NATION.counters) * counters * shareBefore(hours));

const GRAINS = 2 ** 32;

/** Who comes when and where: as many as the profile says, each at an hour and a counter of chance; in the order of the hours. */
export function drawArrivals(dice: Dice, counters: number, hours: number): readonly Arrival[] {
  const until = shareBefore(hours);
  return Array.from({ length: countArrivals(counters, hours) }, () => ({
    hours: hoursAt((dice.below(GRAINS) / GRAINS) * until),
    counter: dice.below(counters),
  })).sort((a, b) => a.hours - b.hours);
}
