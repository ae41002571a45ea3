import { findElectron, hasDisplay } from './electron-runtime.ts';
import { run, runTool } from './process.ts';

/** Electron with live reload where it is installed; else the browser shell, with the page rebuilt at each change. */
const args = process.argv.slice(2);
if (findElectron() && hasDisplay() && !args.includes('--browser')) {
  process.exitCode = (await runTool('electron-vite', ['dev', '--watch'])).code;
} else {
  const passed = args.filter((arg) => arg !== '--browser');
  const built = await runTool('electron-vite', ['build']);
  if (built.code !== 0) process.exit(built.code);
  const [page, shell] = await Promise.all([
    runTool('electron-vite', ['build', '--watch']),
    run(process.execPath, ['--watch', 'electron/browser-shell/main.ts', ...passed]),
  ]);
  process.exitCode = page.code || shell.code;
}
