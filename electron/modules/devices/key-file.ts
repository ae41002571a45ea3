import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What stands beside the store: who can open it. Reveals nothing by itself. */
export const KeyFile = z.object({
  v: z.literal(1),
  vault: z.enum(['os', 'passphrase']),
  /** The store's key, wrapped by the vault. */
  wrapped: z.string().min(1),
  demonstration: z.boolean(),
});
export type KeyFile = z.output<typeof KeyFile>;

/** Undefined when there is none; throws when it is there and unreadable. */
export const findKeyFile = (file: string): KeyFile | undefined =>
  existsSync(file) ? KeyFile.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // Windows cannot open a folder; its rename is durable enough with the file synced.
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** Written whole or not at all, and on the disk when this returns. */
export function writeKeyFile(file: string, content: KeyFile): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const partial = `${file}.partial`;
  const handle = openSync(partial, 'w', 0o600);
  writeSync(handle, JSON.stringify(content));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(partial, file);
  syncFolder(dirname(file));
}
