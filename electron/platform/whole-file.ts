import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** What was renamed or removed in a folder is on the disk when this returns. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // Windows cannot open a folder; its rename is durable enough with the file synced.
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** Written whole or not at all, for its owner alone, and on the disk when this returns. */
export function writeWhole(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const partial = `${file}.partial`;
  const handle = openSync(partial, 'w', 0o600);
  writeSync(handle, content);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(partial, file);
  syncFolder(dirname(file));
}
