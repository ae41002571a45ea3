import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startCentral, type EmbeddedCentral, type EmbeddedOptions } from '../../../central/embedded.ts';
import type { PostgresqlServer } from '../../../scripts/simulate/postgresql.ts';

/** Where a central keeps its data, with what an administrator does to them while it is stopped. */
interface Home {
  readonly options: Pick<EmbeddedOptions, 'databaseUrl' | 'dataDir'>;
  /** Keeps a copy, in place of the one before. */
  backUp(): Promise<void>;
  /** Puts the copy back: what came since is gone. */
  putBack(): Promise<void>;
  remove(): void;
}
export type MakeHome = () => Promise<Home>;

/** A folder of PGlite's. */
export const inAFolder: MakeHome = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-restorable-'));
  const [data, copy] = [join(folder, 'data'), join(folder, 'copy')];
  const copyTo = (from: string, to: string) => {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true });
  };
  return {
    options: { dataDir: data },
    backUp: async () => copyTo(data, copy),
    putBack: async () => copyTo(copy, data),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** A database of a server, copied whole into another one. */
export const inPostgresql =
  (server: PostgresqlServer): MakeHome =>
  async () => {
    const databaseUrl = await server.newDatabase();
    const { pathname } = new URL(databaseUrl);
    const name = pathname.slice(1);
    const admin = async (...statements: string[]) => {
      const client = new pg.Client({ connectionString: new URL('/postgres', databaseUrl).href });
      await client.connect();
      for (const statement of statements) await client.query(statement);
      await client.end();
    };
    const copyTo = (from: string, to: string) =>
      admin(`DROP DATABASE IF EXISTS ${to}`, `CREATE DATABASE ${to} TEMPLATE ${from}`);
    return {
      options: { databaseUrl },
      backUp: () => copyTo(name, `${name}_copy`),
      putBack: () => copyTo(`${name}_copy`, name),
      remove: () => undefined,
    };
  };

/** A real central that is stopped, started, copied and restored behind one address. */
export class RestorableCentral {
  readonly #home: Home;
  readonly #options: EmbeddedOptions;
  #running: EmbeddedCentral;

  private constructor(home: Home, options: EmbeddedOptions, running: EmbeddedCentral) {
    this.#home = home;
    this.#options = options;
    this.#running = running;
  }

  static async start(makeHome: MakeHome, options: EmbeddedOptions): Promise<RestorableCentral> {
    const home = await makeHome();
    const running = await startCentral({ ...options, ...home.options });
    return new RestorableCentral(home, options, running);
  }

  get running(): EmbeddedCentral {
    return this.#running;
  }

  /** Stops it, does `meanwhile`, and starts it again where it was. */
  async restart(meanwhile?: () => Promise<void>): Promise<void> {
    const port = Number(new URL(this.#running.url).port);
    await this.#running.close();
    await meanwhile?.();
    this.#running = await startCentral({ ...this.#options, ...this.#home.options, port });
  }
  backUp = (): Promise<void> => this.restart(() => this.#home.backUp());
  restore = (): Promise<void> => this.restart(() => this.#home.putBack());

  async stop(): Promise<void> {
    await this.#running.close();
    this.#home.remove();
  }
}
