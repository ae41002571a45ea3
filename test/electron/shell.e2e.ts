import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Bridge {
  invoke(name: string, input: unknown): Promise<{ ok: boolean; value?: { state?: string } }>;
}
declare const guichet: Bridge;

/** Each story has an application and a data folder of its own. */
const test = base.extend<{ application: ElectronApplication; page: Page }>({
  application: async ({ browserName: _ }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'guichet-electron-'));
    const executablePath = process.env['ELECTRON_PATH'] ?? '';
    const application = await _electron.launch({
      executablePath,
      args: ['.', '--data', dataDir, '--use-fake-device-for-media-stream'],
    });
    await use(application);
    await application.close();
    rmSync(dataDir, { recursive: true, force: true });
  },
  page: async ({ application }, use) => use(await application.firstWindow()),
});

test('the page comes from its own scheme and has the bridge, and nothing of Node', async ({ page }) => {
  await expect(page).toHaveTitle(/Guichet AMO/);
  const seen = await page.evaluate(() => ({
    origin: location.origin,
    bridge: Object.keys(guichet).sort(),
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  }));
  expect(seen).toEqual({ origin: 'app://guichet', bridge: ['invoke', 'shell', 'subscribe'], node: [] });
});

test('the page’s policy forbids evaluated code and other origins', async ({ page }) => {
  const refused = await page.evaluate(async () => {
    const tries = {
      evaluated: async () => (0, eval)('1') as unknown,
      inserted: async () => {
        document.body.innerHTML = '<b>x</b>';
      },
      elsewhere: async () => fetch('https://example.ma/'),
    };
    const outcomes: string[] = [];
    for (const [name, attempt] of Object.entries(tries)) await attempt().catch(() => outcomes.push(name));
    return outcomes;
  });
  expect(refused).toEqual(['evaluated', 'inserted', 'elsewhere']);
});

test('no window opens, no other page is shown, and only the camera is given', async ({
  application,
  page,
}) => {
  const outcome = await page.evaluate(async () => {
    const opened = window.open('app://guichet/') !== null;
    location.href = 'https://example.ma/';
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      (error: Error) => error.name,
    );
    const microphone = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      (error: Error) => error.name,
    );
    return { opened, camera, microphone };
  });
  expect(outcome).toEqual({ opened: false, camera: 'given', microphone: 'NotAllowedError' });
  expect(page.url()).toMatch(/^app:\/\/guichet\//);
  expect(application.windows()).toHaveLength(1);
});

test('a call goes through the bridge to the store and back', async ({ page }) => {
  const before = await page.evaluate(() => guichet.invoke('devices.status', {}));
  expect(before).toMatchObject({ ok: true, value: { state: 'new' } });
  const started = await page.evaluate(() => guichet.invoke('devices.startDemonstration', {}));
  expect(started).toMatchObject({ ok: true, value: { state: 'ready', demonstration: true } });
});

test('a second start brings the first window forward and ends', async ({ application }) => {
  const userData = await application.evaluate(({ app }) => app.getPath('userData'));
  const second = await _electron
    .launch({
      executablePath: process.env['ELECTRON_PATH'] ?? '',
      args: ['.', '--data', userData],
      timeout: 20_000,
    })
    .catch(() => undefined);
  expect(second?.windows() ?? []).toHaveLength(0);
  expect(application.windows()).toHaveLength(1);
});
