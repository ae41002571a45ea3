import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { sha256 } from '../platform/digest.ts';
import type { Store, Tx } from './sql.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
const FILE_NAME = /^(\d{4})_[a-z0-9_]+\.sql$/;

/** Thrown when the database was made by a newer program: nothing is touched. */
export class DatabaseFromTheFuture extends Error {
  override name = 'DatabaseFromTheFuture';
}
/** Thrown when a migration that was applied reads differently now. */
export class MigrationChanged extends Error {
  override name = 'MigrationChanged';
}

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** The numbered files of `store/migrations`, without gaps. */
export function listMigrations(): readonly Migration[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name, index) => {
      const version = Number(FILE_NAME.exec(name)?.[1]);
      if (version !== index + 1) throw new Error(`Migration ${name} should be number ${index + 1}`);
      const text = readFileSync(new URL(name, FOLDER), 'utf8').replaceAll('\r\n', '\n');
      return { version, name, text, sha256: sha256(text) };
    });
}

const Applied = z.object({ version: z.int(), sha256: z.string() });

// Any constant of our own: two central processes that start together migrate one after the other.
const MIGRATION_LOCK = 7_406_051;

/** Brings the schema to the newest version, or to an earlier one that is told; returns that version. */
export async function migrate(store: Store, at: string, through = Number.POSITIVE_INFINITY): Promise<number> {
  const migrations = listMigrations().filter(({ version }) => version <= through);
  await store.write(async (tx) => {
    await tx.run`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`;
    await tx.run`
      CREATE TABLE IF NOT EXISTS schema_migration (
        version int PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, applied_at timestamptz NOT NULL)`;
    const applied = await listApplied(tx);
    if (applied.length > migrations.length) throw new DatabaseFromTheFuture(`schema ${applied.length}`);
    for (const { version, sha256 } of applied) {
      if (migrations[version - 1]?.sha256 !== sha256) throw new MigrationChanged(`migration ${version}`);
    }
    for (const { version, name, text, sha256 } of migrations.slice(applied.length)) {
      await tx.script(text);
      await tx.run`
        INSERT INTO schema_migration (version, name, sha256, applied_at) VALUES (${version}, ${name}, ${sha256}, ${at})`;
    }
  });
  return migrations.length;
}

const listApplied = (tx: Tx): Promise<z.output<typeof Applied>[]> =>
  tx.all(Applied)`SELECT version, sha256 FROM schema_migration ORDER BY version`;

const Alive = z.object({ writable: z.boolean() });
/** True when the database answers and takes writes: a node that became the copy of another is no use. */
export const isAlive = async (store: Store): Promise<boolean> =>
  (await store.maybe(Alive)`SELECT NOT pg_is_in_recovery() AS writable`)?.writable === true;
