import { z } from 'zod';
import type { Read, Tx } from '../store/sql.ts';

export const PICTURE_TYPE = 'image/jpeg';
const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);
/** Whether these bytes begin as a JPEG does. */
export const isPicture = (bytes: Uint8Array): boolean =>
  JPEG_START.equals(bytes.subarray(0, JPEG_START.length));

const Row = z.object({ media_type: z.string(), bytes: z.instanceof(Uint8Array) });
export interface Attachment {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export async function findAttachment(db: Read, sha256: string): Promise<Attachment | undefined> {
  const row = await db.maybe(Row)`SELECT media_type, bytes FROM attachment WHERE sha256 = ${sha256}`;
  return row && { mediaType: row.media_type, bytes: row.bytes };
}

const Here = z.object({ here: z.boolean() });
export const hasAttachment = async (db: Read, sha256: string): Promise<boolean> =>
  (await db.maybe(Here)`SELECT true AS here FROM attachment WHERE sha256 = ${sha256}`) !== undefined;

const Size = z.object({ size: z.int() });
/** How large a picture is that is here; undefined when it is not. */
export const findAttachmentSize = async (db: Read, sha256: string): Promise<number | undefined> =>
  (await db.maybe(Size)`SELECT octet_length(bytes) AS size FROM attachment WHERE sha256 = ${sha256}`)?.size;

interface NewAttachment extends Attachment {
  readonly sha256: string;
  readonly deviceId: string;
}
/** Named by its content, so keeping it twice changes nothing. */
export const keepAttachment = (tx: Tx, attachment: NewAttachment, at: string): Promise<number> =>
  tx.run`
    INSERT INTO attachment (sha256, media_type, bytes, device_id, received_at)
    VALUES (${attachment.sha256}, ${attachment.mediaType}, ${attachment.bytes}, ${attachment.deviceId}, ${at})
    ON CONFLICT DO NOTHING`;
