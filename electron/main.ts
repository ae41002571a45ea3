import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage, screen, session } from 'electron';
import Store from 'electron-store';
import { catalogues, type Language } from '../shared/i18n/index.ts';
import { compose, type Counter } from './compose.ts';
import { CallerSession } from './ipc/session.ts';
import { demonstrationCentral } from './platform/demonstration-central.ts';
import { fileLogger, silentLogger, type Logger } from './platform/logger.ts';
import { dataDirIn } from './shell/arguments.ts';
import { boardAddress, boardOptions } from './shell/board.ts';
import { keyDoor } from './shell/dialogs.ts';
import { endWith, logStrayFaults } from './shell/failure.ts';
import { openDoors } from './shell/ipc.ts';
import { lockNavigation, lockPermissions } from './shell/lock-down.ts';
import { menuTemplate } from './shell/menu.ts';
import { pageFiles } from './shell/page-files.ts';
import { APP_ORIGIN, APP_SCHEME, pageAddresses, PAGE_SCHEME } from './shell/page-origin.ts';
import { hasSpooler, paperOutlets } from './shell/papers.ts';
import { cupsPrinters } from './shell/printers.ts';
import { PREFERENCES_SCHEMA, type Preferences } from './shell/preferences.ts';
import { chooseVault, findVaultKind, osVault } from './shell/secrets.ts';
import { lookForUpdates } from './shell/updates.ts';
import { bringForward, showWhenReady, visiblePlace, windowOptions } from './shell/window.ts';

const { platform, argv, env } = process;
const appDir = app.getAppPath();
/** Set by the live-reload server, and heard only in development. */
const devServer = app.isPackaged ? undefined : env['ELECTRON_RENDERER_URL'];
const isOwnPage = pageAddresses(devServer);
const dataDir = dataDirIn(argv) ?? app.getPath('userData');

let logger: Logger = silentLogger;
let language: Language = 'fr';
let counter: Counter | undefined;
let window: BrowserWindow | undefined;
/** The second screen of the queue, where the agent opened it. */
let board: BrowserWindow | undefined;
let openBoard: () => void = () => undefined;

app.setPath('userData', dataDir);
app.setAppUserModelId('ma.guichet.amo');
app.enableSandbox();
protocol.registerSchemesAsPrivileged([PAGE_SCHEME]);
app.on('web-contents-created', (_event, contents) => lockNavigation(contents, isOwnPage, () => openBoard()));
app.on('second-instance', () => bringForward(window));
app.on('window-all-closed', () => app.quit());
app.on('before-quit', (event) => {
  if (!counter) return;
  event.preventDefault();
  const closing = counter;
  counter = undefined;
  void closing.close().finally(() => app.exit(0));
});

if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => endWith(error, { dialog, app, logger, language, dataDir }));
} else app.quit();

async function open(): Promise<void> {
  logger = fileLogger(dataDir);
  logStrayFaults(logger);
  const preferences = new Store<Preferences>({
    name: 'preferences',
    cwd: dataDir,
    schema: PREFERENCES_SCHEMA,
    // Before anybody chose: the machine's language. It is not known before the application is ready.
    defaults: { language: app.getLocale().startsWith('ar') ? 'ar' : 'fr' },
    clearInvalidConfig: true,
  });
  language = preferences.get('language');
  lockPermissions(session.defaultSession, isOwnPage);
  protocol.handle(APP_SCHEME, pageFiles(join(appDir, 'out', 'renderer')));
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(language, platform)]));
  const central = app.isPackaged ? undefined : demonstrationCentral(appDir);
  const outlets = paperOutlets({ dialog, getWindow: () => window as BrowserWindow, preferences });
  counter = await compose({
    dataDir,
    appDir,
    version: app.getVersion(),
    vault: chooseVault(osVault(safeStorage, platform), findVaultKind(dataDir)),
    logger,
    keyDoor: keyDoor({
      dialog,
      getWindow: () => window as BrowserWindow,
      say: (key) => catalogues[preferences.get('language')][key],
    }),
    ...(hasSpooler(platform, env['PATH']) ? { papers: outlets, printers: cupsPrinters(preferences) } : {}),
    ...(central ? { startDemonstrationCentral: central } : {}),
  });
  const doors = openDoors({ ipcMain, isOwnPage });
  const { subscribe, dispatch } = counter;
  const connect = (opening: BrowserWindow) => {
    const contents = opening.webContents;
    // A page that died comes back where it was: its drafts are in the store and its session is ours.
    contents.on('render-process-gone', () => contents.reload());
    const caller = new CallerSession();
    opening.on(
      'closed',
      doors.connect(contents, { dispatch: (name, input) => dispatch(name, input, caller), subscribe }),
    );
    return opening;
  };
  window = connect(openWindow(preferences));
  openBoard = () => showBoard(connect);
  await window.loadURL(devServer ?? `${APP_ORIGIN}/`);
  const load = async () => (await import('electron-updater')).default.autoUpdater;
  const address = env['GUICHET_UPDATES_URL'];
  await lookForUpdates({ address, isPackaged: app.isPackaged, logger, load });
}

/** What every window of the application is made of. */
const pageOptions = () => ({
  title: 'Guichet AMO',
  preload: join(appDir, 'out', 'preload', 'preload.cjs'),
  icon: join(appDir, 'resources', 'icons', 'icon.png'),
  isPackaged: app.isPackaged,
});

function openWindow(preferences: Store<Preferences>): BrowserWindow {
  const place = visiblePlace(
    preferences.get('window'),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const opening = new BrowserWindow(windowOptions({ ...pageOptions(), ...(place ? { place } : {}) }));
  showWhenReady(opening, place, (where) => preferences.set('window', where));
  // The second screen shows what happens here: it has nothing to show without it.
  opening.on('closed', () => board?.destroy());
  return opening;
}

/** Nobody signs in on the second screen: its session may ask for the numbers of the queue and nothing else. */
function showBoard(connect: (opening: BrowserWindow) => BrowserWindow): void {
  if (!window || window.isDestroyed()) return;
  if (board && !board.isDestroyed()) return bringForward(board);
  const screens = {
    own: screen.getDisplayMatching(window.getBounds()).bounds,
    all: screen.getAllDisplays().map(({ bounds }) => bounds),
  };
  board = connect(new BrowserWindow(boardOptions(windowOptions(pageOptions()), screens)));
  board.once('ready-to-show', () => board?.show());
  void board.loadURL(boardAddress(devServer ?? `${APP_ORIGIN}/`));
}
