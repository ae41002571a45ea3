import { z } from 'zod';
import type { Read, Tx } from '../store/sql.ts';

const Range = z.object({ next_number: z.int(), last_number: z.int() });

/** The numbers still to give, locked until the transaction ends: requests for blocks stand in line here. */
export async function findRangeForUpdate(tx: Tx): Promise<{ next: number; last: number } | undefined> {
  const row = await tx.maybe(Range)`SELECT next_number, last_number FROM number_range FOR UPDATE`;
  return row && { next: row.next_number, last: row.last_number };
}

export const advanceRange = (tx: Tx, next: number): Promise<number> =>
  tx.run`UPDATE number_range SET next_number = ${next}`;

/** Sets the range this central gives from; false when it has one already. */
export const insertRange = async (tx: Tx, first: number, last: number): Promise<boolean> =>
  (await tx.run`
    INSERT INTO number_range (next_number, last_number) VALUES (${first}, ${last}) ON CONFLICT DO NOTHING`) >
  0;

const Block = z.object({
  id: z.string(),
  first_number: z.int(),
  last_number: z.int(),
  expires_at: z.string(),
});

export interface StoredBlock {
  readonly id: string;
  readonly first: number;
  readonly last: number;
  readonly expiresAt: string;
}

export async function findBlock(
  db: Read,
  deviceId: string,
  requestId: string,
): Promise<StoredBlock | undefined> {
  const row = await db.maybe(Block)`
    SELECT id, first_number, last_number, expires_at FROM number_block
    WHERE device_id = ${deviceId} AND request_id = ${requestId}`;
  return row && { id: row.id, first: row.first_number, last: row.last_number, expiresAt: row.expires_at };
}

interface NewBlock extends StoredBlock {
  readonly deviceId: string;
  readonly requestId: string;
}
export const insertBlock = (tx: Tx, block: NewBlock, at: string): Promise<number> =>
  tx.run`
    INSERT INTO number_block (id, device_id, request_id, first_number, last_number, created_at, expires_at)
    VALUES (${block.id}, ${block.deviceId}, ${block.requestId}, ${block.first}, ${block.last}, ${at}, ${block.expiresAt})`;

const Span = z.object({ first: z.int(), last: z.int() });
/** The blocks of a workstation in which at least one of these numbers lies. */
export const listSpansWith = (
  db: Read,
  deviceId: string,
  numbers: readonly number[],
): Promise<z.output<typeof Span>[]> =>
  db.all(Span)`
    SELECT DISTINCT b.first_number AS first, b.last_number AS last
    FROM unnest(${numbers}::int[]) AS number
    JOIN number_block b ON b.device_id = ${deviceId} AND b.first_number <= number AND b.last_number >= number`;
