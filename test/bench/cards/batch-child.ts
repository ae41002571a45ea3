/**
 * A real counter, alone in its process, that prints a batch of cards of people with photos: says how long the loop that answers the
 * window was held at most, and how long the batch took.
 */
import { createHash } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Printers } from '../../../electron/modules/cards/index.ts';
import { putRecord } from '../../../electron/modules/people/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { aCounter, valueOf } from '../../support/counter.ts';
import { aRegisteredFamily } from '../../support/events.ts';
import { heavyPhoto } from './fixtures.ts';

export interface BatchRun {
  readonly cards: number;
  readonly longestPauseMs: number;
  readonly p99PauseMs: number;
  readonly seconds: number;
}
const MS = 1e6;
const LOOK_EVERY_MS = 50;
/** Takes what it is given, as a spooler does. */
const printers: Printers = {
  list: () => Promise.resolve({ printers: ['Cartes'], fault: null }),
  chosen: () => ({ paper: null, card: 'Cartes', ticket: null }),
  choose: () => undefined,
  print: () => Promise.resolve(undefined),
};

async function measure(count: number): Promise<BatchRun> {
  const house = await aCounter({ printers });
  const page = await house.signIn('1001');
  const model = await aRegisteredFamily(page, 1);
  // What the exchanges do is measured elsewhere, and this central lives in the same process.
  house.network.isUp = false;
  const { db } = house.counter.findHouse() ?? {};
  if (!db) throw new Error('the store is not open');
  const photo = await heavyPhoto();
  const people = Array.from({ length: count }, (_, index): PersonRecord => {
    const end = String(index).padStart(6, '0');
    const document = { ...model.identity.document, number: `YC${end}` };
    const id = `${model.id.slice(0, -6)}${end}` as PersonRecord['id'];
    const registrationNumber = `880${end}` as PersonRecord['registrationNumber'];
    return { ...model, id, registrationNumber, identity: { ...model.identity, document }, family: [] };
  });
  db.write((tx) => {
    for (const [index, person] of people.entries()) {
      const bytes = Buffer.concat([photo, Buffer.from(String(index))]);
      const sha256 = createHash('sha256').update(bytes).digest('hex') as NonNullable<PersonRecord['photo']>;
      tx.run`INSERT INTO attachment (sha256, media_type, bytes) VALUES (${sha256}, 'image/jpeg', ${bytes})`;
      putRecord(tx, { ...person, photo: sha256 });
    }
  });
  for (const { id: personId } of people) valueOf(await page.call('cards.issue', { personId }));

  await wait(500);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const from = performance.now();
  delay.enable();
  const { id } = valueOf(await page.call('batches.start', { layout: 'id1', which: { allWith: '' } }));
  while (valueOf(await page.call('batches.get', { id })).isRunning) await wait(LOOK_EVERY_MS);
  delay.disable();
  const seconds = (performance.now() - from) / 1000;
  const { sent } = valueOf(await page.call('batches.get', { id }));
  await house.close();
  if (sent !== count) throw new Error(`${sent} cards were sent in place of ${count}`);
  return { cards: count, longestPauseMs: delay.max / MS, p99PauseMs: delay.percentile(99) / MS, seconds };
}

process.stdout.write(`${JSON.stringify(await measure(Number(process.argv[2] ?? 100)))}\n`);
process.exit(0);
