import type { TicketId } from '../../kernel/ids.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { openCall, type CallOutcome, type Ticket } from './ticket.ts';

/** The tickets of one day at one counter, in the order of arrival. */
export interface Queue {
  readonly on: PlainDate;
  readonly tickets: readonly Ticket[];
}

/** What a step changed: the queue as it is then, and the tickets to keep. */
export interface Step {
  readonly queue: Queue;
  readonly changed: readonly Ticket[];
}

interface Call {
  readonly agentId: string;
  readonly at: string;
}

/** Beyond it a number has four digits, and the paper and the screen have no room for it. */
export const TICKETS_A_LETTER = 999;

export const emptyQueue = (on: PlainDate): Queue => ({ on, tickets: [] });

/** The one who is at the counter. */
export const presentIn = (queue: Queue): Ticket | undefined =>
  queue.tickets.find(({ state }) => state === 'called');

/** Those who wait, in the order in which they are called. */
export const waitingIn = (queue: Queue): readonly Ticket[] =>
  queue.tickets.filter(({ state }) => state === 'waiting').toSorted((a, b) => a.place - b.place);

/** How many are called before this ticket. */
export const beforeOf = (queue: Queue, { place }: Ticket): number =>
  waitingIn(queue).filter((other) => other.place < place).length;

/** A new ticket at the end of the queue; undefined once the letter has no number left for the day. */
export function draw(
  queue: Queue,
  { id, reason, at }: { readonly id: TicketId; readonly reason: string; readonly at: string },
): Step | undefined {
  const last = (values: readonly number[]): number => Math.max(0, ...values);
  const number =
    last(queue.tickets.filter(({ letter }) => letter === reason).map((ticket) => ticket.number)) + 1;
  if (number > TICKETS_A_LETTER) return undefined;
  const place = last(queue.tickets.map((ticket) => ticket.place)) + 1;
  const ticket: Ticket = {
    id,
    on: queue.on,
    letter: reason,
    number,
    place,
    reason,
    state: 'waiting',
    drawnAt: at,
    calls: [],
  };
  return put(queue, [ticket]);
}

/** Calls whoever arrived first. Who was at the counter is done: one key leads from one person to the next. */
export function callNext(queue: Queue, call: Call): Step {
  const present = presentIn(queue);
  const first = waitingIn(queue)[0];
  return put(queue, [
    ...(present ? [ended(present, 'done', call.at)] : []),
    ...(first ? [called(first, call)] : []),
  ]);
}

/** Calls a ticket out of turn: one that was absent and came, or one ended by mistake. Undefined when it is neither. */
export function callBack(queue: Queue, id: string, call: Call): Step | undefined {
  const ticket = queue.tickets.find((each) => each.id === id);
  if (!ticket || (ticket.state !== 'absent' && ticket.state !== 'done')) return undefined;
  const present = presentIn(queue);
  return put(queue, [...(present ? [ended(present, 'done', call.at)] : []), called(ticket, call)]);
}

/** Calls the present ticket out once more. Undefined when it is not the one at the counter. */
export function recall(queue: Queue, id: string): Step | undefined {
  const present = presentOf(queue, id);
  if (!present) return undefined;
  const calls = present.calls.map((call) =>
    call.endedAt === null ? { ...call, times: call.times + 1 } : call,
  );
  return put(queue, [{ ...present, calls }]);
}

/** Ends the present call: the person was served, or did not come. */
export function end(queue: Queue, id: string, outcome: 'done' | 'absent', at: string): Step | undefined {
  const present = presentOf(queue, id);
  return present && put(queue, [ended(present, outcome, at)]);
}

/** Sends the present ticket back to wait for another reason, at the place of its arrival: nobody who came later goes first. */
export function transfer(queue: Queue, id: string, reason: string, at: string): Step | undefined {
  const present = presentOf(queue, id);
  return present && put(queue, [{ ...ended(present, 'transferred', at), reason, state: 'waiting' }]);
}

const presentOf = (queue: Queue, id: string): Ticket | undefined => {
  const present = presentIn(queue);
  return present?.id === id ? present : undefined;
};

const called = (ticket: Ticket, { agentId, at }: Call): Ticket => ({
  ...ticket,
  state: 'called',
  calls: [
    ...ticket.calls,
    { reason: ticket.reason, calledAt: at, times: 1, agentId, endedAt: null, outcome: null },
  ],
});

function ended(ticket: Ticket, outcome: CallOutcome, at: string): Ticket {
  const open = openCall(ticket);
  return {
    ...ticket,
    state: outcome === 'absent' ? 'absent' : 'done',
    calls: ticket.calls.map((call) => (call === open ? { ...call, endedAt: at, outcome } : call)),
  };
}

function put(queue: Queue, changed: readonly Ticket[]): Step {
  const byId = new Map([...queue.tickets, ...changed].map((ticket) => [ticket.id, ticket]));
  return { queue: { ...queue, tickets: [...byId.values()] }, changed };
}
