import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './process.ts';

const PACKAGE = join(ROOT, 'node_modules', 'electron');

/** The Electron program, when it is on this machine. Never loads the `electron` package: that would download it. */
export function findElectron(): string | undefined {
  const named = process.env['ELECTRON_PATH'];
  if (named && existsSync(named)) return named;
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const program = join(PACKAGE, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/** True where a window can be opened at all. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/** Tries once, for a limited time, to download Electron. */
export async function tryToInstallElectron(timeoutMs: number): Promise<string | undefined> {
  await run(process.execPath, [join(PACKAGE, 'install.js')], { output: 'keep', timeoutMs });
  return findElectron();
}
