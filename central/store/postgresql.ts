import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { FastifyBaseLogger } from 'fastify';
import { PARSERS } from './row-types.ts';
import { readOver, runOver, txOver, withRetries, type Answer, type Statement, type Store } from './sql.ts';
import { isDatabaseAway, NotOnTwoNodes } from './trouble.ts';

const CONNECTIONS_MAX = 10;
/** Requests stand in line for a connection; a counter waits 30 seconds for a batch. */
const CONNECT_TIMEOUT_MS = 20_000;
/** A counter waits 30 seconds for its batch: a commit whose second node stays silent is then not known to stand. */
const COMMIT_TIMEOUT_MS = 25_000;
const SESSION = [
  '-c timezone=UTC',
  '-c statement_timeout=20000',
  '-c lock_timeout=10000',
  '-c idle_in_transaction_session_timeout=30000',
].join(' ');

type Client = Pick<pg.ClientBase, 'query'>;

const queryOver =
  (client: Client) =>
  async ({ text, values, name }: Statement): Promise<Answer> => {
    const { rows, rowCount } = await client.query<Record<string, unknown>>({
      text,
      values: [...values],
      name,
    });
    return { rows, changed: rowCount ?? 0 };
  };

const COMMIT = { text: 'SET LOCAL statement_timeout = 0; COMMIT', query_timeout: COMMIT_TIMEOUT_MS };
/** A commit waits for the second node as long as it takes: ended by a time limit it would say that it stands (a warning apart). */
const commit = (client: pg.PoolClient): Promise<unknown> => onTwoNodes(client, () => client.query(COMMIT));

/** Runs what commits. A warning tells that somebody ended the wait for the second node: it is not known to stand there. */
async function onTwoNodes<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
  let isWarned = false;
  const warned = ({ severity }: { readonly severity?: string | undefined }): void => {
    isWarned ||= severity === 'WARNING';
  };
  client.on('notice', warned);
  try {
    const result = await work();
    if (isWarned) throw new NotOnTwoNodes('the wait for the second node was ended');
    return result;
  } finally {
    client.off('notice', warned);
  }
}

const rollBack = (client: pg.PoolClient): Promise<boolean> =>
  client.query('ROLLBACK').then(
    () => true,
    () => false,
  );

/** A pool over a PostgreSQL server, version 15 or newer. */
export function openPostgresql(databaseUrl: string, logger: FastifyBaseLogger): Store {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    options: SESSION,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        (format === 'binary' ? undefined : PARSERS[oid]) ??
        (pg.types.getTypeParser(oid, 'text') as (text: string) => unknown),
    },
  });
  // A connection that the server closes, idle or at work, is not a reason to stop: whoever used it is told by the query.
  const lost = (error: Error): void =>
    logger.warn({ code: 'code' in error ? error.code : error.name }, 'database connection lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));

  /** What the pool gets back: a connection that may be of no more use is closed, the next one is a new one. */
  const use = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken = false;
    try {
      return await work(client);
    } catch (error) {
      broken = isDatabaseAway(error) || !(await rollBack(client));
      throw error;
    } finally {
      client.release(broken);
    }
  };

  const attempt = <T>(work: Parameters<Store['write']>[0]): Promise<T> =>
    use(async (client) => {
      await client.query('BEGIN');
      const result = (await work(
        txOver(queryOver(client), {
          script: async (text) => {
            await client.query(text);
          },
          copy: (into, rows) =>
            pipeline(Readable.from([rows]), client.query(copyFrom(`COPY ${into} FROM STDIN`))),
        }),
      )) as T;
      await commit(client);
      return result;
    });

  return {
    engine: 'postgresql',
    pool: () => ({
      busy: pool.totalCount - pool.idleCount,
      open: pool.totalCount,
      waiting: pool.waitingCount,
    }),
    ...readOver(queryOver(pool)),
    once: runOver((statement) => use((client) => onTwoNodes(client, () => queryOver(client)(statement)))),
    write: (work) => withRetries(() => attempt(work)),
    close: () => pool.end(),
  };
}
