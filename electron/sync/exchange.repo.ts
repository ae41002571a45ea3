import { z } from 'zod';
import type { Read, Tx } from '../db/database.ts';

const Row = z.object({ last_exchange_at: z.string().nullable(), offline_since: z.string().nullable() });
export interface LastExchange {
  readonly lastExchangeAt: string | null;
  readonly offlineSince: string | null;
}

export function findLastExchange(db: Read): LastExchange {
  const row = db.maybe(Row)`SELECT last_exchange_at, offline_since FROM exchange WHERE only_one = 1`;
  return { lastExchangeAt: row?.last_exchange_at ?? null, offlineSince: row?.offline_since ?? null };
}

export function markExchanged(tx: Tx, at: string): void {
  tx.run`
    INSERT INTO exchange (only_one, last_exchange_at, offline_since) VALUES (1, ${at}, NULL)
    ON CONFLICT (only_one) DO UPDATE SET last_exchange_at = excluded.last_exchange_at, offline_since = NULL`;
}

/** Keeps the first instant of a failure in a row. */
export function markOffline(tx: Tx, at: string): void {
  tx.run`
    INSERT INTO exchange (only_one, offline_since) VALUES (1, ${at})
    ON CONFLICT (only_one) DO UPDATE SET offline_since = coalesce(offline_since, excluded.offline_since)`;
}
