import { spawn } from 'node:child_process';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFaults } from '../../../electron/db/check.ts';
import { openDatabase } from '../../../electron/db/database.ts';
import { fractions } from '../../support/chance.ts';
import { aFileStore, STORE_KEY } from '../../support/store.ts';
import { listPairs, writePair } from './pairs.ts';

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));
const ROUNDS = 15;
const LONGEST_LIFE_MS = 120;

/** Lets a writer run for a while, kills it with SIGKILL, and gives the last number that it acknowledged. */
async function writeUntilKilled(file: string, first: number, lifeMs: number): Promise<number> {
  const child = spawn(process.execPath, [WRITER, file, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = first - 1;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    // The clock of its life starts with its first word.
    if (last < first) setTimeout(() => child.kill('SIGKILL'), lifeMs);
    last = Number(line);
  });
  await new Promise((resolve) => lines.once('close', resolve));
  return last;
}

test(`kill -9 at any moment loses nothing acknowledged and leaves nothing half done (${ROUNDS} rounds)`, async () => {
  using store = aFileStore();
  store.open().close();
  const fraction = fractions(20260302);
  const acknowledged: number[] = [];
  let first = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const last = await writeUntilKilled(store.file, first, fraction() * LONGEST_LIFE_MS);
    for (let n = first; n <= last; n += 1) acknowledged.push(n);
    const db = store.open();
    expect(findFaults(db, { full: true, limit: 3 })).toEqual([]);
    const there = listPairs(db);
    expect(acknowledged.filter((n) => !there.has(n))).toEqual([]);
    db.close();
    first = Math.max(last, ...there) + 1;
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS);
});

test('a power cut that leaves the log cut at any byte keeps everything written before the cut', () => {
  using store = aFileStore();
  const db = store.open();
  db.raw.pragma('wal_autocheckpoint = 0');
  db.raw.pragma('wal_checkpoint(TRUNCATE)');
  const logSizes: number[] = [];
  for (let n = 0; n < 60; n += 1) {
    writePair(db, n);
    logSizes.push(statSync(`${store.file}-wal`).size);
  }
  const log = readFileSync(`${store.file}-wal`);
  const copy = join(store.folder, 'after-the-cut.db');

  fc.assert(
    fc.property(fc.integer({ min: 0, max: log.length }), fc.boolean(), (cut, garbage) => {
      copyFileSync(store.file, copy);
      const rest = garbage ? Buffer.alloc(Math.min(512, log.length - cut), 0xa5) : Buffer.alloc(0);
      writeFileSync(`${copy}-wal`, Buffer.concat([log.subarray(0, cut), rest]));
      const reopened = openDatabase(copy, { key: STORE_KEY });
      const whole = logSizes.filter((size) => size <= cut).length;
      expect([...listPairs(reopened)].sort((a, b) => a - b)).toEqual(
        Array.from({ length: whole }, (_, n) => n),
      );
      expect(findFaults(reopened, { full: true, limit: 3 })).toEqual([]);
      reopened.close();
    }),
    {
      numRuns: 60,
      examples: [
        [0, false],
        [log.length, false],
        [logSizes[10] ?? 0, true],
      ],
    },
  );
  db.close();
});
