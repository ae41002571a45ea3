import { beforeEach, describe, expect, test } from 'vitest';
import type { Condition } from '../../../support/weather.ts';
import { Counter, counters } from '../../../sync/support/counters.ts';
import type { FakeCentral } from '../../../sync/support/fake-central.ts';

let central: FakeCentral;
let counter: Counter;

/** Lets the promises of an exchange under way settle: the fake network answers without timers. */
const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
};

beforeEach(async () => {
  const all = await counters(1);
  central = all.central;
  counter = all.counters[0] as Counter;
});

describe('weather', () => {
  const cases: readonly (readonly [Condition, string | null])[] = [
    ['offline', null],
    ['cut', null],
    ['slow', null],
    ['broken', null],
    ['broken_late', null],
    ['garbled', 'not_our_central'],
    ['portal', 'not_our_central'],
    ['proxy', 'proxy_password'],
  ];
  test.each(cases)('%s is told as offline, and nothing is lost', async (condition, trouble) => {
    counter.sky.set(condition);
    const { act } = counter.register();
    const status = await counter.exchange();
    expect(status).toMatchObject({ phase: 'waiting', connection: 'offline', trouble, waiting: 1, parked: 0 });
    expect(status.offlineSince).toBe('2026-03-02T09:00:00.000Z');

    counter.sky.set('clear');
    counter.time.advance(60_000);
    await settle();
    expect(counter.status).toMatchObject({
      connection: 'online',
      offlineSince: null,
      trouble: null,
      waiting: 0,
    });
    expect(central.effects.map((effect) => effect.id)).toEqual([act.id]);
  });

  test('keeps the instant of the first failure, also over a restart', async () => {
    counter.sky.set('offline');
    await counter.exchange();
    counter.time.advance(3_600_000);
    await settle();
    const { time, db, device } = counter;
    const restarted = new Counter({ time, db, device, http: central.http, seed: 5 });
    expect(restarted.status).toMatchObject({
      phase: 'stopped',
      connection: 'unknown',
      offlineSince: '2026-03-02T09:00:00.000Z',
      lastExchangeAt: '2026-03-02T09:00:00.000Z',
    });
  });

  test('waits longer after each failure, and never beyond a minute', async () => {
    counter.sky.set('offline');
    const waits: number[] = [];
    for (let failure = 0; failure < 12; failure += 1) {
      await counter.exchange();
      waits.push(Date.parse(counter.status.nextAttemptAt ?? '') - counter.time.now());
    }
    expect(waits[0]).toBeLessThanOrEqual(2_000);
    expect(waits[5]).toBeGreaterThan(20_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(1_000);
  });

  test('at one step does not keep the central from the others', async () => {
    counter.sky.set((request) => (request.url.includes('/changes') ? 'broken' : 'clear'));
    counter.register();
    expect(await counter.exchange()).toMatchObject({ connection: 'online', waiting: 0 });
    expect(stepOf('changes')).toMatchObject({ state: 'waiting', lastFailure: { reason: 'server' } });
    counter.sky.set((request) => (request.url.endsWith('/acts') ? 'broken' : 'clear'));
    central.put({ ...aPersonOf(central), version: 9 });
    counter.register();
    expect(await counter.exchange()).toMatchObject({ connection: 'online', waiting: 1 });
    expect(stepOf('acts')).toMatchObject({ state: 'waiting', lastFailure: { reason: 'server' } });
    expect(counter.person(aPersonOf(central).id)?.version).toBe(9);
  });
});

const stepOf = (name: string) => counter.status.steps.find((step) => step.name === name);
const aPersonOf = (from: FakeCentral) => [...from.people.values()][0]!;

describe('what time alone does not mend', () => {
  test.each(['clock', 'device_revoked', 'device_unknown', 'protocol'] as const)(
    '%s is told in the status and tried again later, not hotly',
    async (problem) => {
      central.problem = problem;
      counter.register();
      const status = await counter.exchange();
      expect(status).toMatchObject({ phase: 'waiting', connection: 'online', trouble: problem, waiting: 1 });
      const waitMs = Date.parse(status.nextAttemptAt ?? '') - counter.time.now();
      expect(waitMs).toBeGreaterThanOrEqual(30_000);
      const before = central.requests;
      counter.time.advance(25_000);
      await settle();
      expect(central.requests).toBe(before);

      central.problem = undefined;
      expect(await counter.exchange()).toMatchObject({ trouble: null, waiting: 0 });
    },
  );

  test('a clock set wrong by a year is told, and what was done meanwhile leaves once it is right', async () => {
    counter.time.setWallTo('2025-03-02T09:00');
    counter.register();
    expect(await counter.exchange()).toMatchObject({ trouble: 'clock', waiting: 1 });
    const [warning] = counter.logged;
    expect(warning).toMatchObject({
      level: 'warn',
      fields: { problem: 'clock', aheadMs: -365 * 86_400_000 },
    });
    counter.time.setWallTo('2026-03-02T09:05');
    expect(await counter.exchange()).toMatchObject({ trouble: null, waiting: 0 });
  });
});

describe('the loop', () => {
  test('looks for news about every minute while nothing happens', async () => {
    const before = counter.sky.sent.length;
    for (let second = 0; second < 600; second += 10) {
      counter.time.advance(10_000);
      await settle();
    }
    const asked = counter.sky.sent.slice(before).map(({ url }) => url);
    const reads = asked.filter((url) => url.includes('about=branch')).length;
    expect(reads).toBeGreaterThanOrEqual(10);
    expect(reads).toBeLessThanOrEqual(20);
    // What nobody waits for is asked for more seldom.
    expect(asked.filter((url) => url.includes('about=everybody')).length).toBeLessThanOrEqual(4);
  });

  test('sends at once what was just done', async () => {
    counter.register();
    await settle();
    expect(counter.status).toMatchObject({ phase: 'idle', waiting: 0 });
  });

  test('does not miss what was done while it was reading changes', async () => {
    let reads = 0;
    counter.sky.set((request) => {
      if (request.url.includes('about=branch') && ++reads === 1) counter.register();
      return 'clear';
    });
    await counter.sync.engine.syncNow();
    expect(reads).toBe(2);
    expect(counter.status).toMatchObject({ phase: 'idle', waiting: 0 });
  });

  test('runs one exchange at a time, however many ask', async () => {
    let [underWay, most] = [0, 0];
    const watched = new Counter({
      time: counter.time,
      seed: 9,
      enrol: (id, key) => central.enrol(id, key),
      http: async (request) => {
        underWay += 1;
        most = Math.max(most, underWay);
        await settle();
        underWay -= 1;
        return central.http(request);
      },
    });
    watched.sync.engine.start();
    await Promise.all(Array.from({ length: 5 }, () => watched.exchange()));
    expect(most).toBe(1);
  });

  test('a person who asks while a failing exchange is under way gets one that does not fail', async () => {
    counter.sky.set('offline');
    counter.register();
    const asked = counter.sync.engine.syncNow();
    await Promise.resolve();
    counter.sky.set('clear');
    expect(await asked).toMatchObject({ connection: 'online', waiting: 0 });
  });

  test('stops after the request under way, and starts again', async () => {
    counter.register();
    expect(counter.status.phase).toBe('sending');
    await counter.sync.engine.stop();
    expect(counter.status.phase).toBe('stopped');
    expect(counter.time.pending).toBe(0);
    const before = central.requests;
    counter.register();
    await counter.sync.engine.syncNow();
    counter.time.advance(600_000);
    await settle();
    expect(central.requests).toBe(before);

    counter.sync.engine.start();
    await settle();
    expect(counter.status).toMatchObject({ phase: 'idle', waiting: 0 });
  });

  test('goes on after a fault of its own', async () => {
    counter.db.raw.exec('ALTER TABLE inbox RENAME TO inbox_away');
    const status = await counter.exchange();
    expect(status.steps.find(({ name }) => name === 'changes')).toMatchObject({
      state: 'waiting',
      lastFailure: { reason: 'fault' },
    });
    expect(counter.logged).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'step broken off' }),
    );
    counter.db.raw.exec('ALTER TABLE inbox_away RENAME TO inbox');
    // Another step may come first.
    for (let turn = 0; turn < 2; turn += 1) {
      counter.time.advance(60_000);
      await settle();
    }
    expect(counter.status).toMatchObject({ phase: 'idle', connection: 'online' });
    expect(stepOf('changes')).toMatchObject({ state: 'ready', lastFailure: null });
  });
});
