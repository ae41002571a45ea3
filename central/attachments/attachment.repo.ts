import { z } from 'zod';
import type { Read, Store } from '../store/sql.ts';

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

interface NewAttachment extends Attachment {
  readonly sha256: string;
  readonly deviceId: string;
}
/** Named by its content, so putting it twice changes nothing. */
export const putAttachment = (store: Store, attachment: NewAttachment, at: string): Promise<number> =>
  store.once`
    INSERT INTO attachment (sha256, media_type, bytes, device_id, received_at)
    VALUES (${attachment.sha256}, ${attachment.mediaType}, ${attachment.bytes}, ${attachment.deviceId}, ${at})
    ON CONFLICT DO NOTHING`;
