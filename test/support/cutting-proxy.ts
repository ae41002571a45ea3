import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface CuttingProxy {
  readonly url: string;
  /** After so many bytes more, the connection that carries them is cut, once. */
  cutAfter(bytes: number): void;
  /** Called when a connection is cut. */
  onCut: () => void;
  /** Bytes that reached the central. */
  readonly up: () => number;
  close(): Promise<void>;
}

/** Stands before a central on loopback and cuts connections in the middle of what they send. */
export async function cuttingProxy(target: string): Promise<CuttingProxy> {
  const port = Number(new URL(target).port);
  const open = new Set<Socket>();
  let up = 0;
  let cutAt = Infinity;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    far.pipe(near);
    near.on('data', (bytes: Buffer) => {
      const through = bytes.subarray(0, Math.max(0, cutAt - up));
      up += through.byteLength;
      far.write(through);
      if (up < cutAt) return;
      cutAt = Infinity;
      near.destroy();
      far.end();
      proxy.onCut();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const proxy: CuttingProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cutAfter: (bytes) => (cutAt = up + bytes),
    onCut: () => {},
    up: () => up,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
  return proxy;
}
