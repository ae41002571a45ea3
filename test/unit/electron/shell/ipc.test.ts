import { describe, expect, test, vi } from 'vitest';
import { openDoors } from '../../../../electron/shell/ipc.ts';
import { pageAddresses } from '../../../../electron/shell/page-origin.ts';
import { ok } from '../../../../shared/kernel/result.ts';

type Handler = (event: unknown, name: unknown, input: unknown) => Promise<unknown>;
type Listener = (event: { topics: readonly string[] }) => void;

function connected() {
  const handlers = new Map<string, Handler>();
  const mainFrame = { url: 'app://guichet/index.html' };
  const contents = { mainFrame, send: vi.fn(), isDestroyed: vi.fn(() => false) };
  const dispatch = vi.fn(async (name: unknown, input: unknown) => ok({ name, input }));
  const stop = vi.fn();
  const subscribe = vi.fn((_: Listener) => stop);
  const doors = openDoors({
    ipcMain: { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) },
    isOwnPage: pageAddresses(),
  } as never);
  const part = doors.connect(contents as never, { dispatch, subscribe });
  const invoke = (event: object) =>
    handlers.get('app:invoke')?.({ sender: contents, ...event }, 'people.find', { q: 1 });
  return { doors, mainFrame, contents, dispatch, subscribe, stop, part, invoke };
}

describe('the page’s door', () => {
  test('a call from our page reaches the dispatcher with its name and input', async () => {
    const { invoke, mainFrame, dispatch } = connected();
    expect(await invoke({ senderFrame: mainFrame })).toEqual(ok({ name: 'people.find', input: { q: 1 } }));
    expect(dispatch).toHaveBeenCalledExactlyOnceWith('people.find', { q: 1 });
  });

  test.each([
    ['another frame of the window', { senderFrame: { url: 'app://guichet/index.html' } }],
    ['a frame that is gone', { senderFrame: null }],
    ['another window', { sender: { mainFrame: {} } }],
  ])('%s is refused before the dispatcher', async (_, event) => {
    const { invoke, mainFrame, dispatch } = connected();
    expect(await invoke({ senderFrame: mainFrame, ...event })).toEqual({
      ok: false,
      error: { code: 'access.denied' },
    });
    expect(dispatch).not.toHaveBeenCalled();
  });

  test('our window is refused as soon as it shows another page', async () => {
    const { invoke, mainFrame, dispatch } = connected();
    mainFrame.url = 'https://example.ma/';
    expect(await invoke({ senderFrame: mainFrame })).toMatchObject({ error: { code: 'access.denied' } });
    expect(dispatch).not.toHaveBeenCalled();
  });

  test('what changed is told to the page, and to nobody once it is gone', () => {
    const { subscribe, contents } = connected();
    const listener = subscribe.mock.calls[0]?.[0];
    listener?.({ topics: ['people'] });
    expect(contents.send).toHaveBeenCalledExactlyOnceWith('app:event', { topics: ['people'] });
    contents.isDestroyed.mockReturnValue(true);
    listener?.({ topics: ['sync'] });
    expect(contents.send).toHaveBeenCalledTimes(1);
  });

  test('parting closes the door and the subscription', async () => {
    const { part, stop, invoke, mainFrame, dispatch } = connected();
    part();
    expect(stop).toHaveBeenCalledOnce();
    expect(await invoke({ senderFrame: mainFrame })).toMatchObject({ error: { code: 'access.denied' } });
    expect(dispatch).not.toHaveBeenCalled();
  });

  test('each window has its own session: a call goes through the door of the window that made it', async () => {
    const { doors, invoke, mainFrame, dispatch } = connected();
    const frame = { url: 'app://guichet/appel' };
    const second = { mainFrame: frame, send: vi.fn(), isDestroyed: () => false };
    const dispatchSecond = vi.fn(async () => ok('second'));
    const partSecond = doors.connect(second as never, {
      dispatch: dispatchSecond,
      subscribe: () => () => {},
    });
    expect(await invoke({ sender: second, senderFrame: frame })).toEqual(ok('second'));
    expect(dispatch).not.toHaveBeenCalled();
    partSecond();
    await invoke({ senderFrame: mainFrame });
    expect(dispatch).toHaveBeenCalledOnce();
  });
});
