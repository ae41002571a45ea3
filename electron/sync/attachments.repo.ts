import { z } from 'zod';
import type { Read, Tx } from '../db/database.ts';

const ToSend = z.object({ sha256: z.string(), media_type: z.string(), bytes: z.instanceof(Buffer) });
export type Attachment = z.output<typeof ToSend>;

/** The next photo or piece that may leave: never before its act is accepted. `after` is the last one looked at. */
export const findNextToSend = (db: Read, after: string): Attachment | undefined =>
  db.maybe(ToSend)`
    SELECT t.sha256, t.media_type, t.bytes FROM attachment t JOIN act a ON a.id = t.needed_by
    WHERE t.sent_at IS NULL AND t.needed_by IS NOT NULL AND a.state = 'accepted' AND t.sha256 > ${after}
    ORDER BY t.sha256 LIMIT 1`;

export function markSent(tx: Tx, sha256: string, at: string): void {
  tx.run`UPDATE attachment SET sent_at = ${at} WHERE sha256 = ${sha256}`;
}

/** The act under another id needs the same photo. */
export function moveAttachments(tx: Tx, fromAct: string, toAct: string): void {
  tx.run`UPDATE attachment SET needed_by = ${toAct} WHERE needed_by = ${fromAct} AND sent_at IS NULL`;
}

const Count = z.object({ n: z.int() });
export const countToSend = (db: Read): number =>
  db.maybe(Count)`
    SELECT count(*) AS n FROM attachment t JOIN act a ON a.id = t.needed_by
    WHERE t.sent_at IS NULL AND t.needed_by IS NOT NULL AND a.state IN ('waiting', 'accepted')`?.n ?? 0;
