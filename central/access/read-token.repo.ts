import { z } from 'zod';
import type { Read, Tx } from '../store/sql.ts';

const Here = z.object({ here: z.boolean() });
/** True for a reading token that was given and not taken back. */
export const isReadToken = async (db: Read, tokenSha256: string): Promise<boolean> =>
  (await db.maybe(Here)`
    SELECT true AS here FROM read_token WHERE token_sha256 = ${tokenSha256} AND revoked_at IS NULL`) !==
  undefined;

export const insertReadToken = (tx: Tx, tokenSha256: string, label: string, at: string): Promise<number> =>
  tx.run`
    INSERT INTO read_token (token_sha256, label, created_at) VALUES (${tokenSha256}, ${label}, ${at}) ON CONFLICT DO NOTHING`;
