import { afterAll, beforeAll, expect, it } from 'vitest';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { startCentral } from '../../../central/embedded.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import {
  aCounter,
  pageOf,
  valueOf,
  type Central,
  type Page,
  type TestCounter,
} from '../../support/counter.ts';
import { at, type FakeTime } from '../../support/clock.ts';

let central: Central;
let clock: FakeTime;
let house: TestCounter;
let agent: Page;
let supervisor: Page;
beforeAll(async () => {
  clock = at('2026-03-02T09:00');
  central = await startCentral({ demonstration: true, clock });
  house = await aCounter({ clock }, central);
  agent = await house.signIn('1001');
  supervisor = await house.signIn('2001');
});
afterAll(async () => {
  await house.close();
  await central.close();
});

const minutes = (count: number) => clock.advance(count * 60_000);
const today = async () => valueOf(await agent.call('queue.today', {}));
const board = async () => valueOf(await house.page().call('queue.board', {}));
const issue = async (reason: string) => valueOf(await agent.call('queue.issue', { reason }));
const present = async () => (await today()).present;
const next = async () => agent.call('queue.next', { present: (await present())?.ticket.id ?? null });
const settings = { isOn: true, hasSound: false, promiseMinutes: 10 };

it('is off until a supervisor turns it on, and then nobody draws, calls or shows a ticket', async () => {
  expect(await agent.call('queue.issue', { reason: 'A' })).toMatchObject({ error: { code: 'queue.off' } });
  expect(await next()).toMatchObject({ error: { code: 'queue.off' } });
  expect(await agent.call('queue.configure', settings)).toMatchObject({ error: { code: 'access.denied' } });
  expect(await board()).toMatchObject({ isOn: false, called: null });
  expect((await today()).settings).toEqual({ isOn: false, hasSound: true, promiseMinutes: 10 });
  expect(valueOf(await supervisor.call('queue.configure', settings))).toEqual(settings);
  expect((await today()).settings).toEqual(settings);
});

it('gives a paper with the number and how many wait before, and calls in the order of arrival', async () => {
  const first = await issue('A');
  const second = await issue('B');
  const third = await issue('A');
  expect([first, second, third].map(({ name, waitingBefore }) => [name, waitingBefore])).toEqual([
    ['A 001', 0],
    ['B 001', 1],
    ['A 002', 2],
  ]);
  expect(
    Buffer.from(third.pdf ?? '', 'base64')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(await agent.call('queue.issue', { reason: 'Z' })).toMatchObject({ error: { code: 'not_found' } });
  minutes(4);
  valueOf(await next());
  expect(await board()).toMatchObject({ called: { name: 'A 001' }, waiting: 2, before: [] });
  const shown = (await board()).called?.call;
  valueOf(await agent.call('queue.recall', { ticketId: first.ticketId }));
  expect((await board()).called?.call).not.toBe(shown);
});

it('refuses a key pressed for somebody who is not at the counter any more, and does nothing', async () => {
  const before = await today();
  const other = before.waiting[0]?.id ?? '';
  for (const refused of [
    await agent.call('queue.end', { ticketId: other, outcome: 'done' }),
    await agent.call('queue.next', { present: other }),
    await agent.call('queue.transfer', { ticketId: other, reason: 'C' }),
    await agent.call('queue.callBack', { ticketId: other }),
  ])
    expect(refused).toMatchObject({ error: { code: 'queue.changed' } });
  expect(await today()).toEqual(before);
});

it('links the acts made during a turn to it, and measures the turn by them', async () => {
  valueOf(await agent.call('sync.now', {}));
  const [found] = valueOf(await agent.call('people.search', { text: MEMORABLE.pharmacist.number })).people;
  minutes(3);
  valueOf(await agent.call('attestations.issue', { personId: found?.id ?? '' }));
  expect(await present()).toMatchObject({ acts: 1 });
  valueOf(await next());
  valueOf(await agent.call('attestations.issue', { personId: found?.id ?? '', of: 'rights' }));
  minutes(12);
  const { ticket } = (await present()) ?? {};
  valueOf(await agent.call('queue.transfer', { ticketId: ticket?.id ?? '', reason: 'C' }));
  const measures = valueOf(await supervisor.call('queue.measures', { on: null }));
  expect(measures.acts).toMatchObject([
    {
      kind: 'attestation.issued',
      service: { count: 2, medianSeconds: 180, ninthDecileSeconds: 720, late: 1 },
    },
  ]);
  expect(measures.reasons.find(({ letter }) => letter === 'A')).toMatchObject({
    drawn: 2,
    waiting: { count: 1, medianSeconds: 240 },
    service: { count: 1, medianSeconds: 180, late: 0 },
  });
  expect(measures.reasons.find(({ letter }) => letter === 'B')?.service).toMatchObject({ count: 1, late: 1 });
  // Transferred, it waits at the place of its arrival: before the one who came after.
  expect((await today()).waiting.map(({ letter, number, reason }) => [letter, number, reason])).toEqual([
    ['B', 1, 'C'],
    ['A', 2, 'A'],
  ]);
});

it('gives the waiting and service times of the day to the dashboard, by act and by agent, against the promise', async () => {
  const { queue, days } = valueOf(await supervisor.call('day.figures', { span: 'week' }));
  expect(days).toHaveLength(7);
  expect(queue).toMatchObject({ promiseMinutes: 10, drawn: 3, absent: 0 });
  expect(queue?.days.at(-1)?.waiting.count).toBe(queue?.waiting.count);
  expect(queue?.days[0]?.waiting.count).toBe(0);
  expect(queue?.acts).toMatchObject([{ kind: 'attestation.issued', service: { count: 2, late: 1 } }]);
  expect(queue?.agents).toMatchObject([{ number: '1001', service: { count: 2, late: 1 } }]);
});

it('calls back who was absent', async () => {
  valueOf(await next());
  const { ticket } = (await present()) ?? {};
  const ticketId = ticket?.id ?? ('' as never);
  valueOf(await agent.call('queue.end', { ticketId, outcome: 'absent' }));
  expect(await today()).toMatchObject({ present: null, absent: [{ id: ticketId }] });
  valueOf(await agent.call('queue.callBack', { ticketId }));
  expect(await today()).toMatchObject({ present: { ticket: { id: ticketId } }, absent: [] });
});

it('gives the same paper again when it jammed, and counts nobody twice', async () => {
  const drawn = await issue('D');
  const again = valueOf(await agent.call('queue.print', { ticketId: drawn.ticketId }));
  expect([again.name, again.waitingBefore]).toEqual([drawn.name, drawn.waitingBefore]);
  expect((await today()).waiting.filter(({ letter }) => letter === 'D')).toHaveLength(1);
});

it('starts the numbers again the next day; the turn left open measures nothing', async () => {
  const left = (await present())?.ticket.id;
  expect(left).toBeDefined();
  const day = valueOf(await supervisor.call('queue.measures', { on: null })).on;
  clock.advance(24 * 3_600_000);
  expect(await today()).toMatchObject({ present: null, waiting: [], absent: [] });
  expect((await issue('A')).name).toBe('A 001');
  valueOf(await next());
  const before = valueOf(await supervisor.call('queue.measures', { on: day }));
  expect(before.all).toMatchObject({ drawn: 4, unfinished: 1 });
});

it('keeps everything when the counter stops and starts again', async () => {
  const before = await today();
  await house.counter.close();
  const counter = await house.reopen({ clock });
  try {
    const page = pageOf(counter);
    valueOf(await page.call('agents.signIn', { number: '1001', passphrase: DEMONSTRATION.agentPassphrase }));
    const after = valueOf(await page.call('queue.today', {}));
    expect({ ...after, now: '' }).toEqual({ ...before, now: '' });
  } finally {
    await counter.close();
  }
});
