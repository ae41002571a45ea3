import { z } from 'zod';
import type { PhotoRefusal, RefusedPhoto } from '../../shared/domain/sync/index.ts';
import type { Read, Tx } from '../db/database.ts';
import type { Attachment } from './attachment.ts';

const ToSend = z
  .object({ sha256: z.string(), media_type: z.string(), bytes: z.instanceof(Buffer), needed_by: z.string() })
  .transform(({ sha256, media_type, bytes, needed_by }) => ({
    sha256,
    mediaType: media_type,
    bytes,
    actId: needed_by,
  }));

const Name = z.object({ sha256: z.string() });
/**
 * The photos and pieces that may leave: never before their act is accepted, those that failed least first. One that was refused is
 * looked at again when that was before `refusedBefore`.
 */
export const listToSend = (db: Read, refusedBefore: string): readonly string[] =>
  db.all(Name)`
    SELECT t.sha256 FROM attachment t JOIN act a ON a.id = t.needed_by
    WHERE t.sent_at IS NULL AND t.needed_by IS NOT NULL AND a.state = 'accepted'
      AND (t.refused_at IS NULL OR t.refused_at <= ${refusedBefore})
    ORDER BY t.tries, t.sha256`.map(({ sha256 }) => sha256);

export const findToSend = (db: Read, sha256: string): Attachment | undefined =>
  db.maybe(ToSend)`
    SELECT t.sha256, t.media_type, t.bytes, t.needed_by FROM attachment t JOIN act a ON a.id = t.needed_by
    WHERE t.sha256 = ${sha256} AND t.sent_at IS NULL AND a.state = 'accepted'`;

export function markSent(tx: Tx, sha256: string, at: string): void {
  tx.run`UPDATE attachment SET sent_at = ${at}, tries = 0, refused = NULL, refused_at = NULL WHERE sha256 = ${sha256}`;
}

/** It did not arrive: the others come before it from now on. */
export function countTry(tx: Tx, sha256: string): void {
  tx.run`UPDATE attachment SET tries = tries + 1 WHERE sha256 = ${sha256}`;
}

/** The central does not take it: it keeps its reason, and holds back nothing. */
export function setAside(tx: Tx, sha256: string, reason: string, at: string): void {
  tx.run`UPDATE attachment SET refused = ${reason}, refused_at = ${at} WHERE sha256 = ${sha256}`;
}

/** Somebody asks: those that were set aside are tried again. */
export function takeUpRefused(tx: Tx): void {
  tx.run`UPDATE attachment SET refused = NULL, refused_at = NULL WHERE refused IS NOT NULL`;
}

const Refused = z
  .object({ refused: z.string(), subject_id: z.string(), reference: z.string().nullable() })
  .transform(({ refused, subject_id, reference }) => ({
    reason: reasonOf(refused),
    subjectId: subject_id,
    reference,
  }));
/** As it is shown: what can be done about it, not what the protocol calls it. */
function reasonOf(refused: string): PhotoRefusal {
  if (refused === 'invalid') return 'picture';
  return refused === 'conflict' || refused === 'not_found' ? 'act' : 'other';
}

const SHOWN_MAX = 20;
/** Those that were set aside, the oldest first. */
export const listRefused = (db: Read): readonly RefusedPhoto[] =>
  db.all(Refused)`
    SELECT t.refused, a.subject_id, a.reference FROM attachment t JOIN act a ON a.id = t.needed_by
    WHERE t.sent_at IS NULL AND t.needed_by IS NOT NULL AND t.refused IS NOT NULL ORDER BY t.refused_at, t.sha256 LIMIT ${SHOWN_MAX}`;

/** The act under another id needs the same photo. */
export function moveAttachments(tx: Tx, fromAct: string, toAct: string): void {
  tx.run`UPDATE attachment SET needed_by = ${toAct}, refused = NULL, refused_at = NULL WHERE needed_by = ${fromAct} AND sent_at IS NULL`;
}

const Count = z.object({ count: z.int(), bytes: z.int() });
/** Photos and pieces still to send, and their size. */
export const countToSend = (db: Read): z.output<typeof Count> =>
  db.maybe(Count)`
    SELECT count(*) AS count, coalesce(sum(length(t.bytes)), 0) AS bytes FROM attachment t JOIN act a ON a.id = t.needed_by
    WHERE t.sent_at IS NULL AND t.needed_by IS NOT NULL AND a.state IN ('waiting', 'accepted')` ?? {
    count: 0,
    bytes: 0,
  };
