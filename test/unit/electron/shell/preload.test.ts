import { EventEmitter } from 'node:events';
import { beforeAll, describe, expect, test, vi } from 'vitest';

interface Bridge {
  readonly shell: string;
  invoke(name: string, input: unknown): Promise<unknown>;
  subscribe(listener: (event: unknown) => void): () => void;
}
const { exposeInMainWorld, ipcRenderer } = vi.hoisted(() => ({
  exposeInMainWorld: vi.fn<(name: string, bridge: Bridge) => void>(),
  ipcRenderer: { invoke: vi.fn(async () => 'answer'), on: vi.fn(), off: vi.fn() },
}));
vi.mock('electron', () => ({ contextBridge: { exposeInMainWorld }, ipcRenderer }));

let bridge: Bridge;
const events = new EventEmitter();

beforeAll(async () => {
  ipcRenderer.on.mockImplementation(events.on.bind(events));
  ipcRenderer.off.mockImplementation(events.off.bind(events));
  await import('../../../../electron/preload.ts');
  const [name, exposed] = exposeInMainWorld.mock.calls[0] ?? [];
  if (name !== 'guichet' || !exposed) throw new Error('nothing was exposed');
  bridge = exposed;
});

describe('the bridge', () => {
  test('is one call and one subscription', () => {
    expect(Object.keys(bridge).sort()).toEqual(['invoke', 'shell', 'subscribe']);
  });

  test('calls over one channel', async () => {
    expect(await bridge.invoke('people.find', { q: 'A' })).toBe('answer');
    expect(ipcRenderer.invoke).toHaveBeenCalledExactlyOnceWith('app:invoke', 'people.find', { q: 'A' });
  });

  test('gives the page what changed, without Electron’s own event', () => {
    const listener = vi.fn();
    const stop = bridge.subscribe(listener);
    events.emit('app:event', { sender: 'electron' }, { topics: ['people'] });
    expect(listener).toHaveBeenCalledExactlyOnceWith({ topics: ['people'] });
    stop();
    events.emit('app:event', {}, { topics: ['sync'] });
    expect(listener).toHaveBeenCalledOnce();
  });
});
