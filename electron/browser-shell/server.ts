import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { Counter } from '../compose.ts';
import { pageFiles } from '../shell/page-files.ts';
import { createEntry } from './entry.ts';
import { CLOSED_PAGE } from './closed-page.ts';

/** A photo of 15 MB as base64, and some room. */
const BODY_MAX_BYTES = 24 * 1024 * 1024;

/** Of every answer that is not a file of the page: kept by nobody, framed by nobody, loading nothing. */
const BARE = {
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

interface Options {
  readonly counter: Counter;
  /** The built page (`out/renderer`). */
  readonly pageDir: string;
  /** 0 takes a free one. */
  readonly port: number;
}
export interface BrowserShell {
  /** The link that opens the counter, once. */
  readonly link: string;
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves the counter to a browser of this machine: loopback only, one link that works once, every request checked for its host
 * and origin, then the same dispatcher as in Electron.
 */
export async function openBrowserShell({ counter, pageDir, port }: Options): Promise<BrowserShell> {
  const files = pageFiles(pageDir);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const address = await listen(server, port);
  const entry = createEntry(address.port);
  const host = `127.0.0.1:${address.port}`;
  const origin = `http://${host}`;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // A page from elsewhere that resolves its own name to this machine shows another host.
    if (request.headers.host !== host) return plain(response, 421);
    const from = request.headers.origin;
    if (from !== undefined && from !== origin) return plain(response, 403);
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname === '/entrer') return enter(url, response);
    const session = entry.findSession(request.headers.cookie);
    if (!session) return closed(response);
    if (url.pathname === '/api/events') return events(request, response);
    if (url.pathname !== '/api/invoke') return file(url, request, response);
    if (request.method !== 'POST' || request.headers['x-guichet'] !== '1') return plain(response, 400);
    const body = await readBody(request);
    if (body === undefined) return plain(response, 413);
    const asked = parse(body);
    const result = await counter.dispatch(asked?.['name'], asked?.['input'], session);
    response.writeHead(200, {
      ...BARE,
      'content-type': 'application/json; charset=utf-8',
    });
    response.end(JSON.stringify(result));
  };

  const enter = (url: URL, response: ServerResponse): void => {
    const cookie = entry.enter(url.searchParams.get('cle') ?? '');
    if (cookie === undefined) return closed(response);
    response.writeHead(303, { ...BARE, location: '/', 'set-cookie': cookie }).end();
  };

  const events = (request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { ...BARE, 'content-type': 'text/event-stream' });
    response.write(':\n\n');
    const stop = counter.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
    request.on('close', stop);
  };

  const file = async (url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const found = await files(new Request(url, { method: request.method ?? 'GET' }));
    response.writeHead(found.status, Object.fromEntries(found.headers));
    if (!found.body || request.method === 'HEAD') response.end();
    else Readable.fromWeb(found.body as never).pipe(response);
  };

  return {
    link: `${origin}/entrer?cle=${entry.key}`,
    origin,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const plain = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { ...BARE, 'content-type': 'text/plain; charset=utf-8' }).end();
};

const closed = (response: ServerResponse): void => {
  response.writeHead(403, { ...BARE, 'content-type': 'text/html; charset=utf-8' });
  response.end(CLOSED_PAGE);
};

function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((done, refuse) => {
    server.once('error', refuse);
    server.listen(port, '127.0.0.1', () => done(server.address() as AddressInfo));
  });
}

/** The whole body as text; undefined when it is larger than anything that the page sends. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.byteLength;
    // Read to its end, but not kept: an answer given halfway would reach the page as a broken link.
    if (bytes > BODY_MAX_BYTES) parts.length = 0;
    else parts.push(part);
  }
  return bytes > BODY_MAX_BYTES ? undefined : Buffer.concat(parts).toString('utf8');
}

function parse(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
