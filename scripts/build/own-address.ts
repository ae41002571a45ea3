import { dirname, relative } from 'node:path';
import type { Plugin } from 'vite';

const ADDRESS = /\bimport\.meta\.(url|dirname|filename)\b/g;

/**
 * Lets each bundled module keep the address that its source has, so that `new URL('../db/migrations/', import.meta.url)`
 * says the same in the source tree, under `out/main` and inside the packaged application, where the folders that are
 * read at run time lie at the same places under the application's root.
 */
export function ownAddress(root: string, outDir: string): Plugin {
  const fromBundleToRoot = relative(outDir, root).replaceAll('\\', '/');
  return {
    name: 'own-address',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0] ?? id;
      if (!path.startsWith(root) || path.includes('/node_modules/') || !code.match(ADDRESS)) return null;
      const source = relative(root, path).replaceAll('\\', '/');
      const file = `new URL('${fromBundleToRoot}/${source}', import.meta.url)`;
      const folder = `new URL('${fromBundleToRoot}/${dirname(source)}', import.meta.url)`;
      // In one pass, as what is put in place asks for the bundle's own `import.meta.url` in its turn.
      const addressed = code.replaceAll(ADDRESS, (_, part: string) => {
        if (part === 'url') return `${file}.href`;
        return `process.getBuiltinModule('node:url').fileURLToPath(${part === 'dirname' ? folder : file})`;
      });
      return { code: addressed, map: null };
    },
  };
}
