import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowserShell, type BrowserShell } from '../../../electron/browser-shell/server.ts';
import { compose, type Counter } from '../../../electron/compose.ts';
import { passphraseVault } from '../../../electron/platform/passphrase-vault.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { APP_DIR } from '../../support/counter.ts';

const folder = mkdtempSync(join(tmpdir(), 'guichet-shell-'));
let counter: Counter;
let shell: BrowserShell;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  counter = await compose({
    dataDir: join(folder, 'data'),
    appDir: APP_DIR,
    version: '0.0.0-test',
    vault: passphraseVault,
  });
});
afterAll(async () => {
  await counter.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  shell = await openBrowserShell({ counter, pageDir: folder, port: 0 });
  return () => shell.close();
});

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
interface Answered {
  readonly status: number;
  readonly cookie: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks as a program would: `fetch` lets nobody choose the Host. */
function ask({ path = '/', method = 'GET', headers = {}, body }: Asked): Promise<Answered> {
  return new Promise((done, fail) => {
    const asked = request(`${shell.origin}${path}`, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          cookie: response.headers['set-cookie']?.[0],
          headers: response.headers,
          text,
        }),
      );
    });
    asked.on('error', fail);
    asked.end(body);
  });
}

const pathOf = (link: string): string => link.slice(shell.origin.length);

/** The cookie that the one-time link leaves. */
async function comeIn(): Promise<string> {
  const { cookie = '' } = await ask({ path: pathOf(shell.link) });
  return cookie.split(';', 1)[0] ?? '';
}

const call = (cookie: string, more: Partial<Asked> = {}): Promise<Answered> =>
  ask({
    path: '/api/invoke',
    method: 'POST',
    body: JSON.stringify({ name: 'devices.status', input: {} }),
    ...more,
    headers: { cookie, 'x-guichet': '1', 'content-type': 'application/json', ...more.headers },
  });

describe('the one-time link', () => {
  it('opens the counter once, with a cookie that scripts and other sites cannot use', async () => {
    const first = await ask({ path: pathOf(shell.link) });
    expect(first.status).toBe(303);
    expect(first.cookie).toMatch(/HttpOnly; SameSite=Strict; Path=\//u);
    const second = await ask({ path: pathOf(shell.link) });
    expect(second.status).toBe(403);
    expect(second.cookie).toBeUndefined();
    expect(second.text).toContain('ne sert qu’une fois');
    expect(second.text).toContain('مرة واحدة');
  });

  it('stays good after a wrong key was tried', async () => {
    expect((await ask({ path: '/entrer?cle=autre' })).status).toBe(403);
    expect((await ask({ path: pathOf(shell.link) })).status).toBe(303);
  });

  it('gives papers and photos to the page alone: no answer is kept by the browser', async () => {
    const answer = await call(await comeIn());
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
  });

  it('is the only way in: without its cookie, no page, no call, no event', async () => {
    for (const path of ['/', '/index.html', '/api/events', '/api/invoke'])
      expect((await ask({ path })).status, path).toBe(403);
    const { port } = new URL(shell.origin);
    expect((await call(`guichet-${port}=autre`)).status).toBe(403);
  });

  it('leaves a cookie of its port: two counters of one machine do not sign each other out', async () => {
    const other = await openBrowserShell({ counter, pageDir: folder, port: 0 });
    try {
      const here = await comeIn();
      const there = await new Promise<string>((done, fail) => {
        request(other.link, (response) => {
          response.resume();
          done(response.headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '');
        })
          .on('error', fail)
          .end();
      });
      const nameOf = (cookie: string) => cookie.split('=', 1)[0];
      expect(nameOf(here)).toBe(`guichet-${new URL(shell.origin).port}`);
      expect(nameOf(there)).toBe(`guichet-${new URL(other.origin).port}`);
      // the browser sends both to both
      expect((await call(`${here}; ${there}`)).status).toBe(200);
      expect((await call(there)).status).toBe(403);
    } finally {
      await other.close();
    }
  });

  it('answers what it refuses with a page that is kept, framed and guessed at by nobody', async () => {
    const cookie = await comeIn();
    for (const refused of [
      await ask({}),
      await ask({ path: '/api/invoke', headers: { cookie } }),
      await ask({ headers: { host: 'example.org' } }),
    ]) {
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(refused.headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(refused.headers['cache-control']).toBe('no-store');
      expect(refused.headers['x-content-type-options']).toBe('nosniff');
    }
  });
});

describe('who is listened to', () => {
  it('answers the page that came by the link', async () => {
    const cookie = await comeIn();
    expect((await ask({ headers: { cookie } })).text).toContain('<title>page</title>');
    const answer = await call(cookie, { headers: { origin: shell.origin } });
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { state: 'new' } });
  });

  it('refuses another Host, even with the cookie: a name that points here is not this counter', async () => {
    const cookie = await comeIn();
    const port = new URL(shell.origin).port;
    for (const host of ['example.org', `localhost:${port}`, `example.org:${port}`, '127.0.0.1'])
      expect((await call(cookie, { headers: { host } })).status, host).toBe(421);
  });

  it('refuses another Origin, even with the cookie', async () => {
    const cookie = await comeIn();
    for (const origin of [
      'https://example.org',
      'null',
      'http://127.0.0.1:1',
      shell.origin.replace('http', 'https'),
    ])
      expect((await call(cookie, { headers: { origin } })).status, origin).toBe(403);
  });

  it('refuses a call that a plain form of another site could send', async () => {
    const cookie = await comeIn();
    expect((await call(cookie, { headers: { 'x-guichet': '' } })).status).toBe(400);
    expect((await call(cookie, { method: 'GET' })).status).toBe(400);
  });

  it('refuses a body larger than anything that the page sends, and reads a broken one as a wrong call', async () => {
    const cookie = await comeIn();
    expect((await call(cookie, { body: 'x'.repeat(25 * 1024 * 1024) })).status).toBe(413);
    const broken = await call(cookie, { body: '{' });
    expect(JSON.parse(broken.text)).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
  });

  it('gives nothing outside the page’s own folder', async () => {
    const cookie = await comeIn();
    for (const path of ['/../data/store.db', '/%2e%2e/data/device.json', '/..%2fdata%2fdevice.json'])
      expect((await ask({ path, headers: { cookie } })).text, path).not.toContain('SQLite');
  });
});
