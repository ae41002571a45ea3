import { z } from 'zod';
import { METERED_MODES, type MeteredMode } from '../../shared/domain/sync/index.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { Read, Tx } from '../db/database.ts';

export interface Traffic {
  readonly sentBytes: number;
  readonly receivedBytes: number;
}
const Row = z.object({ sent_bytes: z.int(), received_bytes: z.int() });

export function findTraffic(db: Read, day: PlainDate): Traffic {
  const row = db.maybe(Row)`SELECT sent_bytes, received_bytes FROM traffic WHERE day = ${day}`;
  return { sentBytes: row?.sent_bytes ?? 0, receivedBytes: row?.received_bytes ?? 0 };
}

/** Adds to the day, and forgets all but the last month of days. */
export function addTraffic(tx: Tx, day: PlainDate, { sentBytes, receivedBytes }: Traffic): void {
  tx.run`
    INSERT INTO traffic (day, sent_bytes, received_bytes) VALUES (${day}, ${sentBytes}, ${receivedBytes})
    ON CONFLICT (day) DO UPDATE SET sent_bytes = sent_bytes + excluded.sent_bytes,
      received_bytes = received_bytes + excluded.received_bytes`;
  tx.run`DELETE FROM traffic WHERE day NOT IN (SELECT day FROM traffic ORDER BY day DESC LIMIT 31)`;
}

const Mode = z.object({ mode: z.enum(METERED_MODES) });
export const findMode = (db: Read): MeteredMode =>
  db.maybe(Mode)`SELECT mode FROM network_link WHERE only_one = 1`?.mode ?? 'auto';

export const putMode = (tx: Tx, mode: MeteredMode): number =>
  tx.run`
    INSERT INTO network_link (only_one, mode) VALUES (1, ${mode})
    ON CONFLICT (only_one) DO UPDATE SET mode = excluded.mode`;
