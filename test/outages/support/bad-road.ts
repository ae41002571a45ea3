import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:tls';
import { setTimeout as pause } from 'node:timers/promises';

/** What happens to one connection. `at`: after how many bytes, of what comes or of what goes. */
type Fate =
  | { readonly kind: 'clear' | 'slow' | 'late' | 'twice' }
  | { readonly kind: 'cut' | 'corrupt'; readonly from: 'counter' | 'central'; readonly at: number };

const SLOW_MS = 60;
const LATE_MS = 400;
/** About what an exchange is, certificates included: anything in it can be hit. */
const REACH_BYTES = 12_000;

function fateOf(fraction: () => number): Fate {
  const pick = fraction();
  const from = fraction() < 0.5 ? 'counter' : 'central';
  const at = Math.floor(fraction() * REACH_BYTES);
  if (pick < 0.18) return { kind: 'cut', from, at };
  if (pick < 0.3) return { kind: 'corrupt', from, at };
  if (pick < 0.4) return { kind: 'slow' };
  if (pick < 0.5) return { kind: 'late' };
  if (pick < 0.65) return { kind: 'twice' };
  return { kind: 'clear' };
}

const CALM: Fate = { kind: 'clear' };
const CAN_CLOSE_IN_BETWEEN = (): void => {};

export interface BadRoad {
  readonly url: string;
  /** How many connections met what. */
  readonly met: ReadonlyMap<string, number>;
  /** Nothing happens to anybody before this, or after `calm`. */
  rough(): void;
  calm(): void;
  close(): void;
}

/**
 * A road between a counter and a central that loses, delays and damages what travels; every choice comes from `fraction`. The
 * bytes that it touches are those of TLS, as in a real network. Behind the end of TLS it lets whole requests arrive twice.
 */
export async function aBadRoad(
  centralPort: number,
  fraction: () => number,
  certificate: { readonly key: string; readonly cert: string },
): Promise<BadRoad> {
  const met = new Map<string, number>();
  let isCalm = true;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket)).on('error', CAN_CLOSE_IN_BETWEEN);
    return socket;
  };
  const fates: Fate[] = [];

  const end: TlsServer = createTlsServer(certificate, (inside) => {
    const twice = fates.shift()?.kind === 'twice';
    const central = keep(connect(centralPort, '127.0.0.1'));
    const echo = twice ? keep(connect(centralPort, '127.0.0.1')) : undefined;
    // Nobody reads what the second one is answered.
    echo?.resume();
    keep(inside);
    inside.on('data', (bytes: Buffer) => {
      echo?.write(bytes);
      central.write(bytes);
    });
    central.on('data', (bytes: Buffer) => inside.write(bytes));
    central.once('close', () => inside.destroy());
    inside.once('close', () => {
      central.destroy();
      echo?.end();
    });
  }).on('tlsClientError', CAN_CLOSE_IN_BETWEEN);
  const road: Server = createServer((counter) => {
    const fate = isCalm ? CALM : fateOf(fraction);
    met.set(fate.kind, (met.get(fate.kind) ?? 0) + 1);
    const far = keep(connect(portOf(end), '127.0.0.1'));
    far.once('connect', () => fates.push(fate));
    keep(counter);
    carry({ from: counter, to: far, fate, side: 'counter' });
    carry({ from: far, to: counter, fate, side: 'central' });
  });
  await Promise.all(
    [end, road].map((server) => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))),
  );
  return {
    url: `https://localhost:${portOf(road)}`,
    met,
    rough: () => {
      isCalm = false;
      for (const socket of sockets) socket.destroy();
    },
    calm: () => {
      isCalm = true;
      for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const server of [road, end]) server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

const portOf = (server: Server | TlsServer): number => (server.address() as AddressInfo).port;

interface Way {
  readonly from: Socket;
  readonly to: Socket;
  readonly fate: Fate;
  readonly side: 'counter' | 'central';
}

function carry({ from, to, fate, side }: Way): void {
  let carried = 0;
  let line: Promise<unknown> = Promise.resolve();
  const isHit = (length: number): boolean =>
    'at' in fate && fate.from === side && carried <= fate.at && fate.at < carried + length;
  from.on('data', (bytes: Buffer) => {
    const hit = isHit(bytes.length) && 'at' in fate ? fate.at - carried : undefined;
    carried += bytes.length;
    if (hit !== undefined && fate.kind === 'cut') {
      to.write(bytes.subarray(0, hit));
      from.destroy();
      to.destroy();
      return;
    }
    if (hit !== undefined) bytes[hit] = (bytes[hit] ?? 0) ^ 0x20;
    const waitMs = fate.kind === 'slow' ? SLOW_MS : fate.kind === 'late' && side === 'central' ? LATE_MS : 0;
    if (waitMs === 0) {
      to.write(bytes);
      return;
    }
    line = line.then(() => pause(waitMs)).then(() => to.write(bytes));
  });
  from.once('close', () => void line.then(() => to.destroy()));
}
