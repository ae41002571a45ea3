import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { ourLanguagesOnly } from './scripts/vite/our-languages-only.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Both shells serve the page at the root of an origin: a reload deep in the application must still find its files. */
const servedFromRoot: Plugin = { name: 'served-from-root', enforce: 'post', config: () => ({ base: '/' }) };

export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        // The second one runs in a thread of its own: `electron/pdf-worker` starts it by this name.
        input: { main: here('electron/main.ts'), 'pdf-worker': here('electron/pdf-worker/worker.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      rolldownOptions: {
        input: { preload: here('electron/preload.ts') },
        // A sandboxed preload script is CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react(), ourLanguagesOnly, servedFromRoot],
    build: {
      rolldownOptions: {
        input: { index: here('renderer/index.html') },
        // In a piece of its own with the line that turns its compiler off: a schema made before that line would try `new Function`.
        output: {
          codeSplitting: {
            groups: [{ name: 'schemas', test: /node_modules[\\/]zod[\\/]|zod-without-eval/ }],
          },
        },
      },
      minify: true,
      // The page's policy allows no data: addresses and no script in the page.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 400,
    },
  },
});
