import { join } from 'node:path';
import { build } from 'vite';
import config from '../../electron.vite.config.ts';
import { findElectron, hasDisplay } from './electron-runtime.ts';
import { ROOT, run, runTool } from './process.ts';

/** Builds the page now and again at each change; resolves when it was built once. */
async function watchPage(): Promise<void> {
  const { renderer = {} } = config;
  const watcher = await build({
    ...renderer,
    configFile: false,
    base: '/',
    build: {
      ...renderer.build,
      outDir: join(ROOT, 'out', 'renderer'),
      emptyOutDir: false,
      minify: false,
      watch: {},
    },
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  if ('on' in watcher) watcher.on('event', ({ code }) => (code === 'END' ? resolve() : undefined));
  return promise;
}

/** Electron with live reload where it is installed; else the browser shell, with the page built again at each change. */
const args = process.argv.slice(2);
if (findElectron() && hasDisplay() && !args.includes('--browser')) {
  process.exitCode = (await runTool('electron-vite', ['dev', '--watch'])).code;
} else {
  await watchPage();
  const passed = args.filter((arg) => arg !== '--browser');
  const shell = await run(process.execPath, ['--watch', 'electron/browser-shell/main.ts', ...passed]);
  process.exit(shell.code);
}
