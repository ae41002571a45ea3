import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright';
import { startCentral } from '../../central/embedded.ts';
import { MEMORABLE } from '../../central/demonstration/memorable.ts';
import { compose } from '../../electron/compose.ts';
import { passphraseVault } from '../../electron/platform/passphrase-vault.ts';
import { DEMONSTRATION } from '../../shared/domain/demonstration/index.ts';
import { fr } from '../../shared/i18n/fr.ts';
import { APP_DIR, enrolAt, signInAt, valueOf, type Central } from '../support/counter.ts';
import { ms, quantile, type Row } from './measure.ts';
import { fillStore } from './point-store.ts';
import { limitMemory, watchMemory, type Limit } from './point-memory.ts';

/** An old PC: one core, 2 GB, a small screen. */
const CORE = '0';
const MEMORY_BYTES = 2 * 1024 ** 3;
const SCREEN = { width: 1024, height: 768 } as const;
const RUNS = 9;
const MB = 1024 ** 2;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
/** People in the store beside the sample ones; `GUICHET_BENCH_POINT_PEOPLE=100000` for the whole of a region. */
const people = (): number => Number(process.env['GUICHET_BENCH_POINT_PEOPLE'] ?? 0);

/** A command that runs on that core and within that memory, as a file that can be started in place of the program. */
function narrowed(folder: string, name: string, program: readonly string[], { procs }: Limit): string {
  const file = join(folder, name);
  const enter = procs === undefined ? '' : `echo $$ > ${procs}\n`;
  const command = program.map((word) => `'${word}'`).join(' ');
  writeFileSync(file, `#!/bin/sh\n${enter}exec taskset -c ${CORE} ${command} "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}

interface Shell {
  readonly link: string;
  readonly child: ChildProcess;
}
const startShell = (command: string, dataDir: string): Promise<Shell> => {
  const child = spawn(command, ['--no-open', '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((done, refuse) => {
    child.once('exit', (code) => refuse(new Error(`The shell ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const link = /http\S+cle=\S+/.exec(line)?.[0];
      if (link) done({ link, child });
    });
  });
};
const stopShell = async ({ child }: Shell): Promise<void> => {
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  await ended;
};

/** A point enrolled at this central, closed again; its store filled beforehand. */
async function preparePoint(central: Central, dataDir: string): Promise<void> {
  const counter = await compose({ dataDir, appDir: APP_DIR, version: '0.0.0-bench', vault: passphraseVault });
  await enrolAt(counter, central, 'DEMO-02');
  const page = await signInAt(counter, '3001');
  valueOf(await page.call('sync.now', {}));
  valueOf(await page.call('people.search', { text: MEMORABLE.pharmacist.number }));
  const db = counter.findHouse()?.db;
  if (db) fillStore(db, people());
  await counter.close();
}

const since = (from: number): number => performance.now() - from;

/** The person, from a card that is scanned to the deposit that is open. */
async function deposit(page: Page): Promise<{ searchMs: number; openMs: number; depositMs: number }> {
  const field = page.getByRole('searchbox', { name: fr['search.field'] });
  await field.waitFor();
  await page.keyboard.press('F4');
  const searching = performance.now();
  await field.fill(MEMORABLE.pharmacist.number);
  await page.getByRole('option').first().waitFor();
  const searchMs = since(searching);
  const opening = performance.now();
  await page.keyboard.press('Enter');
  await page.getByRole('radiogroup', { name: fr['care.patient'] }).waitFor();
  const openMs = since(opening);
  const day = new Date(Date.now() - 9 * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .toReversed()
    .join('');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type(day);
  await page.keyboard.press('F8');
  const depositing = performance.now();
  await page.keyboard.press('Control+Enter');
  await page.getByText(fr['care.done'], { exact: true }).waitFor();
  const depositMs = since(depositing);
  await page.keyboard.press('Alt+1');
  await field.waitFor();
  await field.fill('');
  return { searchMs, openMs, depositMs };
}

async function signIn(page: Page): Promise<{ openMs: number; signInMs: number }> {
  const opening = performance.now();
  await page.locator('input[type=password]').first().fill(DEMONSTRATION.storePassphrase);
  await page.keyboard.press('Enter');
  const number = page.getByLabel(fr['agents.signIn.number']);
  await number.waitFor();
  const openMs = since(opening);
  await number.fill('3001');
  await page
    .getByRole('textbox', { name: fr['agents.signIn.passphrase'] })
    .fill(DEMONSTRATION.agentPassphrase);
  const signing = performance.now();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('list', { name: fr['point.do'] }).waitFor();
  return { openMs, signInMs: since(signing) };
}

/**
 * What a proximity point lives with: browser shell, core and Chromium on one core and, where cgroups can be written, within 2 GiB. The
 * central runs beside, on the rest of the machine.
 */
export async function measurePoint(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-point-'));
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const limit = limitMemory(MEMORY_BYTES);
  const noLimits = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
  const central = await startCentral({ demonstration: true, config: noLimits });
  const memory = watchMemory();
  try {
    await preparePoint(central, dataDir);
    const executable = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
    const browserCommand = narrowed(folder, 'chromium', [executable], limit);
    const shellCommand = narrowed(
      folder,
      'shell',
      [process.execPath, join(APP_DIR, 'electron/browser-shell/main.ts')],
      limit,
    );
    const from = performance.now();
    const shell = await startShell(shellCommand, dataDir);
    memory.add(shell.child.pid ?? 0);
    const server = await chromium.launchServer({ executablePath: browserCommand, args: FLAGS });
    memory.add(server.process().pid ?? 0);
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage({ viewport: SCREEN, locale: 'fr-MA' });
    await page.goto(shell.link);
    await page.locator('input').first().waitFor();
    const coldMs = since(from);
    const { openMs, signInMs } = await signIn(page);
    const idle = memory.now();
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await deposit(page));
    const peak = memory.peak();
    await browser.close();
    await server.close();
    await stopShell(shell);
    const median = (values: readonly number[]): string =>
      `${ms(quantile(values, 0.5))} (slowest ${ms(Math.max(...values))})`;
    const against = `${limit.procs === undefined ? 'one core, memory not limited' : 'one core, 2 GiB'}${people() > 0 ? `, ${people()} people more` : ''}`;
    const row = (measure: string, ours: string): Row => ({ measure, ours, against, ratio: '—' });
    return [
      row('point: cold start, shell and Chromium, to the first field', ms(coldMs)),
      row('point: passphrase of the workstation, to the sign-in', ms(openMs)),
      row('point: sign-in, to the home', ms(signInMs)),
      row('point: search by number, to the person', median(runs.map(({ searchMs }) => searchMs))),
      row('point: Enter, to the deposit', median(runs.map((one) => one.openMs))),
      row('point: Ctrl+Enter, to the file taken in', median(runs.map(({ depositMs }) => depositMs))),
      row(
        'point: memory of all processes at the home, and at most',
        `${(idle / MB).toFixed(0)} MB, ${(peak / MB).toFixed(0)} MB`,
      ),
    ];
  } finally {
    memory.stop();
    await central.close();
    rmSync(folder, { recursive: true, force: true });
    limit.release();
  }
}
