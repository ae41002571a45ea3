import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser } from 'playwright';
import { APP_DIR } from '../support/counter.ts';
import { ms, quantile, times, type Row } from './measure.ts';

const RUNS = 5;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

interface Shell {
  readonly link: string;
  stop(): Promise<void>;
}

function openShell(dataDir: string): Promise<Shell> {
  const child = spawn(
    process.execPath,
    [join(APP_DIR, 'electron/browser-shell/main.ts'), '--no-open', '--data', dataDir],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  return new Promise((done, refuse) => {
    child.once('exit', (code) => refuse(new Error(`The shell ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const link = /http\S+cle=\S+/.exec(line)?.[0];
      if (link) done({ link, stop: async () => void (child.kill('SIGTERM'), await ended) });
    });
  });
}

async function open(browser: Browser, link: string): Promise<{ bytes: number; requests: number }> {
  const page = await browser.newPage();
  let [bytes, requests] = [0, 0];
  page.on('response', (response) => {
    requests += 1;
    void response.body().then(
      (body) => (bytes += body.byteLength),
      () => undefined,
    );
  });
  await page.goto(link);
  await page.locator('input').first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.close();
  return { bytes, requests };
}

const KB = 1024;

/** From the command to the sign-in screen, on a workstation already set up; and what the first screen loads. */
export async function measureStart(): Promise<readonly Row[]> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const dataDir = mkdtempSync(join(tmpdir(), 'guichet-bench-'));
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    await (await openShell(dataDir)).stop();
    const ours: number[] = [];
    const empty: number[] = [];
    let load = { bytes: 0, requests: 0 };
    for (let run = 0; run < RUNS; run += 1) {
      const from = performance.now();
      const shell = await openShell(dataDir);
      const page = await browser.newPage();
      await page.goto(shell.link);
      await page.locator('input').first().waitFor();
      ours.push(performance.now() - from);
      await page.close();
      await shell.stop();
      const before = performance.now();
      const blank = await chromium.launch({ executablePath, args: FLAGS });
      await (await blank.newPage()).goto('about:blank');
      empty.push(performance.now() - before);
      await blank.close();
    }
    const shell = await openShell(dataDir);
    load = await open(browser, shell.link);
    await shell.stop();
    return [
      {
        measure: 'cold start to the sign-in screen (demonstration, browser shell and central)',
        ours: ms(quantile(ours, 0.5)),
        against: `an empty Chromium page ${ms(quantile(empty, 0.5))}`,
        ratio: times(quantile(ours, 0.5), quantile(empty, 0.5)),
      },
      {
        measure: 'first load of the sign-in screen',
        ours: `${(load.bytes / KB).toFixed(0)} kB, ${load.requests} requests`,
        against: '—',
        ratio: '—',
      },
    ];
  } finally {
    await browser.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
