import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../electron/compose.ts';
import { passphraseVault } from '../../../electron/platform/passphrase-vault.ts';
import { filesUnder } from '../../support/left-on-disk.ts';
import { aCounter, APP_DIR, pageOf, type TestCounter } from '../../support/counter.ts';

let house: TestCounter;
const folders: string[] = [];
beforeAll(async () => {
  house = await aCounter();
  await house.counter.close();
});
afterAll(async () => {
  await house.close();
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});

/** A copy of a real workstation's folder, with everything that one may have. */
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-erasure-'));
  folders.push(folder);
  cpSync(house.dataDir, folder, { recursive: true });
  for (const name of ['backups', 'logs']) mkdirSync(join(folder, name), { recursive: true });
  cpSync(join(folder, 'guichet.db'), join(folder, 'backups/guichet-2026-03-02.db'));
  for (const end of ['-wal', '-shm']) writeFileSync(join(folder, `guichet.db${end}`), 'x'.repeat(4096));
  writeFileSync(join(folder, 'logs/guichet.log'), '{}\n');
  return folder;
}

/** Lets the erasure run for this many steps, then kills it; answers the steps that were seen. */
async function eraseAndKill(folder: string, steps: number): Promise<string[]> {
  const child = spawn(process.execPath, [join(APP_DIR, 'test/support/erasing-process.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const seen: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    seen.push(line);
    if (seen.length > steps || line === 'end') child.kill('SIGKILL');
    else child.stdin.write('go\n');
  });
  await new Promise((ended) => child.once('close', ended));
  return seen;
}

const openThere = (dataDir: string) =>
  compose({
    dataDir,
    appDir: APP_DIR,
    version: '0.0.0-test',
    vault: passphraseVault,
    http: () => Promise.reject(new TypeError('fetch failed')),
  });

describe('an erasure that is killed', () => {
  it('at any step leaves a store that nobody can open, and the next start goes on to the end', async () => {
    const key = readFileSync(join(house.dataDir, 'guichet.json'), 'utf8');
    for (let steps = 0; ; steps += 1) {
      const folder = aFolder();
      const seen = await eraseAndKill(folder, steps);
      if (seen.length > 1) {
        expect(existsSync(join(folder, 'guichet.json'))).toBe(false);
        for (const file of filesUnder(folder)) expect(readFileSync(file).includes(key)).toBe(false);
      }
      const counter = await openThere(folder);
      expect({ seen, state: counter.status().state }).toEqual({ seen, state: 'erased' });
      expect(await pageOf(counter).call('devices.unlock', { passphrase: 'x' })).toMatchObject({
        error: { code: 'device.not_ready' },
      });
      await counter.close();
      expect(filesUnder(folder).map((file) => file.slice(folder.length + 1))).toEqual([
        'guichet.erased.json',
      ]);
      if (seen.at(-1) === 'end') break;
    }
  });

  it('has taken with it what opens a copy of the folder: without the key file, and without the passphrase, there is only noise', async () => {
    const copied = aFolder();
    rmSync(join(copied, 'guichet.json'));
    const counter = await openThere(copied);
    expect(counter.status()).toMatchObject({ state: 'broken', fault: { code: 'store.key_missing' } });
    await counter.close();
    expect(readFileSync(join(copied, 'guichet.db')).subarray(0, 15).toString()).not.toBe('SQLite format 3');
  });
});
