/**
 * Stands in for Electron where its runtime is not: in tests under plain Node and in the check of the packaged
 * application. It records what the shell asked of it; it never pretends to be a browser.
 */
import { EventEmitter } from 'node:events';

type Handler = (...args: unknown[]) => unknown;

class StandInSession {
  readonly handlers = new Map<string, Handler | null>();
  setPermissionRequestHandler = (handler: Handler | null): void => void this.handlers.set('request', handler);
  setPermissionCheckHandler = (handler: Handler | null): void => void this.handlers.set('check', handler);
  setDevicePermissionHandler = (handler: Handler | null): void => void this.handlers.set('device', handler);
  setDisplayMediaRequestHandler = (handler: Handler | null): void =>
    void this.handlers.set('display', handler);
  setSpellCheckerEnabled = (): void => undefined;
}

class StandInContents extends EventEmitter {
  readonly mainFrame = { url: '', origin: '', parent: null };
  readonly session = session.defaultSession;
  readonly sent: (readonly [channel: string, payload: unknown])[] = [];
  windowOpenHandler: Handler | undefined;
  setWindowOpenHandler(handler: Handler): void {
    this.windowOpenHandler = handler;
  }
  getURL(): string {
    return this.mainFrame.url;
  }
  send(channel: string, payload: unknown): void {
    this.sent.push([channel, payload]);
  }
  isDestroyed(): boolean {
    return false;
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly opened: BrowserWindow[] = [];
  static getAllWindows = (): readonly BrowserWindow[] => BrowserWindow.opened;
  readonly options: Readonly<Record<string, unknown>>;
  readonly webContents = new StandInContents();
  constructor(options: Readonly<Record<string, unknown>>) {
    super();
    this.options = options;
    BrowserWindow.opened.push(this);
    queueMicrotask(() => app.emit('web-contents-created', {}, this.webContents));
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    this.webContents.mainFrame.origin = url.split('/').slice(0, 3).join('/');
    setImmediate(() => this.emit('ready-to-show'));
  }
  show(): void {}
  focus(): void {}
  restore(): void {}
  destroy(): void {}
  maximize(): void {}
  isMaximized(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return false;
  }
  getNormalBounds(): unknown {
    return { x: 0, y: 0, width: 1280, height: 800 };
  }
}

class StandInApp extends EventEmitter {
  isPackaged = false;
  readonly paths = new Map<string, string>();
  getPath = (name: string): string => this.paths.get(name) ?? '';
  setPath = (name: string, path: string): void => void this.paths.set(name, path);
  getAppPath = (): string => this.paths.get('appPath') ?? process.cwd();
  getVersion = (): string => '0.0.0';
  getName = (): string => 'Guichet AMO';
  getLocale = (): string => 'fr-MA';
  setName = (): void => undefined;
  setAppUserModelId = (): void => undefined;
  enableSandbox = (): void => undefined;
  requestSingleInstanceLock = (): boolean => true;
  whenReady = async (): Promise<void> => undefined;
  quit = (): void => void this.emit('before-quit', { preventDefault: () => undefined });
  exit = (): void => void this.emit('exited');
}

export const app = new StandInApp();
export const session = { defaultSession: new StandInSession() };

/** Reverses its bytes: enough to see that what is stored is not what was given. */
export const safeStorage = {
  isEncryptionAvailable: (): boolean => true,
  getSelectedStorageBackend: (): string => 'gnome_libsecret',
  encryptString: (text: string): Buffer => Buffer.from(text, 'utf8').reverse(),
  decryptString: (bytes: Buffer): string => Buffer.from(bytes).reverse().toString('utf8'),
};

export const protocol = {
  schemes: [] as unknown[],
  handlers: new Map<string, Handler>(),
  registerSchemesAsPrivileged: (schemes: readonly unknown[]): void => void protocol.schemes.push(...schemes),
  handle: (scheme: string, handler: Handler): void => void protocol.handlers.set(scheme, handler),
};

export const ipcMain = {
  handlers: new Map<string, Handler>(),
  handle: (channel: string, handler: Handler): void => void ipcMain.handlers.set(channel, handler),
  removeHandler: (channel: string): void => void ipcMain.handlers.delete(channel),
  /** electron-store listens for pages that ask where it is; ours cannot. */
  on: (): void => undefined,
};

export const Menu = {
  current: undefined as unknown,
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (menu: unknown): void => {
    Menu.current = menu;
  },
};

export const dialog = {
  shown: [] as unknown[],
  showErrorBox: (...content: unknown[]): void => void dialog.shown.push(content),
  showSaveDialog: async (): Promise<unknown> => ({ canceled: true, filePath: '' }),
};

export const shell = { openExternal: async (): Promise<void> => undefined };
export const screen = { getAllDisplays: (): readonly unknown[] => [] };
export const contextBridge = { exposeInMainWorld: (): void => undefined };
export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: async (): Promise<unknown> => undefined,
});

export default {
  app,
  BrowserWindow,
  contextBridge,
  dialog,
  ipcMain,
  ipcRenderer,
  Menu,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
};
