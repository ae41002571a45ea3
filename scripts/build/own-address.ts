import { dirname, relative } from 'node:path';
import type { Plugin } from 'vite';

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
      if (!path.startsWith(root) || path.includes('/node_modules/') || !code.includes('import.meta.'))
        return null;
      const source = relative(root, path).replaceAll('\\', '/');
      const file = `new URL('${fromBundleToRoot}/${source}', import.meta.url)`;
      const folder = `new URL('${fromBundleToRoot}/${dirname(source)}', import.meta.url)`;
      // One pass: what is put in place contains `import.meta.url` itself, which the bundler then resolves to its own file.
      const addressed = code.replaceAll(/\bimport\.meta\.(url|dirname|filename)\b/g, (_, part: string) => {
        if (part === 'url') return `${file}.href`;
        return `process.getBuiltinModule('node:url').fileURLToPath(${part === 'dirname' ? folder : file})`;
      });
      return { code: addressed, map: null };
    },
  };
}
