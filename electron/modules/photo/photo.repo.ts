import { z } from 'zod';
import type { Read, Tx } from '../../db/database.ts';

const Bytes = z.object({ bytes: z.instanceof(Buffer) });
export const findPhoto = (db: Read, sha256: string): Buffer | undefined =>
  db.maybe(Bytes)`SELECT bytes FROM attachment WHERE sha256 = ${sha256}`?.bytes;

const Here = z.object({ here: z.int() });
/** A page of a care file is nobody's photo: it is asked for with its file, by those who may see it. */
export const isCarePage = (db: Read, sha256: string): boolean =>
  db.maybe(Here)`SELECT 1 AS here FROM care_page WHERE sha256 = ${sha256}` !== undefined;

/** A photo that came from the central: it is not sent back. */
export const keepPhoto = (
  tx: Tx,
  photo: { readonly sha256: string; readonly bytes: Uint8Array; readonly at: string },
): number =>
  tx.run`
    INSERT INTO attachment (sha256, media_type, bytes, sent_at) VALUES (${photo.sha256}, 'image/jpeg', ${photo.bytes}, ${photo.at})
    ON CONFLICT (sha256) DO NOTHING`;

/** A photo that no act shows any more does not leave. */
export const withholdPhoto = (tx: Tx, sha256: string, actId: string): number =>
  tx.run`UPDATE attachment SET needed_by = NULL WHERE sha256 = ${sha256} AND needed_by = ${actId} AND sent_at IS NULL`;

export function putPhoto(tx: Tx, sha256: string, jpeg: Uint8Array): void {
  tx.run`INSERT INTO attachment (sha256, media_type, bytes) VALUES (${sha256}, 'image/jpeg', ${jpeg}) ON CONFLICT (sha256) DO NOTHING`;
}
/** From now on this photo goes to the central, once `actId` is accepted; it already goes with another act, unless that was given up. */
export const releasePhoto = (tx: Tx, sha256: string, actId: string): number =>
  tx.run`
    UPDATE attachment SET needed_by = ${actId}, refused = NULL, refused_at = NULL WHERE sha256 = ${sha256}
      AND (needed_by IS NULL OR needed_by IN (SELECT id FROM act WHERE state = 'abandoned'))`;

/** Photos that no draft and no person shows any more are taken off the disk; pages of care files have a rule of their own. */
export const removeOrphanPhotos = (tx: Tx): number =>
  tx.run`
    DELETE FROM attachment WHERE needed_by IS NULL AND sha256 NOT IN (SELECT photo FROM draft WHERE photo IS NOT NULL)
      AND sha256 NOT IN (SELECT photo FROM person WHERE photo IS NOT NULL) AND sha256 NOT IN (SELECT sha256 FROM care_page)`;
