import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
/** The file was written by a newer program: refused, nothing touched. */
export class DatabaseFromTheFuture extends Error {
  override name = 'DatabaseFromTheFuture';
}

/** Reads `0001_name.sql`, `0002_…` from a folder, in order, without gaps. */
export function readMigrations(folder: string): readonly Migration[] {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .sort();
  return files.map((name, index) => {
    const version = Number(name.slice(0, 4));
    if (version !== index + 1) throw new Error(`Migration ${name} should be number ${index + 1}`);
    return { version, name, sql: readFileSync(join(folder, name), 'utf8') };
  });
}

export const schemaVersion = (db: Database): number =>
  db.raw.pragma('user_version', { simple: true }) as number;

/**
 * Brings the schema to the newest version, each step and its version number in one transaction.
 * `before` runs once when there is something to do and something to lose: the place for a backup.
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[],
  before: () => void = () => {},
): number {
  const current = schemaVersion(db);
  if (current > migrations.length) {
    throw new DatabaseFromTheFuture(`schema ${current}, this program knows ${migrations.length}`);
  }
  if (current > 0 && current < migrations.length) before();
  for (const { version, sql, name } of migrations.slice(current)) {
    db.raw.pragma('foreign_keys = OFF');
    try {
      db.raw
        .transaction(() => {
          db.raw.exec(sql);
          const broken = db.raw.pragma('foreign_key_check') as unknown[];
          if (broken.length > 0)
            throw new Error(`Migration ${name} leaves ${broken.length} broken references`);
          db.raw.pragma(`user_version = ${version}`);
        })
        .immediate();
    } finally {
      db.raw.pragma('foreign_keys = ON');
    }
  }
  return migrations.length;
}
