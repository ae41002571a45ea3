import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Counter } from '../../../electron/compose.ts';
import type { ImportId } from '../../../shared/kernel/ids.ts';
import { aCounter, APP_DIR, signInAt, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { asCsv, atRest, aTnsRow, bring, TNS_HEADERS, tried } from '../../support/lists.ts';

const ROWS = 3_000;
const list = () =>
  Buffer.from(asCsv([TNS_HEADERS, ...Array.from({ length: ROWS }, (_, index) => aTnsRow(50_000 + index))]));

let house: TestCounter;
let page: Page;
beforeEach(async () => {
  house = await aCounter();
  page = await house.signIn('2001');
  valueOf(await page.call('sync.now', {}));
  house.network.isUp = false;
});
afterEach(() => house.close());

const countsOf = (counter: Counter): unknown =>
  counter
    .findHouse()
    ?.db.raw.prepare(
      `SELECT (SELECT count(*) FROM person WHERE document_number LIKE 'ZW1%') AS people,
              (SELECT count(DISTINCT document_number) FROM person WHERE document_number LIKE 'ZW1%') AS documents,
              (SELECT count(*) FROM act WHERE kind = 'person.listed') AS acts,
              (SELECT count(*) FROM outbox WHERE held = 1) AS held`,
    )
    .get();

/** Lets another process go on with the list, and kills it once it is somewhere in the middle. */
async function goOnAndDie(id: ImportId): Promise<number> {
  const child = spawn(process.execPath, [
    join(APP_DIR, 'test/support/killed-import.ts'),
    house.dataDir,
    house.central.url,
    id,
  ]);
  const ended = new Promise((resolve) => child.once('close', resolve));
  let last = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line.split(' ')[1]);
    if (last > ROWS / 10) child.kill('SIGKILL');
  }
  await ended;
  return last;
}

describe('a list whose work is broken off', () => {
  it('by a kill in the middle of the dry run and of the writing goes on from where it was, nobody twice', async () => {
    const { id } = await bring(page, list());
    valueOf(await page.call('imports.check', { id }));
    valueOf(await page.call('imports.pause', { id }));
    await house.counter.close();
    expect(await goOnAndDie(id)).toBeLessThan(ROWS);

    let counter = await house.reopen();
    let again = await signInAt(counter, '2001');
    const stopped = valueOf(await again.call('imports.get', { id }));
    expect(stopped).toMatchObject({ state: 'checking', isRunning: false });
    expect(countsOf(counter)).toMatchObject({ people: 0, acts: 0 });
    valueOf(await again.call('imports.resume', { id }));
    expect(await atRest(again, id)).toMatchObject({
      state: 'checked',
      rows: ROWS,
      good: ROWS,
      faultyRows: 0,
    });

    valueOf(await again.call('imports.write', { id }));
    valueOf(await again.call('imports.pause', { id }));
    await counter.close();
    expect(await goOnAndDie(id)).toBeLessThan(ROWS);

    counter = await house.reopen();
    again = await signInAt(counter, '2001');
    const half = valueOf(await again.call('imports.get', { id }));
    expect(half).toMatchObject({ state: 'writing', isRunning: false });
    expect(half.written).toBeGreaterThan(0);
    expect(countsOf(counter)).toEqual({
      people: half.written,
      documents: half.written,
      acts: half.written,
      held: half.written,
    });
    valueOf(await again.call('imports.resume', { id }));
    expect(await atRest(again, id)).toMatchObject({ state: 'held', written: ROWS });
    expect(countsOf(counter)).toEqual({ people: ROWS, documents: ROWS, acts: ROWS, held: ROWS });
    await counter.close();
  }, 60_000);

  it('by a person is stopped where it is, and can be taken back from there', async () => {
    const { id } = await bring(page, list());
    await tried(page, id);
    valueOf(await page.call('imports.write', { id }));
    while (valueOf(await page.call('imports.get', { id })).written === 0)
      await new Promise((resolve) => setTimeout(resolve, 2));
    const stopped = valueOf(await page.call('imports.pause', { id }));
    expect(stopped).toMatchObject({ state: 'writing', isRunning: false });
    expect(stopped.written).toBeLessThan(ROWS);
    expect((await page.call('imports.send', { id })).ok).toBe(false);
    valueOf(await page.call('imports.undo', { id }));
    expect(await atRest(page, id)).toMatchObject({ state: 'undone' });
    expect(countsOf(house.counter)).toEqual({ people: 0, documents: 0, acts: 0, held: 0 });
  }, 60_000);
});
