import { contextBridge, ipcRenderer } from 'electron';
import { EVENT_CHANNEL, INVOKE_CHANNEL } from './shell/channels.ts';

/** The bridge: one call and one subscription. The page never sees Electron itself. */
contextBridge.exposeInMainWorld('guichet', {
  shell: 'electron',
  invoke: (name: unknown, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(INVOKE_CHANNEL, name, input),
  subscribe(listener: (event: unknown) => void): () => void {
    const relay = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(EVENT_CHANNEL, relay);
    return () => ipcRenderer.off(EVENT_CHANNEL, relay);
  },
});
