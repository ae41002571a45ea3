import { run } from './process.ts';
import { build } from './parts.ts';
import { isGreen } from './tally.ts';
import { findElectron, hasDisplay, tryToInstallElectron } from './electron-runtime.ts';

/** How long a first start waits for Electron before it shows the counter in the browser instead. */
const DOWNLOAD_TIMEOUT_MS = 60_000;

const args = process.argv.slice(2);
const isBrowserAsked = ['--browser', '--no-open', '--help'].some((option) => args.includes(option));

async function electronIfPossible(): Promise<string | undefined> {
  if (isBrowserAsked || !hasDisplay()) return undefined;
  return findElectron() ?? (await tryToInstallElectron(DOWNLOAD_TIMEOUT_MS));
}

if (!isGreen(await build())) {
  process.stderr.write('L’application n’a pas pu être construite ; la raison est ci-dessus.\n');
  process.exit(1);
}
const electron = await electronIfPossible();
if (electron) {
  process.stdout.write('Le guichet s’ouvre dans Electron.\n');
  process.exitCode = (await run(electron, ['.', ...args])).code;
} else {
  process.stdout.write('Le guichet s’ouvre dans le navigateur (Electron n’est pas utilisé ici).\n');
  const passed = args.filter((arg) => arg !== '--browser');
  process.exitCode = (await run(process.execPath, ['electron/browser-shell/main.ts', ...passed])).code;
}
