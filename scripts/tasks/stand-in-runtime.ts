import { createPackage } from '@electron/asar';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `@electron/fuses` looks for in a runtime, followed by the format's version, the number of fuses and their states. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
  Buffer.from([1, 9]),
  Buffer.from('110000010', 'latin1'),
]);

/** Files that the packager expects of a runtime and that may be empty. */
const EMPTY_FILES = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome-sandbox',
  'chrome_crashpad_handler',
  'icudtl.dat',
  'resources.pak',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'locales/ar.pak',
  'locales/en-US.pak',
  'locales/fr.pak',
];

/**
 * Makes a folder that the packager takes for Electron's runtime where the real one cannot be downloaded. Everything else
 * of the packaging is real: what goes in, the archive, what is left outside it, the fuses.
 */
export async function makeStandInRuntime(folder: string, electronVersion: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const inner of ['locales', 'resources', 'default_app'])
    mkdirSync(join(folder, inner), { recursive: true });
  for (const file of EMPTY_FILES) writeFileSync(join(folder, file), '');
  writeFileSync(join(folder, 'version'), electronVersion);
  const program = '#!/bin/sh\necho "This is a stand-in for Electron, made to check a package." >&2\nexit 1\n';
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(program), FUSES]));
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'default_app', 'main.js'), '');
  await createPackage(join(folder, 'default_app'), join(folder, 'resources', 'default_app.asar'));
  rmSync(join(folder, 'default_app'), { recursive: true });
}
