import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callKey,
  measureActs,
  measureAll,
  measureReasons,
  quantile,
  secondsBetween,
  Ticket,
} from '../../../../../shared/domain/queue/index.ts';

const hour = (minutes: number): string => new Date(Date.UTC(2026, 2, 2, 8, minutes)).toISOString();
const id = (rank: number): string => `00000000-0000-7000-8000-${String(rank).padStart(12, '0')}`;

interface Turn {
  readonly drawn: number;
  readonly called: number;
  readonly ended: number | null;
  readonly outcome?: string;
}
const aTicket = (rank: number, letter: string, { drawn, called, ended, outcome = 'done' }: Turn): Ticket =>
  Ticket.parse({
    id: id(rank),
    on: '2026-03-02',
    letter,
    number: rank,
    place: rank,
    reason: letter,
    state: ended === null ? 'called' : outcome === 'absent' ? 'absent' : 'done',
    drawnAt: hour(drawn),
    calls: [
      {
        reason: letter,
        calledAt: hour(called),
        times: 1,
        agentId: 'a',
        endedAt: ended === null ? null : hour(ended),
        outcome: ended === null ? null : outcome,
      },
    ],
  });
const REASONS = [
  { letter: 'A', fr: 'Immatriculation', ar: 'التسجيل' },
  { letter: 'B', fr: 'Carte', ar: 'البطاقة' },
];

describe('the quantiles', () => {
  it.each([
    [[], null, null],
    [[4], 4, 4],
    [[4, 1], 1, 4],
    [[3, 1, 2], 2, 3],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 6, 10],
  ])('of %j are %j and %j', (values, median, ninth) => {
    expect([quantile(values, 0.5), quantile(values, 0.9)]).toEqual([median, ninth]);
  });

  it('are values that were measured, with their share at or below them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5000), { minLength: 1 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (values, share) => {
          const found = quantile(values, share) ?? -1;
          expect(values).toContain(found);
          const atMost = values.filter((each) => each <= found).length;
          expect(atMost).toBeGreaterThanOrEqual(share * values.length);
          expect(values.filter((each) => each < found).length).toBeLessThan(share * values.length);
        },
      ),
    );
  });
});

describe('the measures of a day', () => {
  const tickets = [
    aTicket(1, 'A', { drawn: 0, called: 5, ended: 9 }),
    aTicket(2, 'A', { drawn: 0, called: 10, ended: 20 }),
    aTicket(3, 'A', { drawn: 0, called: 11, ended: 12, outcome: 'absent' }),
    aTicket(4, 'A', { drawn: 2, called: 21, ended: 400, outcome: 'unfinished' }),
    aTicket(5, 'B', { drawn: 3, called: 40, ended: null }),
  ];

  it('count the waiting of all who were called, and the service of those who were served', () => {
    const [a, b] = measureReasons(tickets, REASONS, 10);
    expect(a).toMatchObject({
      drawn: 4,
      waiting: { count: 4, medianSeconds: 600, ninthDecileSeconds: 1140, late: 2 },
      service: { count: 2, medianSeconds: 240, ninthDecileSeconds: 600, late: 0 },
    });
    expect(b).toMatchObject({
      drawn: 1,
      service: { count: 0, medianSeconds: null, ninthDecileSeconds: null },
    });
    expect(measureAll(tickets, 10)).toMatchObject({
      drawn: 5,
      absent: 1,
      unfinished: 1,
      service: { count: 2 },
    });
  });

  it('hold a visit late a second after the promise, and not at it', () => {
    const lateAt = (promise: number) => measureAll(tickets.slice(1, 2), promise).waiting.late;
    expect([lateAt(9), lateAt(10), lateAt(11)]).toEqual([1, 0, 0]);
  });

  it('count a visit once under each kind of act that was made in it', () => {
    const acts = new Map([
      [callKey(id(1), 0), ['card.issued', 'card.issued', 'attestation.issued']],
      [callKey(id(2), 0), ['card.issued']],
    ]);
    expect(measureActs(tickets, acts, 10)).toMatchObject([
      { kind: 'card.issued', service: { count: 2, medianSeconds: 240, ninthDecileSeconds: 600 } },
      { kind: 'attestation.issued', service: { count: 1, medianSeconds: 240 } },
    ]);
  });

  it('take no time for a clock that went back', () => {
    expect(secondsBetween(hour(10), hour(4))).toBe(0);
  });
});
