import { z } from 'zod';
import { RegistrationNumber } from '../../shared/domain/identity/documents.ts';
import type { NumberBlock } from '../../shared/protocol/devices.ts';
import type { Read, Tx } from '../db/database.ts';

const Next = z.object({ id: z.string(), next: z.int() });
const asNumber = (value: number): RegistrationNumber =>
  RegistrationNumber.parse(String(value).padStart(9, '0'));

/** Takes the next reserved number, the soonest to expire first; undefined when none is left. */
export function takeNumber(tx: Tx, nowIso: string): RegistrationNumber | undefined {
  const block = tx.maybe(Next)`
    SELECT id, next FROM number_block WHERE next <= last AND expires_at > ${nowIso} ORDER BY expires_at, first LIMIT 1`;
  if (!block) return undefined;
  tx.run`UPDATE number_block SET next = next + 1 WHERE id = ${block.id}`;
  return asNumber(block.next);
}

const Left = z.object({ n: z.int() });
/** Numbers that can still be given at `iso`. */
export const countNumbersLeft = (db: Read, iso: string): number =>
  db.maybe(Left)`
    SELECT coalesce(sum(last - next + 1), 0) AS n FROM number_block WHERE next <= last AND expires_at > ${iso}`
    ?.n ?? 0;

/** Keeps a block that the central reserved. The same block twice changes nothing: its numbers are not given again. */
export function addBlock(tx: Tx, { id, first, last, expiresAt }: NumberBlock): void {
  const expires = new Date(expiresAt).toISOString();
  tx.run`
    INSERT INTO number_block (id, first, last, next, expires_at)
    VALUES (${id}, ${Number(first)}, ${Number(last)}, ${Number(first)}, ${expires})
    ON CONFLICT (id) DO NOTHING`;
}

const Request = z.object({ id: z.string(), asked: z.int() });
export type NumberRequest = z.output<typeof Request>;

export const findRequest = (db: Read): NumberRequest | undefined =>
  db.maybe(Request)`SELECT id, asked FROM number_request WHERE only_one = 1`;

export function startRequest(tx: Tx, { id, asked }: NumberRequest): void {
  tx.run`INSERT INTO number_request (only_one, id, asked) VALUES (1, ${id}, ${asked})`;
}
export function endRequest(tx: Tx): void {
  tx.run`DELETE FROM number_request`;
}
