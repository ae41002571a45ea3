import type { Ticket, TicketCall } from './ticket.ts';
import type { QueueMeasures, Spread, VisitReason } from './views.ts';

/** The acts of each call, by `callKey`. */
export type ActsOfCalls = ReadonlyMap<string, readonly string[]>;
export const callKey = (ticketId: string, rank: number): string => `${ticketId} ${rank}`;

/** The smallest value that at least this share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** Whole seconds from one instant to another; none when the clock went back between them. */
export const secondsBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));

export function spreadOf(seconds: readonly number[], promiseMinutes: number): Spread {
  return {
    count: seconds.length,
    medianSeconds: quantile(seconds, 0.5),
    ninthDecileSeconds: quantile(seconds, 0.9),
    late: seconds.filter((each) => each > promiseMinutes * 60).length,
  };
}

const waitOf = ({ drawnAt, calls: [first] }: Ticket): readonly number[] =>
  first ? [secondsBetween(drawnAt, first.calledAt)] : [];
/** A call that somebody was served in and that was ended by hand. */
const serviceOf = ({ calledAt, endedAt, outcome }: TicketCall): readonly number[] =>
  endedAt !== null && (outcome === 'done' || outcome === 'transferred')
    ? [secondsBetween(calledAt, endedAt)]
    : [];

/** The measures of each of these reasons, in their order. */
export function measureReasons(
  tickets: readonly Ticket[],
  reasons: readonly VisitReason[],
  promiseMinutes: number,
): QueueMeasures['reasons'] {
  return reasons.map((reason) => {
    const drawn = tickets.filter(({ letter }) => letter === reason.letter);
    const calls = callsOf(tickets).filter((call) => call.reason === reason.letter);
    return {
      ...reason,
      drawn: drawn.length,
      waiting: spreadOf(drawn.flatMap(waitOf), promiseMinutes),
      service: spreadOf(calls.flatMap(serviceOf), promiseMinutes),
    };
  });
}

/** The whole day, whatever the reason. */
export function measureAll(tickets: readonly Ticket[], promiseMinutes: number): QueueMeasures['all'] {
  const calls = callsOf(tickets);
  return {
    drawn: tickets.length,
    absent: tickets.filter(({ state }) => state === 'absent').length,
    unfinished: calls.filter(({ outcome }) => outcome === 'unfinished').length,
    waiting: spreadOf(tickets.flatMap(waitOf), promiseMinutes),
    service: spreadOf(calls.flatMap(serviceOf), promiseMinutes),
  };
}

const callsOf = (tickets: readonly Ticket[]): readonly TicketCall[] =>
  tickets.flatMap((ticket) => ticket.calls);

/** The measures by kind of act: a visit counts once under each kind that was made in it. */
export function measureActs(
  tickets: readonly Ticket[],
  acts: ActsOfCalls,
  promiseMinutes: number,
): QueueMeasures['acts'] {
  const byKind = new Map<string, number[]>();
  for (const ticket of tickets)
    ticket.calls.forEach((call, rank) => {
      for (const kind of new Set(acts.get(callKey(ticket.id, rank))))
        byKind.set(kind, [...(byKind.get(kind) ?? []), ...serviceOf(call)]);
    });
  return [...byKind]
    .map(([kind, seconds]) => ({ kind, service: spreadOf(seconds, promiseMinutes) }))
    .toSorted((a, b) => b.service.count - a.service.count || a.kind.localeCompare(b.kind));
}

/** How long the visits of each agent took, the ones with most visits first. */
export function measureAgents(
  tickets: readonly Ticket[],
  promiseMinutes: number,
): readonly { readonly agentId: string; readonly service: Spread }[] {
  return [...Map.groupBy(callsOf(tickets), ({ agentId }) => agentId)]
    .map(([agentId, calls]) => ({ agentId, service: spreadOf(calls.flatMap(serviceOf), promiseMinutes) }))
    .filter(({ service }) => service.count > 0)
    .toSorted((a, b) => b.service.count - a.service.count || a.agentId.localeCompare(b.agentId));
}
