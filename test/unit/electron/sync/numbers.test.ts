import { expect, test } from 'vitest';
import { addBlock, countNumbersLeft, takeNumber } from '../../../../electron/sync/numbers.repo.ts';
import { BLOCK_SIZE, needsNumbers } from '../../../../electron/sync/replenish.ts';
import type { NumberBlock } from '../../../../shared/protocol/devices.ts';
import { counters, type Counter } from '../../../sync/support/counters.ts';
import { aStore } from '../../../support/store.ts';

const MORNING = '2026-03-02T09:00:00.000Z';
const block = (n: number, first: string, last: string, expiresAt: string) =>
  ({ id: `0195a000-0000-7000-8000-00000000000${n}`, first, last, expiresAt }) as NumberBlock;

test('numbers come one by one, the soonest to expire first, leading zeros kept', () => {
  const db = aStore();
  db.write((tx) => {
    addBlock(tx, block(1, '000000010', '000000011', '2026-05-01T00:00:00Z'));
    addBlock(tx, block(2, '000000020', '000000020', '2026-04-01T00:00:00Z'));
  });
  const taken = () => db.write((tx) => takeNumber(tx, MORNING));
  expect([taken(), taken(), taken(), taken()]).toEqual(['000000020', '000000010', '000000011', undefined]);
});

test('a block that expired gives nothing more', () => {
  const db = aStore();
  db.write((tx) => addBlock(tx, block(1, '100000000', '100000009', '2026-03-02T09:00:00Z')));
  expect(countNumbersLeft(db, '2026-03-02T08:59:59.000Z')).toBe(10);
  expect(countNumbersLeft(db, MORNING)).toBe(0);
  expect(db.write((tx) => takeNumber(tx, MORNING))).toBeUndefined();
});

test('the same block received twice does not give its numbers twice', () => {
  const db = aStore();
  const same = block(1, '100000000', '100000001', '2026-05-01T00:00:00Z');
  db.write((tx) => addBlock(tx, same));
  db.write((tx) => takeNumber(tx, MORNING));
  db.write((tx) => addBlock(tx, same));
  expect(countNumbersLeft(db, MORNING)).toBe(1);
});

test('a number taken in a transaction that fails is not lost', () => {
  const db = aStore();
  db.write((tx) => addBlock(tx, block(1, '100000000', '100000001', '2026-05-01T00:00:00Z')));
  expect(() =>
    db.write((tx) => {
      takeNumber(tx, MORNING);
      throw new Error('the rest failed');
    }),
  ).toThrow('the rest failed');
  expect(db.write((tx) => takeNumber(tx, MORNING))).toBe('100000000');
});

test.each([
  [0, 0, true],
  [BLOCK_SIZE / 2 - 1, BLOCK_SIZE / 2 - 1, true],
  [BLOCK_SIZE / 2, BLOCK_SIZE / 2, false],
  [0, BLOCK_SIZE, true],
  [0, 2 * BLOCK_SIZE, false],
])('with %i left in three days and %i now, asking for more: %s', (soon, now, asks) => {
  expect(needsNumbers(soon, now)).toBe(asks);
});

test('a counter asks again before its block is used up or expires, and never hoards', async () => {
  const { central, counters: all } = await counters(1);
  const [counter] = all as [Counter];
  expect(counter.status.numbersLeft).toBe(BLOCK_SIZE);
  counter.time.advance(28 * 86_400_000);
  await counter.exchange();
  expect(counter.status.numbersLeft).toBe(2 * BLOCK_SIZE);

  central.blockLifeMs = 3_600_000;
  for (let day = 0; day < 5; day += 1) {
    counter.time.advance(86_400_000);
    await counter.exchange();
  }
  expect(counter.status.numbersLeft).toBeLessThanOrEqual(2 * BLOCK_SIZE);
});

test('a block whose answer was lost is asked for again under the same request, so none is wasted', async () => {
  const { central, counters: all } = await counters(1);
  const [counter] = all as [Counter];
  counter.time.advance(40 * 86_400_000);
  counter.sky.set('cut');
  await counter.exchange();
  await counter.exchange();
  counter.sky.set('clear');
  await counter.exchange();
  expect(counter.status.numbersLeft).toBe(BLOCK_SIZE);
  expect(central.blocks).toBe(2);
});
