import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readVerifyPage } from '../../../central/http/verify-page.ts';
import { verifyPage } from '../../../scripts/vite/verify-page.ts';

const LARGEST_BYTES = 300_000;

describe('the public page, built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-verify-'));
  beforeAll(async () => {
    await build({ ...verifyPage, logLevel: 'silent', build: { ...verifyPage.build, outDir: folder } });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const filesOf = (): readonly string[] => readdirSync(folder);
  const read = (name: string): Buffer => readFileSync(join(folder, name));

  it('is less than 300 kB compressed, fonts, pictures and code together', () => {
    const sizes = filesOf().map((name) => gzipSync(read(name), { level: 9 }).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThan(LARGEST_BYTES);
    expect(total).toBeGreaterThan(100_000);
  });

  it('keeps every one of its files for the days without network', () => {
    const worker = read('service-worker.js').toString();
    for (const name of filesOf().filter((each) => !['service-worker.js', 'index.html'].includes(each)))
      expect(worker).toContain(`./${name}`);
    expect(worker).not.toContain('%');
  });

  it('names no other server, and has no script or style in the page', () => {
    const html = read('index.html').toString();
    expect(html).not.toMatch(/https?:\/\//);
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style|style=/);
  });

  it('is served with its types and a policy of its own, and names of files made of content are kept for ever', () => {
    const files = readVerifyPage(folder);
    expect([...files.keys()].sort()).toEqual([...filesOf()].sort());
    expect(files.get('index.html')).toMatchObject({
      mediaType: 'text/html; charset=utf-8',
      headers: { 'cache-control': 'no-cache' },
    });
    expect(files.get('service-worker.js')?.headers['cache-control']).toBe('no-cache');
    for (const { mediaType, headers } of files.values()) {
      expect(mediaType).not.toBe('application/octet-stream');
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*connect-src 'self'/);
    }
    const font = [...files.keys()].find((name) => name.endsWith('.woff2')) ?? '';
    expect(files.get(font)?.headers['cache-control']).toMatch(/immutable/);
    expect(readVerifyPage(join(folder, 'nowhere')).size).toBe(0);
  });
});
