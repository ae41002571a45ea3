import { z } from 'zod';
import type { Read, Tx } from '../../db/database.ts';

const Bytes = z.object({ bytes: z.instanceof(Buffer) });
export const findPhoto = (db: Read, sha256: string): Buffer | undefined =>
  db.maybe(Bytes)`SELECT bytes FROM attachment WHERE sha256 = ${sha256}`?.bytes;

/** A photo that came from the central: it is not sent back. */
export const keepPhoto = (
  tx: Tx,
  photo: { readonly sha256: string; readonly bytes: Uint8Array; readonly at: string },
): number =>
  tx.run`
    INSERT INTO attachment (sha256, media_type, bytes, sent_at) VALUES (${photo.sha256}, 'image/jpeg', ${photo.bytes}, ${photo.at})
    ON CONFLICT (sha256) DO NOTHING`;
