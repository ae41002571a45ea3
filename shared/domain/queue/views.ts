import { z } from 'zod';
import { TicketId } from '../../kernel/ids.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { ReasonLetter, Ticket } from './ticket.ts';

/** A reason of visit, as the ticket, the agent and the supervisor name it. */
export const VisitReason = z.object({
  letter: ReasonLetter,
  fr: z.string().min(1).max(80),
  ar: z.string().min(1).max(80),
});
export type VisitReason = z.output<typeof VisitReason>;

/** `resources/reference/visit-reasons.json`: what a branch starts with. */
export const VisitReasons = z.object({
  source: z.string().min(1),
  /** What is promised at the counter, until the workstation sets its own. */
  promiseMinutes: z.int().min(1).max(240),
  reasons: z
    .array(VisitReason)
    .min(1)
    .refine((reasons) => new Set(reasons.map(({ letter }) => letter)).size === reasons.length),
});
export type VisitReasons = z.output<typeof VisitReasons>;

export const QueueSettings = z.object({
  isOn: z.boolean(),
  promiseMinutes: z.int().min(1).max(240),
  /** Whether the second screen also rings. */
  hasSound: z.boolean(),
});
export type QueueSettings = z.output<typeof QueueSettings>;

/** What the second screen shows: numbers, never a reason. */
export const QueueBoard = z.object({
  isOn: z.boolean(),
  hasSound: z.boolean(),
  counter: z.string(),
  /** Null when nobody is called. `call` changes at each call and recall. */
  called: z.object({ name: z.string(), call: z.string() }).nullable(),
  /** The last ones called before, the newest first. */
  before: z.array(z.string()).max(4),
  waiting: z.int(),
});
export type QueueBoard = z.output<typeof QueueBoard>;

export const QueueToday = z.object({
  settings: QueueSettings,
  now: z.iso.datetime(),
  reasons: z.array(VisitReason),
  /** In the order in which they are called. */
  waiting: z.array(Ticket),
  present: z.object({ ticket: Ticket, acts: z.int() }).nullable(),
  /** Those who did not come when they were called, and the last ones served: each can be called back. */
  absent: z.array(Ticket),
  served: z.array(Ticket),
});
export type QueueToday = z.output<typeof QueueToday>;

export const IssuedTicket = z.object({
  ticketId: TicketId,
  name: z.string(),
  waitingBefore: z.int(),
  /** Who prints: the shell, or the page with this file. */
  by: z.enum(['shell', 'page']),
  pdf: z.base64().nullable(),
});
export type IssuedTicket = z.output<typeof IssuedTicket>;

/** How long something took, over many; null where nothing was measured. */
const Spread = z.object({
  count: z.int(),
  medianSeconds: z.int().nullable(),
  ninthDecileSeconds: z.int().nullable(),
  /** How many took longer than what is promised. */
  late: z.int(),
});
export type Spread = z.output<typeof Spread>;

/** What a day was like: waiting from the ticket to its first call, service from a call to its end. */
export const QueueMeasures = z.object({
  on: PlainDate,
  promiseMinutes: z.int(),
  reasons: z.array(VisitReason.extend({ drawn: z.int(), waiting: Spread, service: Spread })),
  /** How long the visits took in which an act of a kind was made. */
  acts: z.array(z.object({ kind: z.string(), service: Spread })),
  all: z.object({ drawn: z.int(), absent: z.int(), unfinished: z.int(), waiting: Spread, service: Spread }),
});
export type QueueMeasures = z.output<typeof QueueMeasures>;

/** The same over one day or several, for who looks after the workstation. */
export const QueueFigures = z.object({
  promiseMinutes: z.int(),
  drawn: z.int(),
  absent: z.int(),
  waiting: Spread,
  service: Spread,
  days: z.array(z.object({ on: PlainDate, waiting: Spread, service: Spread })),
  acts: QueueMeasures.shape.acts,
  agents: z.array(z.object({ number: z.string(), nameFr: z.string(), nameAr: z.string(), service: Spread })),
});
export type QueueFigures = z.output<typeof QueueFigures>;
