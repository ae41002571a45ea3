import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';

/** The page’s one address that has a window of its own: the second screen of the queue. */
const BOARD_PATH = '/appel';

/** True where our own page wishes for the second screen: the only window that it may have. */
export const isBoardAddress = (address: string, isOwnPage: (address: string) => boolean): boolean =>
  isOwnPage(address) && new URL(address).pathname === BOARD_PATH;

/** The address of the second screen on the page’s origin. */
export const boardAddress = (page: string): string => new URL(BOARD_PATH, page).href;

interface Screens {
  /** The screen that the agent works on. */
  readonly own: Rectangle;
  readonly all: readonly Rectangle[];
}

const isSame = (a: Rectangle, b: Rectangle): boolean => a.x === b.x && a.y === b.y;

/**
 * The window of the second screen, as powerless as the first: it fills the other screen where there is one, and is an ordinary
 * window where there is none, so that it never covers the agent’s work. It may ring without anybody touching it.
 */
export function boardOptions(
  page: BrowserWindowConstructorOptions,
  { own, all }: Screens,
): BrowserWindowConstructorOptions {
  const other = all.find((screen) => !isSame(screen, own));
  const { minWidth: _width, minHeight: _height, ...look } = page;
  return {
    ...look,
    ...(other ? { ...other, fullscreen: true } : { width: 1024, height: 640 }),
    autoHideMenuBar: true,
    webPreferences: { ...page.webPreferences, autoplayPolicy: 'no-user-gesture-required' },
  };
}
