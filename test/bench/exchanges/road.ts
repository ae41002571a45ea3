import { connect, createServer, type AddressInfo } from 'node:net';

export interface CountingRoad {
  readonly url: string;
  /** Bytes both ways since this was asked last. */
  take(): number;
  close(): void;
}

/** Stands in front of a server on loopback and counts what crosses its sockets, headers included. */
export async function countingRoad(target: string): Promise<CountingRoad> {
  const { hostname, port } = new URL(target);
  let bytes = 0;
  const count = (chunk: Buffer): void => void (bytes += chunk.byteLength);
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: Number(port), host: hostname, noDelay: true });
    near.on('data', count).on('error', () => far.destroy());
    far.on('data', count).on('error', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: () => void server.close(),
  };
}
