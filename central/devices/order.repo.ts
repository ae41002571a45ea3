import { z } from 'zod';
import { ORDER_KINDS, type OrderKind } from '../../shared/domain/seal/index.ts';
import type { Read, Tx } from '../store/sql.ts';

const Row = z.object({
  device_id: z.string(),
  sequence: z.int(),
  kind: z.enum(ORDER_KINDS),
  contact: z.string(),
  issued_at: z.string(),
  executed_at: z.string().nullable(),
});

/** An order to a workstation, and when it did it. */
export interface StoredOrder {
  readonly deviceId: string;
  readonly sequence: number;
  readonly kind: OrderKind;
  readonly contact: string;
  readonly issuedAt: string;
  readonly executedAt: string | null;
}

const toOrder = (row: z.output<typeof Row>): StoredOrder => ({
  deviceId: row.device_id,
  sequence: row.sequence,
  kind: row.kind,
  contact: row.contact,
  issuedAt: row.issued_at,
  executedAt: row.executed_at,
});

/** The one that counts. */
export async function findLastOrder(db: Read, deviceId: string): Promise<StoredOrder | undefined> {
  const row = await db.maybe(Row)`
    SELECT device_id, sequence, kind, contact, issued_at, executed_at FROM device_order
    WHERE device_id = ${deviceId} ORDER BY sequence DESC LIMIT 1`;
  return row && toOrder(row);
}

/** The last order of each of these workstations that has one. */
export const listLastOrders = async (db: Read, deviceIds: readonly string[]): Promise<StoredOrder[]> =>
  (
    await db.all(Row)`
      SELECT DISTINCT ON (device_id) device_id, sequence, kind, contact, issued_at, executed_at FROM device_order
      WHERE device_id = ANY (${deviceIds}::uuid[]) ORDER BY device_id, sequence DESC`
  ).map(toOrder);

const Next = z.object({ sequence: z.int() });
/** Adds an order after all others of this workstation, whose row the caller holds. */
export async function insertOrder(
  tx: Tx,
  { deviceId, kind, contact, issuedAt }: Omit<StoredOrder, 'sequence' | 'executedAt'>,
): Promise<StoredOrder> {
  const row = await tx.maybe(Next)`
    INSERT INTO device_order (device_id, sequence, kind, contact, issued_at)
    SELECT ${deviceId}::uuid, coalesce(max(sequence), 0) + 1, ${kind}, ${contact}, ${issuedAt}::timestamptz FROM device_order
    WHERE device_id = ${deviceId}
    RETURNING sequence`;
  return { deviceId, kind, contact, issuedAt, sequence: row?.sequence ?? 1, executedAt: null };
}

/** False when there is no such order. The first time stands. */
export const markExecuted = async (
  tx: Tx,
  { deviceId, kind, sequence }: Pick<StoredOrder, 'deviceId' | 'kind' | 'sequence'>,
  at: string,
): Promise<boolean> =>
  (await tx.run`
    UPDATE device_order SET executed_at = coalesce(executed_at, ${at}::timestamptz)
    WHERE device_id = ${deviceId} AND sequence = ${sequence} AND kind = ${kind}`) > 0;
