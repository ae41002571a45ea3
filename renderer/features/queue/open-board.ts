import { BOARD_PATH } from './model.ts';

/** Opens the second screen: a window of the browser, or the shell’s own, which answers the same wish in its way. */
export const openBoard = (): void =>
  void window.open(BOARD_PATH, 'guichet-appel', 'popup,width=1280,height=720');
