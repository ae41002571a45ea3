import { z } from 'zod';
import type { Read, Tx } from '../store/sql.ts';

const Row = z.object({
  device_id: z.string(),
  branch_code: z.string(),
  label: z.string(),
  request_key: z.string(),
  seal_key: z.string(),
  asked_at: z.string(),
  expires_at: z.string(),
  refused_at: z.string().nullable(),
});

/** A workstation that asked to be enrolled without a code. Keys: raw Ed25519 in hexadecimal. */
export interface Asked {
  readonly deviceId: string;
  readonly branchCode: string;
  readonly label: string;
  readonly requestKey: string;
  readonly sealKey: string;
  readonly askedAt: string;
  readonly expiresAt: string;
  readonly refusedAt: string | null;
}

const toAsked = (row: z.output<typeof Row>): Asked => ({
  deviceId: row.device_id,
  branchCode: row.branch_code,
  label: row.label,
  requestKey: row.request_key,
  sealKey: row.seal_key,
  askedAt: row.asked_at,
  expiresAt: row.expires_at,
  refusedAt: row.refused_at,
});

/** Locked until the transaction ends: an approval and a withdrawal never cross. */
export async function findAsked(tx: Tx, deviceId: string): Promise<Asked | undefined> {
  const row = await tx.maybe(Row)`
    SELECT device_id, branch_code, label, request_key, seal_key, asked_at, expires_at, refused_at FROM enrolment_asked
    WHERE device_id = ${deviceId} FOR UPDATE`;
  return row && toAsked(row);
}

/** Those that an administrator can still decide about, the oldest first. */
export async function listAsked(db: Read, at: string, limit: number): Promise<Asked[]> {
  const rows = await db.all(Row)`
    SELECT device_id, branch_code, label, request_key, seal_key, asked_at, expires_at, refused_at FROM enrolment_asked
    WHERE expires_at > ${at} AND refused_at IS NULL ORDER BY asked_at, device_id LIMIT ${limit}`;
  return rows.map(toAsked);
}

const Count = z.object({ everywhere: z.int(), branch: z.int() });
/** How many wait for a decision; newcomers wait for each other, so two never take the last place. */
export async function countAskedAlone(
  tx: Tx,
  branchCode: string,
  at: string,
): Promise<z.output<typeof Count>> {
  await tx.run`LOCK TABLE enrolment_asked IN SHARE ROW EXCLUSIVE MODE`;
  const row = await tx.maybe(Count)`
    SELECT count(*)::int AS everywhere, (count(*) FILTER (WHERE branch_code = ${branchCode}))::int AS branch
    FROM enrolment_asked WHERE expires_at > ${at} AND refused_at IS NULL`;
  return row ?? { everywhere: 0, branch: 0 };
}

export const insertAsked = (tx: Tx, asked: Omit<Asked, 'refusedAt'>): Promise<number> =>
  tx.run`
    INSERT INTO enrolment_asked (device_id, branch_code, label, request_key, seal_key, asked_at, expires_at)
    VALUES (${asked.deviceId}, ${asked.branchCode}, ${asked.label}, ${asked.requestKey}, ${asked.sealKey}, ${asked.askedAt},
            ${asked.expiresAt})
    ON CONFLICT (device_id) DO NOTHING`;

export const refuseAsked = (tx: Tx, deviceId: string, at: string): Promise<number> =>
  tx.run`UPDATE enrolment_asked SET refused_at = ${at} WHERE device_id = ${deviceId} AND refused_at IS NULL`;

export const forgetAsked = (tx: Tx, deviceId: string): Promise<number> =>
  tx.run`DELETE FROM enrolment_asked WHERE device_id = ${deviceId}`;

/** Those that ended long ago: their workstations have been told, or never came back. */
export const forgetAskedBefore = (tx: Tx, before: string): Promise<number> =>
  tx.run`DELETE FROM enrolment_asked WHERE expires_at < ${before}`;
