import { z } from 'zod';
import { RegistrationNumber } from '../../shared/domain/identity/documents.ts';
import type { NumberBlock } from '../../shared/protocol/devices.ts';
import type { Read, Tx } from '../db/database.ts';

const Next = z.object({ id: z.string(), next: z.int() });
const asNumber = (value: number): RegistrationNumber =>
  RegistrationNumber.parse(String(value).padStart(9, '0'));

const Bearer = z.object({ id: z.string() });
/** Somebody here who has this number already, or had it before two files were made one. */
const findBearer = (db: Read, number: RegistrationNumber): string | undefined =>
  db.maybe(Bearer)`
    SELECT id FROM person WHERE registration_number = ${number} AND number_state <> 'given_up'
    UNION ALL
    SELECT person_id AS id FROM person_alias WHERE registration_number = ${number} LIMIT 1`?.id;

/**
 * Takes the next reserved number, the soonest to expire first; undefined when none is left. One that somebody here bears is passed
 * over: only a central that gave a block twice makes that happen (it lost what it had promised), and nobody is turned away for it.
 */
export function takeNumber(
  tx: Tx,
  nowIso: string,
  onTaken: (number: RegistrationNumber) => void = () => {},
): RegistrationNumber | undefined {
  for (;;) {
    const block = tx.maybe(Next)`
      SELECT id, next FROM number_block WHERE next <= last AND expires_at > ${nowIso} ORDER BY expires_at, first LIMIT 1`;
    if (!block) return undefined;
    tx.run`UPDATE number_block SET next = next + 1 WHERE id = ${block.id}`;
    const number = asNumber(block.next);
    if (findBearer(tx, number) === undefined) return number;
    onTaken(number);
  }
}

const Left = z.object({ n: z.int() });
/** Numbers that can still be given at `iso`. */
export const countNumbersLeft = (db: Read, iso: string): number =>
  db.maybe(Left)`
    SELECT coalesce(sum(last - next + 1), 0) AS n FROM number_block WHERE next <= last AND expires_at > ${iso}`
    ?.n ?? 0;

const Request = z.object({ id: z.string(), asked: z.int() });
export type NumberRequest = z.output<typeof Request>;

export const findRequest = (db: Read): NumberRequest | undefined =>
  db.maybe(Request)`SELECT id, asked FROM number_request WHERE only_one = 1`;

export function startRequest(tx: Tx, { id, asked }: NumberRequest): void {
  tx.run`INSERT INTO number_request (only_one, id, asked) VALUES (1, ${id}, ${asked})`;
}

/**
 * Keeps the block that the central reserved for the request that stands, which ends with it. The same answer again, by whatever road
 * and however late, changes nothing: its numbers may have been given.
 */
export function keepBlock(tx: Tx, requestId: string, { id, first, last, expiresAt }: NumberBlock): boolean {
  if (findRequest(tx)?.id !== requestId) return false;
  const expires = new Date(expiresAt).toISOString();
  tx.run`
    INSERT INTO number_block (id, first, last, next, expires_at)
    VALUES (${id}, ${Number(first)}, ${Number(last)}, ${Number(first)}, ${expires})
    ON CONFLICT (id) DO NOTHING`;
  endRequest(tx);
  return true;
}
export function endRequest(tx: Tx): void {
  tx.run`DELETE FROM number_request`;
}
