import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase, type Database } from '../../electron/db/database.ts';
import { migrate, readMigrations } from '../../electron/db/migrate.ts';

export const MIGRATIONS_DIR = fileURLToPath(new URL('../../electron/db/migrations', import.meta.url));
export const migrations = readMigrations(MIGRATIONS_DIR);
export const STORE_KEY = Buffer.alloc(32, 7);

/** A real store in memory, at the newest schema. */
export function aStore(): Database {
  const db = openDatabase(':memory:');
  migrate(db, migrations);
  return db;
}

/** A real encrypted store in a file. */
export interface FileStore extends Disposable {
  readonly folder: string;
  readonly file: string;
  /** Opens the file (again); the one open before is left as it is. */
  open(): Database;
  remove(): void;
}

export function aFileStore(): FileStore {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-store-'));
  const file = join(folder, 'guichet.db');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return {
    folder,
    file,
    remove,
    [Symbol.dispose]: remove,
    open() {
      const db = openDatabase(file, { key: STORE_KEY });
      migrate(db, migrations);
      return db;
    },
  };
}
