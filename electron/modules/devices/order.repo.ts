import { z } from 'zod';
import type { Read, Tx } from '../../db/database.ts';

const Row = z.object({
  sequence: z.int(),
  kind: z.enum(['lock', 'unlock']),
  contact: z.string(),
  at: z.string(),
});
/** The last order that this workstation executed. */
export type ExecutedOrder = z.output<typeof Row>;

export const findExecuted = (db: Read): ExecutedOrder | undefined =>
  db.maybe(Row)`SELECT sequence, kind, contact, at FROM device_order`;

export const putExecuted = (tx: Tx, { sequence, kind, contact, at }: ExecutedOrder): number =>
  tx.run`
    INSERT INTO device_order (only_one, sequence, kind, contact, at) VALUES (1, ${sequence}, ${kind}, ${contact}, ${at})
    ON CONFLICT (only_one) DO UPDATE SET sequence = excluded.sequence, kind = excluded.kind, contact = excluded.contact,
      at = excluded.at`;
