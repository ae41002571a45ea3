import { z } from 'zod';
import { TicketId } from '../../kernel/ids.ts';
import { PlainDate } from '../../kernel/plain-date.ts';

/** The letter of a reason of visit: printed before the number. */
export const ReasonLetter = z.string().regex(/^[A-Z]$/);

export const TICKET_STATES = ['waiting', 'called', 'absent', 'done'] as const;
/** How a call ended. `unfinished`: the day was over, or the counter closed, before anybody said so. */
export const CALL_OUTCOMES = ['done', 'absent', 'transferred', 'unfinished'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** One call of a ticket to the counter, from the first call to its end. */
export const TicketCall = z.object({
  reason: ReasonLetter,
  calledAt: z.iso.datetime(),
  /** How often it was called out: one, and one more for each recall. */
  times: z.int().min(1),
  agentId: z.string().max(60),
  endedAt: z.iso.datetime().nullable(),
  outcome: z.enum(CALL_OUTCOMES).nullable(),
});
export type TicketCall = z.output<typeof TicketCall>;

/** A place in the queue of one day. Nobody's name: a letter, a number and hours. */
export const Ticket = z.object({
  id: TicketId,
  on: PlainDate,
  /** Printed: the letter of the reason given at the door. It stays when the ticket is transferred. */
  letter: ReasonLetter,
  number: z.int().min(1),
  /** The order of arrival of the day, whatever the letter; a ticket keeps it when it is transferred. */
  place: z.int().min(1),
  /** The reason of now. */
  reason: ReasonLetter,
  state: z.enum(TICKET_STATES),
  drawnAt: z.iso.datetime(),
  calls: z.array(TicketCall),
});
export type Ticket = z.output<typeof Ticket>;

/** `A 007`: as it is printed, called and said. */
export const ticketName = ({ letter, number }: Pick<Ticket, 'letter' | 'number'>): string =>
  `${letter} ${String(number).padStart(3, '0')}`;

/** The call that goes on. */
export const openCall = ({ calls }: Pick<Ticket, 'calls'>): TicketCall | undefined =>
  calls.find(({ endedAt }) => endedAt === null);
