import { z } from 'zod';
import { TicketId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import {
  IssuedTicket,
  QueueBoard,
  QueueMeasures,
  QueueSettings,
  QueueToday,
  ReasonLetter,
} from '../domain/queue/index.ts';
import { command, COUNTER, query, ROLES, SIGNED_IN } from './define.ts';

const none = z.object({});
const topics = ['queue'] as const;
/** The ticket on screen: a key pressed twice never ends somebody else’s turn. */
const ticket = z.object({ ticketId: TicketId });
const WATCHERS = ['supervisor', 'administrator'] as const;

/** The queue of the branch, where this workstation keeps one. */
export const queue = {
  'queue.settings': query({ roles: SIGNED_IN, input: none, output: QueueSettings }),
  'queue.configure': command({ roles: WATCHERS, input: QueueSettings, output: QueueSettings, topics }),
  /** For the second screen, on which nobody signs in: numbers only. */
  'queue.board': query({ roles: ROLES, whileLocked: true, input: none, output: QueueBoard }),
  'queue.today': query({ roles: COUNTER, input: none, output: QueueToday }),
  'queue.issue': command({
    roles: COUNTER,
    input: z.object({ reason: ReasonLetter }),
    output: IssuedTicket,
    topics,
  }),
  /** The same ticket once more, when the paper jammed. */
  'queue.print': command({ roles: COUNTER, input: ticket, output: IssuedTicket }),
  /** Ends the present turn, if there is one, and calls whoever arrived first. */
  'queue.next': command({
    roles: COUNTER,
    input: z.object({ present: TicketId.nullable() }),
    output: none,
    topics,
  }),
  'queue.recall': command({ roles: COUNTER, input: ticket, output: none, topics }),
  'queue.end': command({
    roles: COUNTER,
    input: ticket.extend({ outcome: z.enum(['done', 'absent']) }),
    output: none,
    topics,
  }),
  'queue.transfer': command({
    roles: COUNTER,
    input: ticket.extend({ reason: ReasonLetter }),
    output: none,
    topics,
  }),
  /** Calls somebody who was absent and came, or whose turn was ended by mistake. */
  'queue.callBack': command({ roles: COUNTER, input: ticket, output: none, topics }),
  'queue.measures': query({
    roles: WATCHERS,
    input: z.object({ on: PlainDate.nullable() }),
    output: QueueMeasures,
  }),
};
