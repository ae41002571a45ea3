import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beforeOf,
  callBack,
  callNext,
  draw,
  emptyQueue,
  end,
  openCall,
  presentIn,
  recall,
  ticketName,
  TICKETS_A_LETTER,
  transfer,
  waitingIn,
  type Queue,
  type Ticket,
} from '../../../../../shared/domain/queue/index.ts';
import type { TicketId } from '../../../../../shared/kernel/ids.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';

const DAY = plainDate('2026-03-02');
const LETTERS = ['A', 'B', 'C'] as const;
const hour = (minute: number): string => new Date(Date.UTC(2026, 2, 2, 8, minute)).toISOString();
const call = (minute: number) => ({ agentId: 'agent', at: hour(minute) });
const drawn = (queue: Queue, reason: string, rank: number): Queue =>
  draw(queue, { id: `t${rank}` as TicketId, reason, at: hour(rank) })?.queue ?? queue;
const queueOf = (letters: string): Queue =>
  [...letters].reduce((queue, letter, rank) => drawn(queue, letter, rank), emptyQueue(DAY));
const names = (tickets: readonly Ticket[]): string[] => tickets.map(ticketName);

describe('the queue of a day', () => {
  it('numbers each letter from one, and calls in the order of arrival whatever the letter', () => {
    let queue = queueOf('ABAC');
    expect(names(waitingIn(queue))).toEqual(['A 001', 'B 001', 'A 002', 'C 001']);
    const called: string[] = [];
    for (let minute = 10; waitingIn(queue).length > 0; minute++) {
      ({ queue } = callNext(queue, call(minute)));
      called.push(ticketName(presentIn(queue) as Ticket));
    }
    expect(called).toEqual(['A 001', 'B 001', 'A 002', 'C 001']);
  });

  it('ends the turn of who is at the counter when the next one is called', () => {
    const { queue } = callNext(callNext(queueOf('AA'), call(10)).queue, call(15));
    const [first, second] = queue.tickets;
    expect(first).toMatchObject({ state: 'done', calls: [{ endedAt: hour(15), outcome: 'done' }] });
    expect(second).toMatchObject({ state: 'called', calls: [{ endedAt: null }] });
  });

  it('ends the turn and calls nobody when nobody waits', () => {
    const { queue, changed } = callNext(callNext(queueOf('A'), call(10)).queue, call(12));
    expect(presentIn(queue)).toBeUndefined();
    expect(changed).toHaveLength(1);
    expect(callNext(queue, call(13)).changed).toEqual([]);
  });

  it('keeps the place of arrival of a transferred ticket, its printed number too', () => {
    const called = callNext(queueOf('AAB'), call(10)).queue;
    const queue = transfer(called, 't0', 'B', hour(12))?.queue ?? called;
    expect(names(waitingIn(queue))).toEqual(['A 001', 'A 002', 'B 001']);
    expect(queue.tickets[0]).toMatchObject({ reason: 'B', letter: 'A', calls: [{ outcome: 'transferred' }] });
    expect(drawn(queue, 'B', 9).tickets.at(-1)).toMatchObject({ letter: 'B', number: 2 });
  });

  it('calls back who was absent, or done by mistake, and nobody else', () => {
    const called = callNext(queueOf('AA'), call(10)).queue;
    const absent = end(called, 't0', 'absent', hour(12))?.queue ?? called;
    expect(callBack(absent, 't1', call(13))).toBeUndefined();
    const back = callBack(absent, 't0', call(14))?.queue ?? absent;
    expect(presentIn(back)).toMatchObject({ id: 't0', calls: [{ outcome: 'absent' }, { outcome: null }] });
    const done = end(back, 't0', 'done', hour(20))?.queue ?? back;
    expect(presentIn(callBack(done, 't0', call(21))?.queue ?? done)).toMatchObject({ id: 't0' });
  });

  it('lets no key act on a ticket that is not at the counter any more', () => {
    const queue = callNext(queueOf('AA'), call(10)).queue;
    expect(end(queue, 't1', 'done', hour(11))).toBeUndefined();
    expect(recall(queue, 't1')).toBeUndefined();
    expect(transfer(queue, 't1', 'B', hour(11))).toBeUndefined();
    expect(recall(queue, 't0')?.changed).toMatchObject([{ calls: [{ times: 2, endedAt: null }] }]);
  });

  it('gives no number beyond the last one of the paper', () => {
    const ticket = drawn(emptyQueue(DAY), 'A', 0).tickets[0] as Ticket;
    const full = { on: DAY, tickets: [{ ...ticket, number: TICKETS_A_LETTER }] };
    expect(draw(full, { id: 'x' as TicketId, reason: 'A', at: hour(1) })).toBeUndefined();
    expect(draw(full, { id: 'x' as TicketId, reason: 'B', at: hour(1) })).toBeDefined();
  });

  it('says how many are called before a ticket', () => {
    const queue = callNext(queueOf('ABC'), call(10)).queue;
    expect(queue.tickets.map((ticket) => beforeOf(queue, ticket))).toEqual([0, 0, 1]);
  });
});

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('draw' as const), letter: fc.constantFrom(...LETTERS) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('next' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('done' as const, 'absent' as const, 'recall' as const, 'back' as const),
      pick: fc.nat(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      letter: fc.constantFrom(...LETTERS),
      pick: fc.nat(),
    }),
  },
);
type AnyStep = typeof step extends fc.Arbitrary<infer T> ? T : never;

function apply(queue: Queue, taken: AnyStep, minute: number): Queue {
  const id = 'pick' in taken ? (queue.tickets[taken.pick % Math.max(1, queue.tickets.length)]?.id ?? '') : '';
  switch (taken.do) {
    case 'draw':
      return drawn(queue, taken.letter, minute);
    case 'next':
      return callNext(queue, call(minute)).queue;
    case 'move':
      return transfer(queue, id, taken.letter, hour(minute))?.queue ?? queue;
    case 'back':
      return callBack(queue, id, call(minute))?.queue ?? queue;
    case 'recall':
      return recall(queue, id)?.queue ?? queue;
    default:
      return end(queue, id, taken.do, hour(minute))?.queue ?? queue;
  }
}

describe('whatever is pressed, in whatever order', () => {
  const steps = fc.array(step, { maxLength: 60 });

  it('a number never comes twice in a day', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { tickets } = all.reduce(apply, emptyQueue(DAY));
        expect(new Set(names(tickets)).size).toBe(tickets.length);
        expect(new Set(tickets.map(({ place }) => place)).size).toBe(tickets.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('nobody is lost: each ticket drawn is in one state, and each call but the present one has its end', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { tickets } = all.reduce(apply, emptyQueue(DAY));
        expect(tickets).toHaveLength(all.filter((taken) => taken.do === 'draw').length);
        const open = tickets.filter((ticket) => openCall(ticket));
        expect(open.length).toBeLessThanOrEqual(1);
        for (const ticket of tickets) {
          expect(ticket.state === 'called').toBe(openCall(ticket) !== undefined);
          const outcome = ticket.calls.at(-1)?.outcome;
          if (ticket.state === 'absent' || ticket.state === 'done') expect(outcome).toBe(ticket.state);
          if (ticket.state === 'waiting') expect([undefined, 'transferred']).toContain(outcome);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('nobody is called before somebody who came earlier and still waits', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let queue = emptyQueue(DAY);
        all.forEach((taken, minute) => {
          const waiting = waitingIn(queue);
          queue = apply(queue, taken, minute);
          if (taken.do !== 'next' || waiting.length === 0) return;
          expect(presentIn(queue)?.place).toBe(Math.min(...waiting.map(({ place }) => place)));
        });
      }),
      { numRuns: 1000 },
    );
  });
});
