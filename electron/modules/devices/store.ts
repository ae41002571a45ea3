import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ErrorCode } from '../../../shared/kernel/error-codes.ts';
import { keepBackup } from '../../db/backup.ts';
import { findFaults, settleIntoOneFile } from '../../db/check.ts';
import { openDatabase, UnreadableDatabase, type Database } from '../../db/database.ts';
import { DatabaseFromTheFuture, migrate, readMigrations } from '../../db/migrate.ts';

/** Where everything of a workstation stands in its data folder. */
export const layoutOf = (dataDir: string) => ({
  keyFile: join(dataDir, 'guichet.json'),
  store: join(dataDir, 'guichet.db'),
  newStore: join(dataDir, 'guichet.new.db'),
  backups: join(dataDir, 'backups'),
  central: join(dataDir, 'central'),
  logs: join(dataDir, 'logs'),
  /** A workstation that waits to be enrolled. */
  asked: join(dataDir, 'guichet.asked.json'),
  /** A workstation that erased itself. */
  erased: join(dataDir, 'guichet.erased.json'),
});
export type Layout = ReturnType<typeof layoutOf>;

/** Why a store cannot be used. Nothing was changed or removed. */
export interface StoreFault {
  readonly code: Extract<ErrorCode, `store.${string}`>;
  readonly detail: string;
}
export type Opened = { readonly db: Database } | { readonly fault: StoreFault };

/** Opens, checks and migrates a store; a faulty one is told and left as it is. */
export function openStore(layout: Layout, key: Uint8Array, migrationsDir: string, stamp: string): Opened {
  let db: Database | undefined;
  try {
    db = openDatabase(layout.store, { key, fileMustExist: true });
    const faults = findFaults(db, { full: false, limit: 3 });
    if (faults.length > 0) throw new UnreadableDatabase(faults.join('; '));
    const opened = db;
    migrate(db, readMigrations(migrationsDir), () => keepBackup(opened, layout.backups, stamp));
    return { db };
  } catch (error) {
    db?.close();
    const detail = error instanceof Error ? error.message : String(error);
    if (error instanceof DatabaseFromTheFuture) return { fault: { code: 'store.newer_version', detail } };
    if (error instanceof UnreadableDatabase || /malformed|corrupt|not a database/i.test(detail)) {
      return { fault: { code: 'store.damaged', detail } };
    }
    throw error;
  }
}

/** Makes an empty store under another name; `adoptStore` gives it its own once the key is safe. */
export function createStore(
  layout: Layout,
  key: Uint8Array,
  migrationsDir: string,
  fill: (db: Database) => void,
): void {
  mkdirSync(dirname(layout.newStore), { recursive: true, mode: 0o700 });
  for (const end of ['', '-wal', '-shm']) rmSync(layout.newStore + end, { force: true });
  const db = openDatabase(layout.newStore, { key });
  migrate(db, readMigrations(migrationsDir));
  fill(db);
  settleIntoOneFile(db);
  db.close();
}

/** Finishes a set-up, also one that a power cut interrupted between the key file and this line. */
export function adoptStore(layout: Layout): void {
  if (!existsSync(layout.store) && existsSync(layout.newStore)) renameSync(layout.newStore, layout.store);
}
