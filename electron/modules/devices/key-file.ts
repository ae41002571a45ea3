import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '../../platform/whole-file.ts';

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

/** Written whole or not at all, and on the disk when this returns. */
export const writeKeyFile = (file: string, content: KeyFile): void =>
  writeWhole(file, JSON.stringify(content));
