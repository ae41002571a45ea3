import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';

const here = (path: string): string =>
  fileURLToPath(new URL(`../../central/verify/${path}`, import.meta.url));
const OUT = fileURLToPath(new URL('../../out/verify', import.meta.url));
const WORKER = 'service-worker.js';

/** Writes into the service worker which files it keeps, and one name for all of them together. */
const keptFiles: Plugin = {
  name: 'kept-files',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const worker = bundle[WORKER];
    if (worker?.type !== 'chunk') throw new Error('no service worker');
    const digest = createHash('sha256');
    const kept = readdirSync(here('public'));
    for (const name of kept) digest.update(readFileSync(here(`public/${name}`)));
    const files = ['./', ...kept.map((name) => `./${name}`)];
    for (const [name, file] of Object.entries(bundle)) {
      if (name === WORKER) continue;
      digest.update(file.type === 'chunk' ? file.code : file.source);
      if (name !== 'index.html') files.push(`./${name}`);
    }
    worker.code = worker.code
      .replace('%VERSION%', digest.digest('hex').slice(0, 16))
      .replace('%FILES%', files.sort().join(' '));
  },
};

/** The public page: plain files in one folder, for the central or for any web server. */
export const verifyPage: InlineConfig = {
  configFile: false,
  root: here('.'),
  base: './',
  plugins: [keptFiles],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: { index: here('index.html'), 'service-worker': here('service-worker.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : '[name]-[hash].js'),
      },
    },
  },
};
