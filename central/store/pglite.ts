import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite, type PGliteInterface, type Transaction } from '@electric-sql/pglite';
import { lockFolder } from './folder-lock.ts';
import { PARSERS } from './row-types.ts';
import { storeOver, txOver, withRetries, type Answer, type Statement, type Store } from './sql.ts';

/** It is its own connection. */
const ONE_CONNECTION = { busy: 0, open: 1, waiting: 0 };

const queryOver =
  (database: Pick<PGliteInterface | Transaction, 'query'>) =>
  async ({ text, values }: Statement): Promise<Answer> => {
    const { rows, affectedRows } = await database.query(text, [...values]);
    return { rows, changed: affectedRows ?? 0 };
  };

/** Where the database lives: a folder, or memory. `template` names a file that spares the next new database its initdb. */
export interface PgliteHome {
  readonly folder?: string;
  readonly template?: string;
}

/** PostgreSQL in WebAssembly, for demonstrations and tests: one process, one connection, no fsync. */
export async function openPglite(home: PgliteHome): Promise<Store> {
  const unlock = home.folder === undefined ? () => {} : lockFolder(home.folder);
  try {
    const database = await openDatabase(home);
    return {
      engine: 'pglite',
      pool: () => ONE_CONNECTION,
      ...storeOver(queryOver(database)),
      write: (work) =>
        withRetries(() =>
          database.transaction((transaction) =>
            work(
              txOver(queryOver(transaction), {
                script: async (text) => {
                  await transaction.exec(text);
                },
                copy: async (into, rows) => {
                  await transaction.query(`COPY ${into} FROM '/dev/blob'`, [], { blob: new Blob([rows]) });
                },
              }),
            ),
          ),
        ),
      close: async () => {
        await database.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function create(options: ConstructorParameters<typeof PGlite>[0]): Promise<PGlite> {
  const database = await PGlite.create({ ...options, parsers: PARSERS });
  await database.exec(`SET TIME ZONE 'UTC'`);
  return database;
}

/** initdb takes seconds and its outcome is always the same: an empty cluster, kept as a file. */
async function openDatabase({ folder, template }: PgliteHome): Promise<PGlite> {
  const dataDir = folder && join(folder, 'pglite');
  const at = dataDir === undefined ? {} : { dataDir };
  if (template === undefined || (dataDir !== undefined && existsSync(dataDir))) return create(at);
  if (existsSync(template)) return create({ ...at, loadDataDir: new Blob([await readFile(template)]) });
  const database = await create(at);
  await keepTemplate(database, template).catch(() => {
    // A cache that cannot be written (an installation that is read-only) only costs time.
  });
  return database;
}

async function keepTemplate(database: PGlite, template: string): Promise<void> {
  const dump = await database.dumpDataDir('none');
  await mkdir(dirname(template), { recursive: true });
  const unfinished = `${template}.${process.pid}`;
  await writeFile(unfinished, new Uint8Array(await dump.arrayBuffer()));
  await rename(unfinished, template);
}
