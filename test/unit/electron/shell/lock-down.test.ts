import { EventEmitter } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { lockNavigation, lockPermissions } from '../../../../electron/shell/lock-down.ts';
import { pageAddresses } from '../../../../electron/shell/page-origin.ts';

const isOwnPage = pageAddresses();
type Handler = (...args: unknown[]) => unknown;

function lockedContents(shown = 'app://guichet/') {
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: vi.fn<(handler: Handler) => void>(),
    getURL: () => shown,
  });
  const onBoardWished = vi.fn();
  lockNavigation(contents as never, isOwnPage, onBoardWished);
  const isStopped = (name: string, details: object): boolean => {
    const preventDefault = vi.fn();
    contents.emit(name, { ...details, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  const open = (url: string): unknown => contents.setWindowOpenHandler.mock.calls[0]?.[0]({ url });
  return { contents, isStopped, open, onBoardWished };
}

function lockedSession() {
  const handlers: Record<string, Handler | null> = {};
  const keep = (name: string) => (handler: Handler | null) => void (handlers[name] = handler);
  lockPermissions(
    {
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      setDisplayMediaRequestHandler: keep('display'),
    } as never,
    isOwnPage,
  );
  return handlers;
}

describe('navigation', () => {
  test('no window is ever opened by the page; its wish for the second screen is told to the shell, and no other', () => {
    const { open, onBoardWished } = lockedContents();
    for (const url of [
      'app://guichet/',
      'https://example.ma/appel',
      'app://guichet/appel/x',
      'about:blank',
      '',
    ]) {
      expect(open(url)).toEqual({ action: 'deny' });
      expect(onBoardWished).not.toHaveBeenCalled();
    }
    expect(open('app://guichet/appel')).toEqual({ action: 'deny' });
    expect(onBoardWished).toHaveBeenCalledOnce();
  });

  test('a page from elsewhere gets no second screen', () => {
    const { open, onBoardWished } = lockedContents('https://example.ma/');
    expect(open('app://guichet/appel')).toEqual({ action: 'deny' });
    expect(onBoardWished).not.toHaveBeenCalled();
  });

  test.each(['will-navigate', 'will-redirect'])('%s stays within our own page', (name) => {
    const { isStopped } = lockedContents();
    expect(isStopped(name, { url: 'https://example.ma/' })).toBe(true);
    expect(isStopped(name, { url: 'file:///etc/hostname' })).toBe(true);
    expect(isStopped(name, { url: 'app://guichet/people' })).toBe(false);
  });

  test('no frame is filled inside the page, and no webview attached', () => {
    const { isStopped } = lockedContents();
    expect(isStopped('will-frame-navigate', { url: 'app://guichet/', isMainFrame: false })).toBe(true);
    expect(isStopped('will-frame-navigate', { url: 'app://guichet/', isMainFrame: true })).toBe(false);
    expect(isStopped('will-attach-webview', {})).toBe(true);
  });
});

describe('permissions', () => {
  const asked = (permission: string, details: object): unknown => {
    const answer = vi.fn();
    lockedSession()['request']?.({}, permission, answer, {
      isMainFrame: true,
      requestingUrl: 'app://guichet/',
      ...details,
    });
    return answer.mock.calls[0]?.[0];
  };

  test('the camera is given to our own page', () => {
    expect(asked('media', { mediaTypes: ['video'] })).toBe(true);
  });

  test.each([
    ['media', { mediaTypes: ['audio'] }],
    ['media', { mediaTypes: ['video', 'audio'] }],
    ['media', {}],
    ['media', { mediaTypes: ['video'], requestingUrl: 'https://example.ma/' }],
    ['media', { mediaTypes: ['video'], isMainFrame: false }],
    ['geolocation', {}],
    ['notifications', {}],
    ['clipboard-read', {}],
    ['display-capture', {}],
    ['openExternal', { externalURL: 'https://example.ma/' }],
    ['fileSystem', {}],
    ['usb', {}],
  ])('%s with %j is refused', (permission, details) => {
    expect(asked(permission, details)).toBe(false);
  });

  test('a check without a request gets the same answers', () => {
    const check = lockedSession()['check'];
    expect(check?.(null, 'media', 'app://guichet/', { mediaType: 'video' })).toBe(true);
    expect(check?.(null, 'media', 'app://guichet/', { mediaType: 'audio' })).toBe(false);
    expect(check?.(null, 'media', 'https://example.ma/', { mediaType: 'video' })).toBe(false);
    expect(check?.(null, 'midi', 'app://guichet/', {})).toBe(false);
  });

  test('no device and no screen is ever shared', () => {
    expect(lockedSession()['device']?.({})).toBe(false);
    expect(lockedSession()['display']).toBeNull();
  });
});
