import pg from 'pg';
import type { FastifyBaseLogger } from 'fastify';
import { PARSERS } from './row-types.ts';
import { storeOver, txOver, withRetries, type Answer, type Statement, type Store } from './sql.ts';

const CONNECTIONS_MAX = 10;
/** Requests stand in line for a connection; a counter waits 30 seconds for a batch. */
const CONNECT_TIMEOUT_MS = 20_000;
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

/** A pool over a PostgreSQL server, version 15 or newer. */
export function openPostgresql(databaseUrl: string, logger: FastifyBaseLogger): Store {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
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

  const attempt = async <T>(work: Parameters<Store['write']>[0]): Promise<T> => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = (await work(
        txOver(queryOver(client), async (text) => {
          await client.query(text);
        }),
      )) as T;
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failed: unknown) => {
        broken = failed instanceof Error ? failed : new Error('rollback failed');
      });
      throw error;
    } finally {
      client.release(broken);
    }
  };

  return {
    engine: 'postgresql',
    pool: () => ({
      busy: pool.totalCount - pool.idleCount,
      open: pool.totalCount,
      waiting: pool.waitingCount,
    }),
    ...storeOver(queryOver(pool)),
    write: (work) => withRetries(() => attempt(work)),
    close: () => pool.end(),
  };
}
