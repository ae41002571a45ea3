import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import type { z } from 'zod';

export type Value = string | number | bigint | null | Uint8Array;
type Tag<R> = (strings: TemplateStringsArray, ...values: Value[]) => R;

/** Reading: SQL in a template, values bound, every row checked by its schema. */
export interface Read {
  readonly all: <S extends z.ZodType>(row: S) => Tag<z.output<S>[]>;
  readonly maybe: <S extends z.ZodType>(row: S) => Tag<z.output<S> | undefined>;
}
declare const inTransaction: unique symbol;
/** Proof of an open write transaction. Anything that changes data asks for one. */
export interface Tx extends Read {
  readonly [inTransaction]: true;
  /** Number of rows changed. */
  readonly run: Tag<number>;
}

export interface Database extends Read {
  /** Runs `work` in `BEGIN IMMEDIATE`. When this returns, it is on the disk; when it throws, nothing happened. */
  readonly write: <T>(work: (tx: Tx) => T) => T;
  readonly close: () => void;
  /** For migrations, backup and checks only. */
  readonly raw: Sqlite.Database;
}

export interface OpenOptions {
  /** 32 random bytes. Absent only for `:memory:`, which takes no key. */
  readonly key?: Uint8Array;
  readonly readonly?: boolean;
  readonly fileMustExist?: boolean;
}

/** Thrown when the file is not a database under this key: a wrong key and a ruined first page look the same. */
export class UnreadableDatabase extends Error {
  override name = 'UnreadableDatabase';
}

function unlock(raw: Sqlite.Database, key: Uint8Array): void {
  raw.pragma(`cipher = 'sqlcipher'`);
  raw.pragma('legacy = 4');
  raw.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
}

/** For its owner only, also one made by an older version. SQLite gives `-wal` and `-shm` the file's own permissions. */
function keepPrivate(file: string, mayCreate: boolean): void {
  if (mayCreate) closeSync(openSync(file, 'a', 0o600));
  for (const end of ['', '-wal', '-shm']) if (existsSync(file + end)) chmodSync(file + end, 0o600);
}

/** Opens a database file, encrypted from its first byte when a key is given. */
export function openDatabase(file: string, options: OpenOptions = {}): Database {
  if (file !== ':memory:' && options.readonly !== true) keepPrivate(file, options.fileMustExist !== true);
  const raw = new Sqlite(file, {
    readonly: options.readonly ?? false,
    fileMustExist: options.fileMustExist ?? false,
  });
  try {
    if (options.key) unlock(raw, options.key);
    raw.prepare('SELECT count(*) FROM sqlite_master').get();
    if (options.readonly !== true) {
      raw.pragma('journal_mode = WAL');
      raw.pragma('synchronous = FULL');
    }
    raw.pragma('foreign_keys = ON');
    raw.pragma('cache_size = -65536');
    raw.pragma('secure_delete = ON');
    raw.pragma('temp_store = MEMORY');
  } catch (error) {
    raw.close();
    if (error instanceof Sqlite.SqliteError && /NOTADB|CORRUPT/.test(error.code))
      throw new UnreadableDatabase(error.message);
    throw error;
  }
  return overConnection(raw);
}

function overConnection(raw: Sqlite.Database): Database {
  // A template literal's strings array is one object for each place in the code: the ideal cache key.
  const cache = new WeakMap<TemplateStringsArray, Sqlite.Statement<unknown[], unknown>>();
  const statement = (strings: TemplateStringsArray) => {
    const known = cache.get(strings);
    if (known) return known;
    const fresh = raw.prepare<unknown[], unknown>(strings.join('?'));
    cache.set(strings, fresh);
    return fresh;
  };
  const read: Read = {
    all:
      (row) =>
      (strings, ...values) =>
        statement(strings)
          .all(...values)
          .map((found) => row.parse(found)),
    maybe:
      (row) =>
      (strings, ...values) => {
        const found = statement(strings).get(...values);
        return found === undefined ? undefined : row.parse(found);
      },
  };
  const run: Tx['run'] = (strings, ...values) => statement(strings).run(...values).changes;
  const tx = { ...read, run } as unknown as Tx;
  return {
    ...read,
    raw,
    write: (work) => raw.transaction(() => work(tx)).immediate(),
    close: () => {
      try {
        raw.pragma('optimize');
      } catch {
        // A damaged file closes all the same.
      }
      raw.close();
    },
  };
}
