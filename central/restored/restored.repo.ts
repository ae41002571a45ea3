import { z } from 'zod';
import type { Read, Tx } from '../store/sql.ts';

const Id = z.object({ id: z.string() });
const Name = z.object({ sha256: z.string() });
const Span = z.object({ first: z.int(), last: z.int() });

/** Those of a workstation's acts that are here. */
export const listKnownActs = async (
  db: Read,
  deviceId: string,
  ids: readonly string[],
): Promise<Set<string>> =>
  new Set(
    (
      await db.all(Id)`
        SELECT id FROM unnest(${ids}::uuid[]) AS asked (id) JOIN act_answer USING (id)
        WHERE device_id = ${deviceId} AND answer IS NOT NULL`
    ).map(({ id }) => id),
  );

export const listKnownAttachments = async (db: Read, names: readonly string[]): Promise<Set<string>> =>
  new Set(
    (await db.all(Name)`SELECT sha256 FROM attachment WHERE sha256 = ANY (${names}::text[])`).map(
      ({ sha256 }) => sha256,
    ),
  );

export const listKnownBlocks = async (
  db: Read,
  deviceId: string,
  ids: readonly string[],
): Promise<Set<string>> =>
  new Set(
    (
      await db.all(
        Id,
      )`SELECT id FROM number_block WHERE id = ANY (${ids}::uuid[]) AND device_id = ${deviceId}`
    ).map(({ id }) => id),
  );

/** Blocks, and numbers that lists took from the central's own range, that lie in a span. */
export const listUsedIn = (tx: Tx, first: number, last: number): Promise<z.output<typeof Span>[]> =>
  tx.all(Span)`
    SELECT first_number AS first, last_number AS last FROM number_block
    WHERE first_number <= ${last} AND last_number >= ${first}
    UNION ALL
    SELECT number AS first, number AS last FROM registered_number
    WHERE number BETWEEN ${first} AND ${last} AND state IS NOT NULL`;
