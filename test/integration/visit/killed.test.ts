import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Submitted } from '../../../shared/domain/registration/views.ts';
import { aCounter, APP_DIR, signInAt, valueOf, type TestCounter } from '../../support/counter.ts';
import { readFromCentral } from '../../support/central-reader.ts';

const ROUNDS = 20;
const CHILD = join(APP_DIR, 'test/support/killed-counter.ts');

type Ack = Submitted & { index: number };

let house: TestCounter;
beforeAll(async () => {
  house = await aCounter();
  const page = await house.signIn('1001');
  valueOf(await page.call('sync.now', {}));
  // The store now belongs to the processes that will be killed.
  await house.counter.close();
});
afterAll(() => house.close());

/** Lets a counter work until it has acknowledged `acks` acts, then kills it `delayMs` later, wherever it is. */
function workAndDie(firstIndex: number, acks: number, delayMs: number): Promise<Ack[]> {
  const child = spawn(process.execPath, [CHILD, house.dataDir, house.central.url, String(firstIndex)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const seen: Ack[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('ACK ')) return;
    seen.push(JSON.parse(line.slice(4)) as Ack);
    if (seen.length === acks) setTimeout(() => child.kill('SIGKILL'), delayMs);
  });
  return new Promise((done) => child.once('close', () => done(seen)));
}

describe('a counter killed after an answer', () => {
  it(
    `holds every acknowledged act once, with its receipt, and the central gets it once (${ROUNDS} rounds)`,
    { timeout: 300_000 },
    async () => {
      const acknowledged: Ack[] = [];
      let next = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const acks = await workAndDie(next, 1 + (round % 3), (round * 37) % 400);
        acknowledged.push(...acks);
        next = Math.max(next, ...acks.map((ack) => ack.index)) + 50;
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS);
      expect(new Set(acknowledged.map((ack) => ack.receipt)).size).toBe(acknowledged.length);
      expect(new Set(acknowledged.map((ack) => ack.registrationNumber)).size).toBe(acknowledged.length);

      const counter = await house.reopen();
      try {
        const page = await signInAt(counter, '1001');
        for (let tries = 0; tries < 10 && valueOf(await page.call('sync.now', {})).waiting > 0; tries += 1);
        for (const ack of acknowledged) {
          const { people } = valueOf(await page.call('people.search', { text: ack.receipt }));
          expect(people.map((person) => person.id)).toEqual([ack.personId]);
          const { record, story } = valueOf(await page.call('people.get', { id: ack.personId }));
          expect(record).toMatchObject({
            registrationNumber: ack.registrationNumber,
            numberState: 'confirmed',
          });
          expect(story.filter((entry) => entry.kind === 'registration.submitted')).toHaveLength(1);
          const atCentral = await readFromCentral(house.central, ack.registrationNumber);
          expect(atCentral.map((person) => person.id)).toEqual([ack.personId]);
          expect(atCentral[0]?.family).toHaveLength(3);
        }
      } finally {
        await counter.close();
      }
    },
  );
});
