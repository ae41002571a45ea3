import { build, preview } from 'vite';
import { fileURLToPath } from 'node:url';
import { PAGE_POLICY } from '../../../electron/shell/page-origin.ts';

export interface Gallery {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Builds the gallery in a folder and serves it under the product's own policy. */
export async function serveGallery(folder: string): Promise<Gallery> {
  process.env['GALLERY_OUT'] = folder;
  const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
  await build({ configFile, logLevel: 'error' });
  const server = await preview({
    configFile,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': PAGE_POLICY } },
  });
  const origin = server.resolvedUrls?.local[0];
  if (origin === undefined) throw new Error('the gallery has no address');
  return { origin, close: () => server.close() };
}
