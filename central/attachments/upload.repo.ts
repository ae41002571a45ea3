import { z } from 'zod';
import type { Read, Store, Tx } from '../store/sql.ts';

/** Whose upload, and of what. */
export interface UploadKey {
  readonly deviceId: string;
  readonly sha256: string;
}
const Row = z.object({ length: z.int(), received: z.int(), media_type: z.string() });
export type Upload = z.output<typeof Row>;

export const findUpload = (db: Read, { deviceId, sha256 }: UploadKey, at: string) =>
  db.maybe(Row)`
    SELECT length, received, media_type FROM upload
    WHERE device_id = ${deviceId} AND sha256 = ${sha256} AND expires_at > ${at}`;

/** The same, and nobody else adds to it until this transaction ends. */
export const findUploadAlone = (tx: Tx, { deviceId, sha256 }: UploadKey, at: string) =>
  tx.maybe(Row)`
    SELECT length, received, media_type FROM upload
    WHERE device_id = ${deviceId} AND sha256 = ${sha256} AND expires_at > ${at} FOR UPDATE`;

export const insertUpload = (
  tx: Tx,
  { deviceId, sha256 }: UploadKey,
  upload: { readonly length: number; readonly mediaType: string; readonly expiresAt: string },
): Promise<number> =>
  tx.run`
    INSERT INTO upload (device_id, sha256, media_type, length, expires_at)
    VALUES (${deviceId}, ${sha256}, ${upload.mediaType}, ${upload.length}, ${upload.expiresAt})
    ON CONFLICT DO NOTHING`;

export async function insertPart(
  tx: Tx,
  { deviceId, sha256 }: UploadKey,
  part: { readonly start: number; readonly bytes: Uint8Array; readonly expiresAt: string },
): Promise<void> {
  await tx.run`
    INSERT INTO upload_part (device_id, sha256, start, bytes) VALUES (${deviceId}, ${sha256}, ${part.start}, ${part.bytes})`;
  await tx.run`
    UPDATE upload SET received = ${part.start + part.bytes.byteLength}, expires_at = ${part.expiresAt}
    WHERE device_id = ${deviceId} AND sha256 = ${sha256}`;
}

const Part = z.object({ bytes: z.instanceof(Uint8Array) });
export const listParts = async (tx: Tx, { deviceId, sha256 }: UploadKey): Promise<readonly Uint8Array[]> =>
  (
    await tx.all(Part)`
    SELECT bytes FROM upload_part WHERE device_id = ${deviceId} AND sha256 = ${sha256} ORDER BY start`
  ).map(({ bytes }) => bytes);

export const deleteUpload = (tx: Tx, { deviceId, sha256 }: UploadKey): Promise<number> =>
  tx.run`DELETE FROM upload WHERE device_id = ${deviceId} AND sha256 = ${sha256}`;

/** Makes room: of what this workstation began, the `kept` that moved last stay. */
export const deleteOldest = (tx: Tx, deviceId: string, kept: number): Promise<number> =>
  tx.run`
    DELETE FROM upload WHERE device_id = ${deviceId} AND sha256 IN (
      SELECT sha256 FROM upload WHERE device_id = ${deviceId} ORDER BY expires_at DESC, sha256 OFFSET ${kept})`;

export const forgetUploads = (db: Store, at: string): Promise<number> =>
  db.once`DELETE FROM upload WHERE expires_at <= ${at}`;

const Here = z.object({ here: z.boolean() });
/** Whether this workstation's act was accepted: nothing that it needs comes before. */
export const isAccepted = async (db: Read, deviceId: string, actId: string): Promise<boolean> =>
  (await db.maybe(Here)`
    SELECT true AS here FROM act_answer
    WHERE id = ${actId} AND device_id = ${deviceId} AND answer::jsonb ->> 'outcome' = 'accepted'`) !==
  undefined;

/** Whether this workstation's act was accepted and names this very attachment. */
export const isNamedBy = async (db: Read, { deviceId, sha256 }: UploadKey, actId: string): Promise<boolean> =>
  (await db.maybe(Here)`
    SELECT true AS here FROM act_answer JOIN act USING (id, subject_id)
    WHERE act_answer.id = ${actId} AND act_answer.device_id = ${deviceId}
      AND answer::jsonb ->> 'outcome' = 'accepted' AND position(${sha256} IN body) > 0`) !== undefined;
