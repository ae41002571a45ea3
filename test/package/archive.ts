import { extractAll } from '@electron/asar';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** The folder of the unpacked application: `linux-unpacked`, `win-unpacked`, `mac-arm64`… */
function getMadeFolder(): string {
  const made = existsSync(dist)
    ? readdirSync(dist).find((name) => name.endsWith('-unpacked') || /^mac/.test(name))
    : undefined;
  if (!made) throw new Error('Nothing was packaged yet: npm run package');
  return join(dist, made);
}

const BUNDLE = join('Guichet AMO.app', 'Contents');

/** Where the packaged program and its archive are, on each system. */
export const PROGRAM = {
  linux: () => join(getMadeFolder(), 'guichet-amo'),
  win32: () => join(getMadeFolder(), 'Guichet AMO.exe'),
  darwin: () => join(getMadeFolder(), BUNDLE, 'MacOS', 'Guichet AMO'),
}[process.platform as 'linux' | 'win32' | 'darwin'];

export const resourcesDir = (): string =>
  process.platform === 'darwin'
    ? join(getMadeFolder(), BUNDLE, 'Resources')
    : join(getMadeFolder(), 'resources');

/** Takes the archive apart, with what lies beside it, into an empty folder. */
export function extractInto(folder: string): void {
  extractAll(join(resourcesDir(), 'app.asar'), folder);
}

/** Every file under a folder, with forward slashes. */
export const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
