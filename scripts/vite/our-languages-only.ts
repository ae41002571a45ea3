import type { Plugin } from 'vite';

const WORDS = /[\\/]react-aria[^\\/]*[\\/].*[\\/]intl[\\/].*[a-z]{2}-[A-Z]{2}\.m?js$/;
const OURS = /(?:fr-FR|ar-AE|en-US)\.m?js$/;

/** React Aria brings its words in 34 languages; the counter speaks two, and English is what it falls back on. */
export const ourLanguagesOnly: Plugin = {
  name: 'our-languages-only',
  enforce: 'pre',
  load: (id) => (WORDS.test(id) && !OURS.test(id) ? 'export default {}' : undefined),
};
