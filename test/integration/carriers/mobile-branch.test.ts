import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCentral } from '../../../central/embedded.ts';
import { readFromCentral } from '../../support/central-reader.ts';
import { at } from '../../support/clock.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';
import { aRegisteredFamily, declare, fileOf } from '../../support/events.ts';
import { aKey, answersOn, exportTo, take, type Key } from './support.ts';

const DAY_MS = 86_400_000;
const time = at('2026-03-02T09:00');
let central: Central;
let office: TestCounter;
let officePage: Page;
const mobile: { counter: TestCounter; page: Page }[] = [];

beforeAll(async () => {
  const config = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
  central = await startCentral({ demonstration: true, clock: time, config });
  const open = async () => {
    const counter = await aCounter({ clock: time, scheduler: time }, central);
    const page = await counter.signIn('1001');
    valueOf(await page.call('sync.now', {}));
    return { counter, page };
  };
  ({ counter: office, page: officePage } = await open());
  for (let rank = 0; rank < 3; rank += 1) mobile.push(await open());
}, 120_000);
afterAll(async () => {
  for (const { counter } of mobile) await counter.close();
  await office.close();
  await central.close();
});

const settled = async (page: Page) => valueOf(await page.call('sync.now', {}));

test('a mobile branch of three workstations, four days without network: everything once, and all of them alike', async () => {
  for (const { counter } of mobile) counter.network.isUp = false;
  const registered: { readonly id: string; readonly by: number; readonly day: number }[] = [];
  // keys[workstation][day]
  const keys: Key[][] = [[], [], []];
  for (let day = 0; day < 4; day += 1) {
    for (const [by, { counter, page }] of mobile.entries()) {
      const family = await aRegisteredFamily(page, 700 + day * 10 + by);
      const [yesterday] = registered.filter((one) => one.by === by && one.day === day - 1);
      if (yesterday)
        await declare(
          page,
          yesterday.id as never,
          {
            kind: 'contact-change',
            contacts: { mobile: `061234${day}${by}00` },
          } as never,
        );
      registered.push({ id: family.id, by, day });
      const key = aKey();
      // The third workstation has small keys: its bundles are cut.
      const made = await exportTo(counter, key, by === 2 ? 1_500 : undefined);
      expect(made).toMatchObject({ sequence: day + 1 });
      expect(made.files.length > 1).toBe(by === 2);
      keys[by]?.push(key);
    }
    time.advance(DAY_MS);
  }
  const [first = [], second = [], third = []] = keys;

  // The first workstation: the bundle of the second day is lost, that of the third comes twice, before that of the first.
  expect(await take(office, first[2] as Key)).toMatchObject([
    { outcome: 'carried', repeated: false, refused: 0, missingBundles: [1, 2] },
  ]);
  const again = await take(
    office,
    first[2] as Key,
    first[2]?.files().filter((name) => name.startsWith('guichet')),
  );
  expect(again).toMatchObject([{ outcome: 'carried', repeated: true, refused: 0 }]);
  expect(await take(office, first[0] as Key)).toMatchObject([
    { outcome: 'carried', repeated: false, refused: 0, missingBundles: [] },
  ]);
  // The second one: out of order, all four.
  for (const day of [3, 1, 0, 2])
    expect(await take(office, second[day] as Key)).toMatchObject([{ outcome: 'carried', refused: 0 }]);
  // The third one: only the last.
  expect(await take(office, third[3] as Key)).toMatchObject([
    { outcome: 'carried', repeated: false, refused: 0, missingBundles: [1, 2, 3] },
  ]);

  // The answers travel back, a newer one before an older one, one of them twice.
  const [one, two, three] = mobile;
  if (!one || !two || !three) throw new Error('three workstations');
  expect(await take(one.counter, first[2] as Key, answersOn(first[2] as Key))).toMatchObject([
    { outcome: 'answered', bundle: 3, refused: 0, isOlder: false },
  ]);
  const back = second.map((key) => answersOn(key));
  expect(await take(two.counter, second[2] as Key, back[2])).toMatchObject([{ isOlder: false, refused: 0 }]);
  expect(await take(two.counter, second[3] as Key, back[3])).toMatchObject([
    { isOlder: true, refused: 0, changes: 0 },
  ]);
  expect(await take(two.counter, second[2] as Key, back[2])).toMatchObject([{ accepted: 0, refused: 0 }]);
  expect(await take(three.counter, third[3] as Key, answersOn(third[3] as Key))).toMatchObject([
    { outcome: 'answered', bundle: 4 },
  ]);
  // An answer for somebody else stays closed.
  expect(await take(one.counter, second[2] as Key, back[2])).toMatchObject([
    { outcome: 'refused', code: 'for_another' },
  ]);

  for (const { page } of [two, three]) {
    expect(valueOf(await page.call('sync.status', {}))).toMatchObject({ waiting: 0, parked: 0 });
  }
  // What came after its third bundle still waits at the first one: its fourth key did not come back.
  expect(valueOf(await one.page.call('sync.status', {})).waiting).toBeGreaterThan(0);

  // The network comes back: nothing is doubled.
  for (const { counter, page } of mobile) {
    counter.network.isUp = true;
    expect(await settled(page)).toMatchObject({ waiting: 0, parked: 0, photosWaiting: 0 });
  }
  // The lost and the late keys are found at last.
  for (const key of [first[1], first[3], third[0], third[1], third[2]])
    expect(await take(office, key as Key)).toMatchObject([
      { outcome: 'carried', accepted: expect.any(Number), refused: 0 },
    ]);
  for (const { page } of [...mobile, { page: officePage }]) await settled(page);

  for (const { id, by, day } of registered) {
    const here = await fileOf(mobile[by]?.page as Page, id as never);
    expect(here.numberState).toBe('confirmed');
    expect(here.story?.length ?? 0).toBe(day < 3 ? 1 : 0);
    expect(await readFromCentral(central, here.registrationNumber ?? '')).toEqual([here]);
    for (const { page } of [...mobile, { page: officePage }])
      expect(await fileOf(page, id as never)).toEqual(here);
  }
  for (const all of keys) for (const key of all) key.remove();
}, 120_000);
