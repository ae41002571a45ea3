import { z } from 'zod';
import { ActId } from '../../kernel/ids.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { REFUSAL_CODES } from '../sync/index.ts';
import { QueueFigures } from '../queue/index.ts';
import { DifferenceCause, HandCount, Tally } from './counters.ts';

const Total = z.int().min(0);
export const KindCount = z.object({ kind: z.string(), count: Total });
export type KindCount = z.output<typeof KindCount>;

/** The day that is open at a workstation; it began where the one before was closed. */
export const OpenDay = z.object({
  number: z.int(),
  on: PlainDate,
  openedAt: z.iso.datetime(),
  openedBy: z.string(),
  blanks: Total.nullable(),
});
export type OpenDay = z.output<typeof OpenDay>;

/** A day that was closed, with its report. */
export const ClosedDay = OpenDay.extend({
  closedAt: z.iso.datetime(),
  closedBy: z.string(),
  actId: ActId,
  reference: z.string(),
  acts: Total,
  differences: Total,
  /** Whether the central has the report. */
  state: z.enum(['waiting', 'accepted', 'parked', 'abandoned']),
});
export type ClosedDay = z.output<typeof ClosedDay>;

const COUNTERS_MAX = 50;
/** What somebody has counted by hand, and the causes that they named, before the day is closed. */
export const DayTyped = z.object({
  counts: z.array(HandCount).max(COUNTERS_MAX),
  causes: z.array(DifferenceCause).max(COUNTERS_MAX),
});
export type DayTyped = z.output<typeof DayTyped>;

/** What a workstation shows of its day. */
export const DayView = z.object({
  today: PlainDate,
  /** Null while nobody has opened one. What is done meanwhile belongs to the next. */
  open: OpenDay.nullable(),
  last: ClosedDay.nullable(),
  acts: z.array(KindCount),
  tallies: z.array(Tally),
  /** Kept as it was typed, until the closing. */
  typed: DayTyped,
  waiting: Total,
  /** Of those, the ones that a second person must approve before they leave. */
  toApprove: Total,
  toLookAt: Total,
  envelopes: Total,
  /** Care files of this branch that have not moved for too long. */
  sleeping: Total,
});
export type DayView = z.output<typeof DayView>;

export const SPANS = ['today', 'week'] as const;
export type Span = (typeof SPANS)[number];

/** What supervisors look at: counted at this workstation, today or over seven days. */
export const DayFigures = z.object({
  from: PlainDate,
  to: PlainDate,
  /** `refused`: what the central refused, also acts taken back since, which `count` leaves out. */
  days: z.array(z.object({ on: PlainDate, count: Total, refused: Total })),
  kinds: z.array(KindCount.extend({ refused: Total })),
  agents: z.array(
    z.object({
      number: z.string(),
      nameFr: z.string(),
      nameAr: z.string(),
      count: Total,
      refused: Total,
    }),
  ),
  refusals: z.array(z.object({ code: z.enum(REFUSAL_CODES).nullable(), count: Total })),
  exchanges: z.object({
    accepted: Total,
    waiting: Total,
    parked: Total,
    abandoned: Total,
    /** Minutes between an act and the central's answer: half of them took less. Null where none was answered. */
    medianMinutes: z.number().nullable(),
    /** What waits and what is to be looked at now, of whatever day. */
    waitingNow: Total,
    parkedNow: Total,
    /** Since when the oldest act waits; null where none does. */
    oldestWaitingAt: z.iso.datetime().nullable(),
  }),
  /** Null where no ticket was given. */
  queue: QueueFigures.nullable(),
});
export type DayFigures = z.output<typeof DayFigures>;
