import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { WindowPlace } from './preferences.ts';

interface WindowLook {
  readonly title: string;
  readonly preload: string;
  readonly icon?: string;
  readonly place?: WindowPlace;
  /** Only a packaged application closes the inspector to its users. */
  readonly isPackaged: boolean;
}

/** A window of the application: a page without any power of its own, on a counter’s usual screen. */
export function windowOptions({
  title,
  preload,
  icon,
  place,
  isPackaged,
}: WindowLook): BrowserWindowConstructorOptions {
  return {
    title,
    ...(icon ? { icon } : {}),
    width: 1280,
    height: 800,
    ...place?.bounds,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // A dictionary would be downloaded, and names typed at the counter are nobody else's business.
      spellcheck: false,
      devTools: !isPackaged,
    },
  };
}

/** The place remembered from last time, unless no screen shows it any more. */
export function visiblePlace(
  place: WindowPlace | undefined,
  screens: readonly Rectangle[],
): WindowPlace | undefined {
  const bounds = place?.bounds;
  if (!bounds) return undefined;
  const isSeen = screens.some(
    (area) =>
      bounds.x < area.x + area.width &&
      bounds.x + bounds.width > area.x &&
      bounds.y >= area.y &&
      bounds.y < area.y + area.height,
  );
  return isSeen ? place : undefined;
}

/** Shows the window once it has something to show, and tells where it was when it closes. */
export function showWhenReady(
  window: BrowserWindow,
  place: WindowPlace | undefined,
  remember: (place: WindowPlace) => void,
): void {
  window.once('ready-to-show', () => {
    if (place?.maximized) window.maximize();
    window.show();
  });
  window.on('close', () => remember({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
}

/** Brings the window back to the front when the application is started a second time. */
export function bringForward(window: BrowserWindow | undefined): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
