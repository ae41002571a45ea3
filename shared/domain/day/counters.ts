import { z } from 'zod';

/** Who counts what was found: the workstation in its own registers, or somebody at the desk with their hands. */
export const COUNTERS = {
  /** Numbers of the series of receipts that were taken, against receipts that an act bears. */
  receipts: 'machine',
  /** The same for attestations, refusals, requests for papers and slips of a first access. */
  papers: 'machine',
  /** Serials of cards that were taken, against cards in the register. */
  cards: 'machine',
  /** Slips of envelopes of care files that were taken, against envelopes that were closed. */
  envelopes: 'machine',
  /** Care files on the slips of envelopes that were received, against those that were found in them. */
  arrived: 'machine',
  /** Acts that the central has not answered, against those that stand in the queue. */
  queue: 'machine',
  /** Cards that were printed and that nobody has come for. */
  to_hand: 'hand',
  /** Blank cards, where the agent counted them at the opening. */
  blanks: 'hand',
} as const satisfies Record<string, 'machine' | 'hand'>;
export type CounterCode = keyof typeof COUNTERS;
export const COUNTER_CODES = Object.keys(COUNTERS) as [CounterCode, ...CounterCode[]];

/** Why a total is not what it should be. `other` says it in words. */
export const CAUSES = [
  'damaged',
  'lost',
  'searched',
  'received',
  'moved',
  'not_recorded',
  'miscounted',
  'breakdown',
  'other',
] as const;
export const DifferenceCause = z.object({
  code: z.enum(COUNTER_CODES),
  cause: z.enum(CAUSES),
  /** As typed; needed for `other`. */
  typed: z.string().trim().max(200).default(''),
});
export type DifferenceCause = z.output<typeof DifferenceCause>;

const COUNT_MAX = 1_000_000;
export const Count = z.int().min(0).max(COUNT_MAX);

/** One total of a day: what should be there and what is. `found` is null until somebody has counted. */
export const Tally = z.object({
  code: z.enum(COUNTER_CODES),
  expected: z.int(),
  found: Count.nullable(),
});
export type Tally = z.output<typeof Tally>;

export const HandCount = z.object({ code: z.enum(COUNTER_CODES), found: Count });
export type HandCount = z.output<typeof HandCount>;
