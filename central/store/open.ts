import { fileURLToPath } from 'node:url';
import type { FastifyBaseLogger } from 'fastify';
import { openPglite } from './pglite.ts';
import { openPostgresql } from './postgresql.ts';
import type { Store } from './sql.ts';

// An empty cluster, never data: where build tools keep what they can make again.
const TEMPLATE = fileURLToPath(
  new URL('../../node_modules/.cache/guichet-amo/pglite-0.5.16.tar', import.meta.url),
);

export interface StorePlace {
  readonly dataDir?: string;
  readonly databaseUrl?: string;
}

/** PostgreSQL when there is an address, else PGlite in a folder, else PGlite in memory. */
export async function openStore(
  { dataDir, databaseUrl }: StorePlace,
  logger: FastifyBaseLogger,
): Promise<Store> {
  if (databaseUrl !== undefined && databaseUrl !== '') return openPostgresql(databaseUrl, logger);
  return openPglite({ template: TEMPLATE, ...(dataDir !== undefined && { folder: dataDir }) });
}
