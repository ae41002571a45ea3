import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationCentral } from '../../electron/platform/demonstration-central.ts';
import { extractInto } from './archive.ts';
import type { Seen } from './probe.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const probe = fileURLToPath(new URL('probe.ts', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'guichet-started-'));
const appDir = join(base, 'app');

type Central = Awaited<ReturnType<NonNullable<ReturnType<typeof demonstrationCentral>>>>;
let central: Central | undefined;

beforeAll(async () => {
  extractInto(appDir);
  central = await demonstrationCentral(root)?.(join(base, 'central'));
}, 120_000);
afterAll(async () => {
  await central?.stop();
  rmSync(base, { recursive: true, force: true });
});

function start(dataName: string, centralUrl?: string): { seen: Seen | undefined; reason: string } {
  const args = [probe, appDir, join(base, dataName), ...(centralUrl ? [centralUrl] : [])];
  const ended = spawnSync(process.execPath, args, { cwd: base, encoding: 'utf8', timeout: 60_000 });
  const seen = ended.status === 0 ? (JSON.parse(ended.stdout) as Seen) : undefined;
  return { seen, reason: ended.stderr };
}

describe('the packaged application', () => {
  test('starts with a locked window, its own page and its doors closed to others', () => {
    const { seen, reason } = start('first');
    expect(reason).toBe('');
    expect(seen?.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    });
    expect(seen?.hasPreload).toBe(true);
    expect(seen?.pageStatuses).toMatchObject({ '/': 200 });
    expect(new Set(Object.values(seen?.pageStatuses ?? {}))).toEqual(new Set([200]));
    expect(seen?.pagePolicy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(seen?.navigationLocks).toEqual(
      expect.arrayContaining([
        'window-open',
        'will-navigate',
        'will-frame-navigate',
        'will-redirect',
        'will-attach-webview',
      ]),
    );
    expect(seen?.channels).toEqual(['app:invoke']);
    expect(seen?.permissions.toSorted()).toEqual(['check', 'device', 'display', 'request']);
    expect(seen?.fromElsewhere).toEqual({ ok: false, error: { code: 'access.denied' } });
    expect(seen?.status).toMatchObject({
      ok: true,
      value: { state: 'new', vault: 'os', canDemonstrate: false },
    });
  });

  test('plays a whole visit with its own packages, store, fonts and binaries, against a real central', () => {
    const { seen, reason } = start('visit', central?.url);
    expect(reason).toBe('');
    expect(seen?.visit).toMatchObject({ dependants: 3, confirmed: true, waiting: 0 });
    expect(seen?.paperStarts).toEqual(['%PDF-', '%PDF-', '%PDF-']);
  });
});

describe('the check of the package', () => {
  test.each([
    ['a package', 'node_modules/zod/package.json'],
    [
      'the store’s binary',
      `node_modules/better-sqlite3-multiple-ciphers/prebuilds/${process.platform}-${process.arch}.node`,
    ],
    ['a migration', 'electron/db/migrations/0001_the_counter.sql'],
    ['the folder of fonts', 'resources/fonts'],
  ])('fails when %s is missing', (_, path) => {
    const [file, aside] = [join(appDir, path), join(base, 'aside')];
    renameSync(file, aside);
    try {
      expect(start(`without-${path.replaceAll('/', '-')}`, central?.url).seen?.visit ?? null).toBeNull();
    } finally {
      renameSync(aside, file);
    }
  });

  test.each([
    ['the preload script', 'out/preload/preload.cjs', (seen: Seen) => seen.hasPreload],
    ['the page', 'out/renderer/index.html', (seen: Seen) => seen.pageStatuses['/'] === 200],
  ])('sees that %s is missing', (_, path, isThere) => {
    const [file, aside] = [join(appDir, path), join(base, 'aside')];
    renameSync(file, aside);
    try {
      const { seen } = start(`seen-${path.replaceAll('/', '-')}`);
      expect(seen).toBeDefined();
      expect(seen && isThere(seen)).toBe(false);
    } finally {
      renameSync(aside, file);
    }
  });
});
