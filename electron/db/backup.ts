import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';

const KEPT = 3;

/**
 * Copies the whole store, still encrypted under the same key, to `file`. `VACUUM INTO` reads a consistent state under
 * WAL; the copy takes its name only once it is complete.
 */
export function backupTo(db: Database, file: string): void {
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  writeFileSync(partial, '', { mode: 0o600 }); // SQLite fills an empty file, and would make one that all may read
  db.raw.prepare('VACUUM INTO ?').run(partial);
  renameSync(partial, file);
}

/** A dated copy in `folder`, of which the last three are kept. Returns its path. */
export function keepBackup(db: Database, folder: string, stamp: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `guichet-${stamp.replace(/[:.]/gu, '-')}.db`);
  if (!existsSync(file)) backupTo(db, file);
  for (const old of listBackups(folder).slice(KEPT)) rmSync(join(folder, old), { force: true });
  return file;
}

/** File names of the copies, the newest first. */
export const listBackups = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^guichet-.+\.db$/.test(name))
        .sort()
        .reverse()
    : [];
