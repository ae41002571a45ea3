import { z } from 'zod';
import { Act } from '../../shared/protocol/acts.ts';
import { NumberBlock } from '../../shared/protocol/devices.ts';
import type { Read, Tx } from '../db/database.ts';
import { laneOf } from './outbox.repo.ts';

const ActIdRow = z.object({ act_id: z.string() });
/** The newest act that the central accepted, as requests name it. */
export const findWitness = (db: Read): string | undefined =>
  db.maybe(ActIdRow)`SELECT act_id FROM witness WHERE only_one = 1`?.act_id;

export function putWitness(tx: Tx, actId: string): void {
  tx.run`
    INSERT INTO witness (only_one, act_id) VALUES (1, ${actId})
    ON CONFLICT (only_one) DO UPDATE SET act_id = excluded.act_id`;
}

/**
 * The central is an older one than was seen from here: from now on nothing is sent before everything that it accepted was offered,
 * and what it tells about a person counts, whatever the version. Begun again, it starts from the first act.
 */
export function beginRestoration(tx: Tx, at: string): void {
  tx.run`
    INSERT INTO restoration (only_one, noticed_at) VALUES (1, ${at})
    ON CONFLICT (only_one) DO UPDATE
      SET noticed_at = excluded.noticed_at, offered_to = NULL, offered = 0, unknown = 0, ended_at = NULL`;
  tx.run`INSERT INTO doubted (subject_id) SELECT id FROM person WHERE insured_id IS NULL ON CONFLICT DO NOTHING`;
  tx.run`INSERT INTO doubted (subject_id) SELECT id FROM request WHERE true ON CONFLICT DO NOTHING`;
  tx.run`INSERT INTO doubted (subject_id) SELECT id FROM envelope WHERE true ON CONFLICT DO NOTHING`;
  tx.run`DELETE FROM held_change`;
  tx.run`DELETE FROM witness`;
}

const Open = z.object({ offered_to: z.int().nullable() });
/** How far the offer under way is; undefined when there is none. */
export const findOffer = (db: Read): { readonly offeredTo: number | null } | undefined => {
  const row = db.maybe(Open)`SELECT offered_to FROM restoration WHERE only_one = 1 AND ended_at IS NULL`;
  return row && { offeredTo: row.offered_to };
};

export function countOffered(
  tx: Tx,
  { to, offered, unknown }: { readonly to: number; readonly offered: number; readonly unknown: number },
): void {
  tx.run`
    UPDATE restoration SET offered_to = ${to}, offered = offered + ${offered}, unknown = unknown + ${unknown}`;
}
export function endRestoration(tx: Tx, at: string): void {
  tx.run`UPDATE restoration SET ended_at = ${at} WHERE ended_at IS NULL`;
}

const Accepted = z.object({ id: z.string(), seq: z.int() });
/** What the central accepted after a place in the outbox, in that order. */
export const listAccepted = (db: Read, after: number | null, limit: number) =>
  db.all(Accepted)`
    SELECT id, seq FROM act WHERE state = 'accepted' AND seq > ${after ?? Number.MIN_SAFE_INTEGER} ORDER BY seq LIMIT ${limit}`;

const Name = z.object({ sha256: z.string() });
/** Pictures that were sent after one of these acts was accepted. */
export const listSentFor = (db: Read, actIds: readonly string[]): readonly string[] =>
  db.all(Name)`
    SELECT sha256 FROM attachment
    WHERE sent_at IS NOT NULL AND needed_by IN (SELECT value FROM json_each(${JSON.stringify(actIds)}))`.map(
    ({ sha256 }) => sha256,
  );

export function sendPictureAgain(tx: Tx, sha256: string): void {
  tx.run`UPDATE attachment SET sent_at = NULL WHERE sha256 = ${sha256}`;
}

const Lost = z.object({ seq: z.int(), payload: z.string(), subject_id: z.string() });
/** Puts an accepted act back at its old place of the outbox: under its own id, ahead of what was done since. */
export function sendActAgain(tx: Tx, actId: string, at: string): void {
  const act = tx.maybe(
    Lost,
  )`SELECT seq, payload, subject_id FROM act WHERE id = ${actId} AND state = 'accepted'`;
  if (!act) return;
  const read = Act.safeParse(JSON.parse(act.payload)).data;
  tx.run`
    INSERT INTO outbox (seq, act_id, subject_id) VALUES (${act.seq}, ${actId}, ${read ? laneOf(read) : act.subject_id})`;
  tx.run`UPDATE act SET state = 'waiting', answered_at = NULL WHERE id = ${actId}`;
  tx.run`
    INSERT INTO offered_again (act_id, at) VALUES (${actId}, ${at}) ON CONFLICT (act_id) DO UPDATE SET at = excluded.at`;
}

const Block = z.object({ id: z.string(), first: z.int(), last: z.int(), expires_at: z.string() });
const asNumber = (value: number): string => String(value).padStart(9, '0');
/** The newest blocks of numbers that were given to this workstation, used up or not. */
export const listBlocks = (db: Read, limit: number): readonly NumberBlock[] =>
  db.all(
    Block,
  )`SELECT id, first, last, expires_at FROM number_block ORDER BY expires_at DESC, first LIMIT ${limit}`.map(
    ({ id, first, last, expires_at }) =>
      NumberBlock.parse({ id, first: asNumber(first), last: asNumber(last), expiresAt: expires_at }),
  );

const BlockId = z.object({ id: z.string() });
export const findNewestBlock = (db: Read): string | undefined =>
  db.maybe(BlockId)`SELECT id FROM number_block ORDER BY first DESC LIMIT 1`?.id;

/** Its numbers went to somebody else: none of them is given here any more. */
export function removeBlock(tx: Tx, id: string): void {
  tx.run`DELETE FROM number_block WHERE id = ${id}`;
}

/** True when what is known of a person or a request is of the time before the restoration; from now on it no longer is. */
export const trustAgain = (tx: Tx, subjectId: string): boolean =>
  tx.run`DELETE FROM doubted WHERE subject_id = ${subjectId}` > 0;
