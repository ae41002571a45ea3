import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageFiles } from '../../../../electron/shell/page-files.ts';

const base = mkdtempSync(join(tmpdir(), 'page-files-'));
const folder = join(base, 'renderer');
const serve = pageFiles(folder);
const get = (path: string, method = 'GET') => serve(new Request(`http://guichet${path}`, { method }));

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(base, 'renderer-secrets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'main.js'), 'export {}');
  writeFileSync(join(base, 'secret.txt'), 'secret');
  writeFileSync(join(base, 'renderer-secrets', 'a.txt'), 'secret');
});
afterAll(() => rmSync(base, { recursive: true }));

describe('the page’s files', () => {
  test('come with their type and with the page’s policy', async () => {
    const answer = await get('/assets/main.js');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each(['/', '/people/42', '/registration?draft=1'])('%s is the page itself', async (path) => {
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe('<!doctype html>');
  });

  test.each([
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..%2frenderer-secrets%2fa.txt',
    '/assets/missing.js',
    '/%00.js',
    '/%zz.js',
  ])('%s finds nothing', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  test('are only read', async () => {
    expect((await get('/assets/main.js', 'POST')).status).toBe(405);
  });
});
