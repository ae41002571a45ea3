import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** React Aria brings its words in 34 languages; the counter speaks two. */
const ourLanguagesOnly: Plugin = {
  name: 'our-languages-only',
  enforce: 'pre',
  load: (id) =>
    /[\\/]react-aria[^\\/]*[\\/].*[\\/]intl[\\/].*[a-z]{2}-[A-Z]{2}\.m?js$/.test(id) &&
    !/(?:fr-FR|ar-AE|en-US)\.m?js$/.test(id)
      ? 'export default {}'
      : undefined,
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), ourLanguagesOnly],
  build: {
    outDir: process.env['GALLERY_OUT'] ?? 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
