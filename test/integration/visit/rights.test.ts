import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { MEMORABLE, type Memorable } from '../../../central/demonstration/memorable.ts';
import type { RightsCheck } from '../../../shared/domain/rights/index.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { at, type FakeTime } from '../../support/clock.ts';

const HOUR_MS = 3_600_000;
let house: TestCounter;
let page: Page;
let time: FakeTime;
beforeAll(async () => {
  time = at(new Date().toISOString().slice(0, 16));
  house = await aCounter({ clock: time });
  page = await house.signIn('1001');
  valueOf(await page.call('sync.now', {}));
});
afterAll(() => house.close());

const fileOf = async (name: Memorable): Promise<string> => {
  const { people } = valueOf(await page.call('people.search', { text: MEMORABLE[name].number }));
  return people[0]?.id ?? name;
};
const check = async (personId: string, from: Page = page): Promise<RightsCheck> =>
  valueOf(await from.call('rights.check', { personId }));
const statesOf = ({ answer }: RightsCheck): readonly string[] =>
  answer?.members.map(({ state }) => state) ?? [];
const lastLine = () => {
  const Row = z.object({
    action: z.string(),
    agent_number: z.string(),
    subject_id: z.string(),
    detail: z.string(),
  });
  const open = house.counter.findHouse();
  if (!open) throw new Error('an open house');
  return open.db.maybe(Row)`
    SELECT action, agent_number, subject_id, detail FROM journal ORDER BY seq DESC LIMIT 1`;
};

describe('the rights at the counter', () => {
  it('are asked of the central, for the whole family, and the look is written in the journal', async () => {
    const id = await fileOf('pharmacist');
    const open = await check(id);
    expect(open).toMatchObject({ origin: 'live', isOld: false, trouble: null, isBehind: false });
    expect(statesOf(open)).toEqual(['open', 'open', 'open', 'open']);
    expect(lastLine()).toEqual({
      action: 'rights.checked',
      agent_number: '1001',
      subject_id: id,
      detail: 'live open',
    });
    expect((await check(await fileOf('lookAlike'))).answer?.members[0]?.monthsDue).toHaveLength(2);
  });

  it('are asked by a proximity agent too, and by a dependant’s id of the same file', async () => {
    const id = await fileOf('pharmacist');
    const proximity = await house.signIn('3001');
    const { answer } = await check(id, proximity);
    const child = answer?.members[2]?.memberId ?? '';
    expect((await check(child, proximity)).answer?.personId).toBe(id);
  });

  it('without network are yesterday’s, with their hour and a warning; nobody’s where nothing was ever answered', async () => {
    const [known, never] = [await fileOf('pharmacist'), await fileOf('studentsParent')];
    const { answer } = await check(known);
    house.network.isUp = false;
    expect(await check(known)).toMatchObject({ origin: 'kept', isOld: false, trouble: 'offline', answer });
    time.advance(25 * HOUR_MS);
    expect(await check(known)).toMatchObject({ origin: 'kept', isOld: true, answer: { at: answer?.at } });
    expect(lastLine()?.detail).toBe('kept open');
    expect(await check(never)).toEqual({
      answer: null,
      origin: null,
      isOld: false,
      trouble: 'offline',
      isBehind: false,
    });
    time.advance(-25 * HOUR_MS);
    house.network.isUp = true;
  });

  it('that the network kept from coming say so to the whole counter, before any act has failed', async () => {
    const connection = async () => valueOf(await page.call('sync.status', {})).connection;
    await vi.waitFor(async () => {
      valueOf(await page.call('sync.now', {}));
      expect(await connection()).toBe('online');
    }, 10_000);
    house.network.isUp = false;
    await check(await fileOf('pharmacist'));
    await vi.waitFor(async () => expect(await connection()).toBe('offline'), 10_000);
    expect(valueOf(await page.call('sync.status', {}))).toMatchObject({ phase: 'waiting', waiting: 0 });
    house.network.isUp = true;
    valueOf(await page.call('sync.now', {}));
    expect(await connection()).toBe('online');
  });

  it('of a file that is not here are nobody’s', async () => {
    expect(
      await page.call('rights.check', { personId: '0190a000-0000-7000-8000-000000000000' }),
    ).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
  });
});
