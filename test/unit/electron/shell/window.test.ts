import { describe, expect, test } from 'vitest';
import { visiblePlace, windowOptions } from '../../../../electron/shell/window.ts';

const options = (isPackaged: boolean) =>
  windowOptions({ title: 'Guichet AMO', preload: '/app/preload.cjs', isPackaged }).webPreferences;

describe('the window', () => {
  test('gives the page no power of its own', () => {
    expect(options(true)).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });

  test('opens the inspector to developers only', () => {
    expect(options(true)?.devTools).toBe(false);
    expect(options(false)?.devTools).toBe(true);
  });

  test('comes back where it was, unless no screen shows that place any more', () => {
    const place = { bounds: { x: 1950, y: 20, width: 1280, height: 800 }, maximized: false };
    const [left, right] = [
      { x: 0, y: 0, width: 1920, height: 1080 },
      { x: 1920, y: 0, width: 1920, height: 1080 },
    ];
    expect(visiblePlace(place, [left, right])).toBe(place);
    expect(visiblePlace(place, [left])).toBeUndefined();
    expect(visiblePlace(undefined, [left])).toBeUndefined();
  });
});
