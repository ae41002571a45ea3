import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Where `npm run build` puts the page. */
const BUILT = resolve(import.meta.dirname, '../../out/verify');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** A page that reads people's papers: nothing from elsewhere, nothing to elsewhere, no frame around it. */
const POLICY = [
  "default-src 'none'",
  ...['script', 'style', 'font', 'connect', 'manifest', 'worker'].map((kind) => `${kind}-src 'self'`),
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface PageFile {
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly gzipped: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** The files of the public page, read once; empty where it was not built. */
export function readVerifyPage(folder = BUILT): ReadonlyMap<string, PageFile> {
  return new Map(
    listFiles(folder).map((name) => {
      const content = readFileSync(join(folder, name));
      const isNamedByContent = /-[\w-]{8}\.\w+$/.test(name);
      const headers = {
        'content-security-policy': POLICY,
        'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
        'cache-control': isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
      };
      const mediaType = MEDIA_TYPES[extname(name)] ?? 'application/octet-stream';
      return [name, { mediaType, content, gzipped: gzipSync(content), headers }] as const;
    }),
  );
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
