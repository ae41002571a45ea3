/**
 * A counter in a process of its own: a real encrypted store in a file, the outbox and the engine. Arguments: the central's address
 * over the counted road, its enrolment code, `push` or `pull`, how many acts, how many of them beforehand, the file to write them to.
 */
import { statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { keepBlock, startRequest } from '../../../electron/sync/numbers.repo.ts';
import { REAL_TIME } from '../../outages/support/real-counter.ts';
import { aFileStore } from '../../support/store.ts';
import { enrolledAt } from '../../sync/support/enrolled.ts';
import { FULL_BRANCH, NEW_BRANCH } from './same.ts';

const BLOCK = 1000;
const [url = '', enrolmentCode = '', task = '', asked = '0', before = '0', file = ''] = process.argv.slice(2);
const [acts, warmUp] = [Number(asked), Number(before)];
const store = aFileStore();
const counter = await enrolledAt({
  central: { url, enrolmentCode },
  time: REAL_TIME,
  seed: Math.floor(performance.timeOrigin % 1e6),
  branchCode: (task === 'push' ? NEW_BRANCH : FULL_BRANCH).code,
  db: store.open(),
});
const { db, sync } = counter;

async function reserveNumbers(): Promise<void> {
  for (let left = 0; left < acts; left += BLOCK) {
    const id = counter.newId();
    const outcome = await sync.client.numberBlock(id, BLOCK);
    if (outcome.kind !== 'answer') throw new Error('No numbers');
    db.write((tx) => {
      startRequest(tx, { id, asked: BLOCK });
      keepBlock(tx, id, outcome.value);
    });
  }
}
let people = 0;
const register = (count: number): readonly unknown[] =>
  db.write(() =>
    Array.from({ length: count }, () => {
      people += 1;
      const { act } = counter.register({ n: people, document: `QZ${String(people).padStart(6, '0')}` });
      return { _id: act.id, ...act };
    }),
  );

const Count = z.object({ n: z.int() });
const countWaiting = (): number => db.maybe(Count)`SELECT count(*) AS n FROM outbox WHERE parked = 0`?.n ?? 0;
const countParked = (): number => db.maybe(Count)`SELECT count(*) AS n FROM outbox WHERE parked = 1`?.n ?? 0;
const countPeople = (): number =>
  db.maybe(Count)`SELECT count(*) AS n FROM person WHERE insured_id IS NULL`?.n ?? 0;

async function push(): Promise<number> {
  await sync.engine.retry('acts');
  if (countWaiting() > 0 || countParked() > 0)
    throw new Error(`${countWaiting()} waiting, ${countParked()} refused`);
  return acts - warmUp;
}
async function pull(): Promise<number> {
  await counter.exchange();
  return countPeople();
}

if (task === 'push') {
  await counter.exchange();
  await reserveNumbers();
  const early = register(warmUp);
  await push();
  writeFileSync(file, JSON.stringify([...early, ...register(acts - warmUp)]));
}
process.send?.({ ready: true });
await new Promise((go) => process.once('message', go));
const from = performance.now();
const count = await (task === 'push' ? push() : pull());
const seconds = (performance.now() - from) / 1000;
await sync.engine.stop();
const storeBytes = statSync(store.file).size;
db.close();
store.remove();
process.send?.({ count, seconds, storeBytes }, () => process.exit(0));
