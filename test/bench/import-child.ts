/**
 * A counter in a process of its own that takes a list in, from the dry run to its undoing, and says what each step took.
 * Arguments: data folder, the central's address, the list.
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { compose } from '../../electron/compose.ts';
import { passphraseVault } from '../../electron/platform/passphrase-vault.ts';
import { APP_DIR, signInAt, valueOf } from '../support/counter.ts';
import { bring } from '../support/lists.ts';
import type { ImportRun, StepRun } from './import.ts';

const POLL_MS = 100;
const MS = 1e6;
const [dataDir = '', url = '', file = ''] = process.argv.slice(2);
const counter = await compose({
  dataDir,
  appDir: APP_DIR,
  version: '0.0.0-bench',
  vault: passphraseVault,
  http: () => Promise.reject(new TypeError('fetch failed')),
  startDemonstrationCentral: () => Promise.resolve({ url, stop: () => Promise.resolve() }),
});
const page = await signInAt(counter, '2001');
const idleBytes = process.memoryUsage().rss;
const { id } = await bring(page, readFileSync(file));

async function step(name: 'imports.check' | 'imports.write' | 'imports.undo'): Promise<StepRun> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const from = performance.now();
  valueOf(await page.call(name, { id }));
  while (valueOf(await page.call('imports.get', { id })).isRunning)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  delay.disable();
  return {
    seconds: (performance.now() - from) / 1000,
    waitMs: { p50: delay.percentile(50) / MS, p99: delay.percentile(99) / MS, max: delay.max / MS },
  };
}

const check = await step('imports.check');
const { faultyRows } = valueOf(await page.call('imports.get', { id }));
let errorBytes = 0;
for (let after: number | null = 0; after !== null;) {
  const part: { text: string; next: number | null } = valueOf(
    await page.call('imports.errorFile', { id, language: 'fr', after }),
  );
  errorBytes += Buffer.byteLength(part.text);
  after = part.next;
}
const write = await step('imports.write');
const { written } = valueOf(await page.call('imports.get', { id }));
const peakBytes = process.resourceUsage().maxRSS * 1024;
const undo = await step('imports.undo');
const run: ImportRun = { check, write, undo, faultyRows, written, errorBytes, idleBytes, peakBytes };
process.stdout.write(`${JSON.stringify(run)}\n`);
process.exit(0);
