import {
  CAUSES,
  reconcile,
  type CounterCode,
  type DifferenceCause,
  type HandCount,
  type Reconciled,
  type Tally,
} from '../../../shared/domain/day/index.ts';
import type { ClosedDay, DayTyped } from '../../../shared/domain/day/index.ts';
import type { Tone } from '../../ui/index.ts';

/** What somebody has typed before closing: numbers counted by hand, and causes. */
export interface Typed {
  readonly counts: Readonly<Partial<Record<CounterCode, number | undefined>>>;
  readonly causes: Readonly<Partial<Record<CounterCode, Pick<DifferenceCause, 'cause' | 'typed'>>>>;
}
/** What was kept of it. */
export const typedIn = ({ counts, causes }: DayTyped): Typed => ({
  counts: Object.fromEntries(counts.map(({ code, found }) => [code, found])),
  causes: Object.fromEntries(causes.map(({ code, cause, typed }) => [code, { cause, typed }])),
});

export const handCounts = ({ counts }: Typed, tallies: readonly Tally[]): HandCount[] =>
  tallies.flatMap(({ code }) => {
    const found = counts[code];
    return found === undefined ? [] : [{ code, found }];
  });
export const namedCauses = ({ causes }: Typed, tallies: readonly Tally[]): DifferenceCause[] =>
  tallies.flatMap(({ code }) => {
    const named = causes[code];
    return named === undefined ? [] : [{ code, ...named, typed: named.typed.trim() }];
  });

export const reconciledWith = (tallies: readonly Tally[], typed: Typed): Reconciled =>
  reconcile(tallies, handCounts(typed, tallies), namedCauses(typed, tallies));

export const causeOf = (id: string): DifferenceCause['cause'] | undefined =>
  CAUSES.find((cause) => cause === id);

export const stateTone = (state: ClosedDay['state']): Tone =>
  state === 'accepted' ? 'success' : state === 'waiting' ? 'info' : 'attention';

/** How long a bar is beside the longest one, in hundredths. */
export const shareOf = (count: number, counts: readonly number[]): number => {
  const longest = Math.max(0, ...counts);
  return longest === 0 ? 0 : Math.round((count / longest) * 100);
};

const COUNT_DIGITS = 6;
const ARABIC_ZERO = 0x0660;
/** The digits of what was typed, whatever else came with them; undefined when there is none. */
export function readCount(text: string): number | undefined {
  const latin = text.replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO));
  const digits = latin.replace(/\D/gu, '').slice(0, COUNT_DIGITS);
  return digits === '' ? undefined : Number(digits);
}
