import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StepName, StepStatus } from '../../../../shared/domain/sync/index.ts';
import type { HttpRequest } from '../../../../electron/platform/http.ts';
import type { Condition } from '../../../support/weather.ts';
import { Counter, counters } from '../../../sync/support/counters.ts';
import type { FakeCentral } from '../../../sync/support/fake-central.ts';

let central: FakeCentral;
let counter: Counter;

const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
};
const step = (name: StepName, of: Counter = counter): StepStatus => {
  const found = of.status.steps.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
/** How the requests of each step look; the numbers are asked for when they run short. */
const ROADS: Readonly<Partial<Record<StepName, string>>> = {
  numbers: '/v1/number-blocks',
  acts: '/v1/acts',
  attachments: '/v1/attachments/',
  changes: 'about=branch',
  reference: 'about=everybody',
  trust: '/v1/revocations',
  counts: '/v1/devices/me/state',
};
const isOf =
  (name: StepName) =>
  ({ url }: HttpRequest): boolean =>
    url.includes(ROADS[name] ?? '?');
const photo = (text = 'an invented photo') => Buffer.from(text);
/** Lets the number block of the workstation run low, so that its step has something to ask. */
const needNumbers = (of: Counter) => of.db.raw.exec('UPDATE number_block SET next = last - 3');

beforeEach(async () => {
  const all = await counters(1);
  central = all.central;
  counter = all.counters[0] as Counter;
});

const CASES = ['numbers', 'acts', 'attachments', 'changes', 'reference', 'trust', 'counts'] as const;
const FAILURES: readonly (readonly [Condition, string])[] = [
  ['offline', 'unreachable'],
  ['slow', 'timeout'],
  ['broken', 'server'],
  ['portal', 'not_our_central'],
];

describe('a step that fails alone', () => {
  test.each(
    CASES.flatMap((name) => FAILURES.map(([condition, reason]) => [name, condition, reason] as const)),
  )('%s under « %s » is told as such, and the others run', async (name, condition, reason) => {
    const known = counter.register({}, photo('a first photo'));
    await counter.exchange();
    needNumbers(counter);
    counter.time.advance(1_000);
    const before = new Map(counter.status.steps.map((one) => [one.name, one.lastSuccessAt]));
    counter.sky.set((request) => (isOf(name)(request) ? condition : 'clear'));
    counter.register({}, photo());
    counter.issue('attestation.issued', known.id);
    await counter.exchange();

    expect(counter.status).toMatchObject({ connection: 'online', trouble: null });
    expect(step(name)).toMatchObject({ state: 'waiting', lastFailure: { reason } });
    const ran = counter.status.steps.filter((one) => one.name !== name && one.name !== 'trust');
    for (const one of ran)
      expect([one.name, one.lastSuccessAt, one.lastFailure]).not.toEqual([
        one.name,
        before.get(one.name),
        null,
      ]);

    counter.sky.set('clear');
    await counter.sync.engine.retry(name);
    if (name !== 'trust')
      expect(step(name)).toMatchObject({ state: 'ready', failures: 0, lastFailure: null });
  });

  test('a photo that the central does not take is set aside with its reason, and holds back no other', async () => {
    let isMended = false;
    const refusing = new Counter({
      time: counter.time,
      seed: 4,
      enrol: (id, key) => central.enrol(id, key),
      http: async (request) =>
        !isMended && isOf('attachments')(request) && request.body?.byteLength === 20
          ? {
              status: 413,
              contentType: 'application/json',
              body: Buffer.from(JSON.stringify({ problem: 'invalid', time: '2026-03-02T09:00:00Z' })),
            }
          : central.http(request),
    });
    const refusedOnes = () =>
      refusing.status.photosRefused.map(({ reason, reference }) => [reason, reference]);
    const offered = () => refusing.sky.sent.filter((request) => request.body?.byteLength === 20).length;
    await refusing.exchange();
    const { receipt } = refusing.register({}, Buffer.alloc(20, 1)).act.payload;
    refusing.register({}, Buffer.alloc(30, 2));
    await refusing.exchange();
    expect(central.photos.size).toBe(1);
    expect(step('attachments', refusing)).toMatchObject({ state: 'ready', lastFailure: null, failures: 0 });
    expect(refusing.status).toMatchObject({ connection: 'online', waiting: 0, photosWaiting: 1 });
    expect(refusedOnes()).toEqual([['picture', receipt]]);

    // The next one leaves with its act, whatever was set aside.
    refusing.register({}, Buffer.alloc(31, 3));
    await settle();
    expect(central.photos.size).toBe(2);
    expect(offered()).toBe(1);
    // A person asks for it; else it comes again the next day.
    await refusing.sync.engine.retry('attachments');
    expect([offered(), refusedOnes()]).toEqual([2, [['picture', receipt]]]);
    isMended = true;
    await refusing.exchange();
    expect(central.photos.size).toBe(2);
    refusing.time.advance(25 * 3_600_000);
    await refusing.exchange();
    expect(central.photos.size).toBe(3);
    expect(refusing.status).toMatchObject({ photosWaiting: 0, photosRefused: [] });
  });

  test('a photo at which the central breaks each time comes after the others', async () => {
    const first = Buffer.alloc(20, 1);
    counter.sky.set(({ body }) => (body?.byteLength === 20 ? 'broken' : 'clear'));
    counter.register({}, first);
    for (let n = 2; n < 6; n += 1) counter.register({}, Buffer.alloc(30, n));
    for (let tries = 0; tries < 3; tries += 1) await counter.exchange();
    expect(counter.status).toMatchObject({ photosWaiting: 1 });
    expect(central.photos.size).toBe(4);
    counter.sky.set('clear');
    await counter.exchange();
    expect(counter.status).toMatchObject({ photosWaiting: 0 });
  });

  test('what is done meanwhile leaves at once, whatever another step waits for', async () => {
    counter.sky.set((request) => (isOf('attachments')(request) ? 'slow' : 'clear'));
    counter.register({}, photo());
    await counter.exchange();
    counter.register();
    await settle();
    expect(counter.status).toMatchObject({ phase: 'idle', waiting: 0, photosWaiting: 1 });
  });

  test('when nobody of ours answers, nothing but a small question follows the first failure', async () => {
    counter.register();
    const asked: string[] = [];
    counter.sky.set(({ url }) => {
      asked.push(new URL(url).pathname);
      return 'portal';
    });
    await counter.exchange();
    expect(counter.status).toMatchObject({
      connection: 'offline',
      trouble: 'not_our_central',
      phase: 'waiting',
    });
    // The act that woke the engine, and the person who asked: one turn each.
    expect(asked).toEqual(['/v1/acts', '/health', '/v1/acts', '/health']);
  });
});

describe('what is known of the steps', () => {
  test('outlives a restart: the last success and the last failure', async () => {
    counter.sky.set((request) => (isOf('changes')(request) ? 'broken' : 'clear'));
    counter.time.advance(5_000);
    await counter.exchange();
    const { time, db, device } = counter;
    const again = new Counter({ time, db, device, http: central.http, seed: 5 });
    expect(step('changes', again)).toMatchObject({
      lastSuccessAt: '2026-03-02T09:00:00.000Z',
      lastFailure: { reason: 'server' },
      nextAttemptAt: null,
    });
    expect(step('counts', again).lastSuccessAt).not.toBeNull();
  });

  test('bytes are counted by step and by day, and the workstation tells its counts', async () => {
    counter.sky.set((request) => (isOf('acts')(request) ? 'offline' : 'clear'));
    counter.register();
    await counter.exchange();
    expect(central.counts.get(counter.device.id)).toEqual({
      waiting: 1,
      parked: 0,
      oldestWaitingAt: '2026-03-02T09:00:00.000Z',
      photosWaiting: 0,
    });
    counter.sky.set('clear');
    await counter.exchange();
    expect(step('acts')).toMatchObject({ done: 1, total: 1 });
    expect(step('acts').sentBytes).toBeGreaterThan(100);
    const { todaySentBytes, todayReceivedBytes } = counter.status.link;
    expect(todaySentBytes).toBeGreaterThanOrEqual(step('acts').sentBytes);
    const restarted = new Counter({
      time: counter.time,
      db: counter.db,
      device: counter.device,
      http: central.http,
      seed: 6,
    });
    expect(restarted.status.link).toMatchObject({ todaySentBytes, todayReceivedBytes });
    counter.time.advance(86_400_000);
    expect(restarted.status.link).toMatchObject({ todaySentBytes: 0, todayReceivedBytes: 0 });
  });
});

describe('a metered link', () => {
  beforeEach(() => counter.sync.handlers['sync.setLink']({ mode: 'metered' }));

  test('photos wait with their count and size, acts and answers go', async () => {
    counter.register({}, photo());
    await counter.exchange();
    expect(central.photos.size).toBe(0);
    expect(counter.status).toMatchObject({
      waiting: 0,
      photosWaiting: 1,
      photosWaitingBytes: photo().byteLength,
    });
    expect(step('attachments')).toMatchObject({ state: 'put_off', lastFailure: null, nextAttemptAt: null });
    counter.time.advance(3_600_000);
    await settle();
    expect(central.photos.size).toBe(0);
  });

  test('a person can send them now, and they go by themselves on another link', async () => {
    counter.register({}, photo('one'));
    await counter.exchange();
    await counter.sync.handlers['sync.retryStep']({ step: 'attachments' });
    expect(central.photos.size).toBe(1);

    counter.register({}, photo('two'));
    await counter.exchange();
    expect(central.photos.size).toBe(1);
    counter.sync.handlers['sync.setLink']({ mode: 'auto' });
    await settle();
    expect(central.photos.size).toBe(2);
  });

  test('what the machine tells counts only where nobody said otherwise', () => {
    counter.sync.handlers['sync.hintLink']({ isMetered: false });
    expect(counter.status.link).toMatchObject({ mode: 'metered', isMetered: true });
    counter.sync.handlers['sync.setLink']({ mode: 'auto' });
    expect(counter.status.link.isMetered).toBe(false);
    counter.sync.handlers['sync.hintLink']({ isMetered: true });
    expect(counter.status.link.isMetered).toBe(true);
    counter.sync.handlers['sync.hintLink']({ isMetered: null });
    expect(counter.status.link.isMetered).toBe(false);
  });
});

test('a failing step is tried again within its longest wait and never hotly, whichever it is and whatever else happens', async () => {
  const condition = fc.constantFrom<Condition>('offline', 'slow', 'broken', 'portal', 'garbled');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...(['acts', 'attachments', 'changes', 'counts'] as const)),
      condition,
      fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.boolean()), { minLength: 5, maxLength: 40 }),
      async (name, bad, moments) => {
        const { central: there, counters: all } = await counters(1);
        const one = all[0] as Counter;
        one.register({}, photo('kept'));
        const tries: number[] = [];
        one.sky.set((request) => {
          if (!isOf(name)(request)) return 'clear';
          tries.push(one.time.now());
          return bad;
        });
        let registered = 1;
        for (const [seconds, isBusy] of moments) {
          if (isBusy) {
            one.register();
            registered += 1;
          }
          // In small steps: a jump beyond the waits would hide a hot loop.
          for (let second = 0; second < seconds; second += 1) {
            one.time.advance(1_000);
            await new Promise(setImmediate);
          }
          await settle();
        }
        const failed = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
        // Halving finds a bad act by design; one request a try is otherwise all there is.
        for (const gap of failed) expect(gap).toBeGreaterThanOrEqual(1_000);
        for (const gap of failed) expect(gap).toBeLessThanOrEqual(61_000);
        if (name !== 'acts') expect(there.effects).toHaveLength(registered);
      },
    ),
    { seed: 20_260_302, numRuns: 25 },
  );
});
