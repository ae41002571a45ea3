/**
 * Starts an extracted application in plain Node, with a stand-in for the `electron` module only, and uses it through its own
 * doors. Arguments: the application's folder, an empty data folder, and the address of a demonstration central (optional: without
 * it, only the start is checked). Writes what it saw as JSON.
 */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runVisit, type VisitSummary } from '../../electron/terminal/demonstration/visit.ts';
import { DEMONSTRATION } from '../../shared/domain/demonstration/index.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { app, BrowserWindow, dialog, ipcMain, protocol, session } from '../support/electron.ts';

const [appDir = '', dataDir = '', centralUrl] = process.argv.slice(2);
const standIn = new URL('../support/electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});

type Invoke = (name: string, input: unknown, senderFrame?: unknown) => Promise<Result<unknown>>;

export interface Seen {
  readonly webPreferences: Readonly<Record<string, unknown>>;
  readonly hasPreload: boolean;
  readonly pageStatuses: Readonly<Record<string, number>>;
  readonly pagePolicy: string | null;
  /** What keeps the window on its own page. */
  readonly navigationLocks: readonly string[];
  readonly channels: readonly string[];
  readonly permissions: readonly string[];
  readonly fromElsewhere: unknown;
  readonly status: unknown;
  readonly visit: VisitSummary | null;
  readonly paperStarts: readonly string[];
}

// The application catches what strays; here every failure has to be seen from outside.
observe().then(
  (seen) => process.stdout.write(JSON.stringify(seen), () => process.exit(0)),
  (error: unknown) => process.stderr.write(`${String(error)}\n`, () => process.exit(1)),
);

async function observe(): Promise<Seen> {
  app.isPackaged = true;
  app.paths.set('appPath', appDir);
  app.setPath('userData', dataDir);
  await import(pathToFileURL(join(appDir, 'out', 'main', 'main.js')).href);
  const window = await openedWindow();
  const contents = window.webContents;
  const invoke: Invoke = (name, input, senderFrame = contents.mainFrame) =>
    ipcMain.handlers.get('app:invoke')?.({ sender: contents, senderFrame }, name, input) as Promise<
      Result<unknown>
    >;

  const page = await servedPage();
  const status = await invoke('devices.status', {});
  const fromElsewhere = await invoke('devices.status', {}, { url: 'https://example.ma/' });
  const visited = centralUrl ? await visit(centralUrl, invoke) : undefined;
  const webPreferences = window.options['webPreferences'] as Readonly<Record<string, unknown>>;
  const seen: Seen = {
    webPreferences,
    hasPreload: existsSync(String(webPreferences['preload'])),
    pageStatuses: page.statuses,
    pagePolicy: page.policy,
    navigationLocks: [
      ...(contents.windowOpenHandler?.({ url: 'https://example.ma/' }) === undefined ? [] : ['window-open']),
      ...contents.eventNames().map(String),
    ],
    channels: [...ipcMain.handlers.keys()],
    permissions: [...session.defaultSession.handlers.keys()],
    fromElsewhere,
    status,
    visit: visited?.summary ?? null,
    paperStarts: visited?.papers.map(({ pdf }) => Buffer.from(pdf, 'base64').toString('latin1', 0, 5)) ?? [],
  };
  const isExited = new Promise((resolve) => app.once('exited', resolve));
  app.quit();
  await isExited;
  return seen;
}

async function openedWindow(): Promise<BrowserWindow> {
  for (let waited = 0; waited < 20_000; waited += 20) {
    const [opened] = BrowserWindow.opened;
    if (dialog.shown.length > 0)
      throw new Error(`The application could not start: ${JSON.stringify(dialog.shown)}`);
    if (opened && opened.webContents.mainFrame.url !== '') return opened;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('No window was opened');
}

/** The page and everything that it names, asked of the application's own scheme. */
async function servedPage(): Promise<{ statuses: Record<string, number>; policy: string | null }> {
  const ask = (path: string): Promise<Response> =>
    protocol.handlers.get('app')?.(new Request(new URL(path, 'http://guichet/'))) as Promise<Response>;
  const first = await ask('/');
  const html = await first.text();
  const statuses: Record<string, number> = { '/': first.status };
  for (const [, path = ''] of html.matchAll(/(?:src|href)="([^"]+)"/g))
    statuses[path] = (await ask(path)).status;
  return { statuses, policy: first.headers.get('content-security-policy') };
}

/** A real enrolment at a real central, then the whole demonstration visit, call by call over the page's channel. */
async function visit(url: string, invoke: Invoke) {
  const { branchCode, label, enrolmentCode } = DEMONSTRATION;
  const enrolled = await invoke('devices.enrol', { url, branchCode, label, enrolmentCode });
  if (!enrolled.ok) throw new Error(`Enrolment: ${JSON.stringify(enrolled.error)}`);
  return runVisit({
    dispatch: (name, input) => invoke(String(name), input),
    status: () => enrolled.value as never,
    subscribe: () => () => undefined,
    findHouse: () => undefined,
    giveUp: async () => false,
    close: async () => undefined,
  });
}
