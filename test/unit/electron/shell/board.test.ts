import { describe, expect, test } from 'vitest';
import { boardAddress, boardOptions } from '../../../../electron/shell/board.ts';
import { windowOptions } from '../../../../electron/shell/window.ts';

const page = windowOptions({ title: 'Guichet AMO', preload: '/app/preload.cjs', isPackaged: true });
const own = { x: 0, y: 0, width: 1366, height: 768 };
const other = { x: 1366, y: 0, width: 1920, height: 1080 };

describe('the second screen', () => {
  test('fills the other screen, wherever the agent works', () => {
    expect(boardOptions(page, { own, all: [own, other] })).toMatchObject({ ...other, fullscreen: true });
    expect(boardOptions(page, { own: other, all: [own, other] })).toMatchObject({ ...own, fullscreen: true });
  });

  test('never covers the only screen', () => {
    const options = boardOptions(page, { own, all: [own] });
    expect(options.fullscreen).toBeUndefined();
    expect(options).toMatchObject({ width: 1024, height: 640 });
  });

  test('has no more power than the first window, but to ring by itself', () => {
    const { autoplayPolicy, ...rest } = boardOptions(page, { own, all: [own] }).webPreferences ?? {};
    expect(autoplayPolicy).toBe('no-user-gesture-required');
    expect(rest).toEqual(page.webPreferences);
  });

  test('has one address on the page’s origin', () => {
    expect(boardAddress('app://guichet/')).toBe('app://guichet/appel');
    expect(boardAddress('http://localhost:5173')).toBe('http://localhost:5173/appel');
  });
});
