import { z } from 'zod';
import type { Read, Store, Tx } from '../store/sql.ts';

const Row = z.object({
  id: z.string(),
  branch_code: z.string(),
  label: z.string(),
  request_key: z.string(),
  seal_kid: z.string(),
  short_code: z.string(),
  revoked_at: z.string().nullable(),
});

/** An enrolled workstation. */
export interface Device {
  readonly id: string;
  readonly branchCode: string;
  readonly label: string;
  /** Raw Ed25519 public key as hexadecimal. */
  readonly requestKey: string;
  readonly sealKid: string;
  readonly shortCode: string;
  readonly revokedAt: string | null;
}

const toDevice = (row: z.output<typeof Row>): Device => ({
  id: row.id,
  branchCode: row.branch_code,
  label: row.label,
  requestKey: row.request_key,
  sealKid: row.seal_kid,
  shortCode: row.short_code,
  revokedAt: row.revoked_at,
});

export async function findDevice(db: Read, id: string): Promise<Device | undefined> {
  const row = await db.maybe(Row)`
    SELECT id, branch_code, label, request_key, seal_kid, short_code, revoked_at FROM device WHERE id = ${id}`;
  return row && toDevice(row);
}

export const insertDevice = (tx: Tx, device: Device, at: string): Promise<number> =>
  tx.run`
    INSERT INTO device (id, branch_code, label, request_key, seal_kid, short_code, enrolled_at)
    VALUES (${device.id}, ${device.branchCode}, ${device.label}, ${device.requestKey}, ${device.sealKid}, ${device.shortCode}, ${at})`;

const Count = z.object({ count: z.int() });
/** How many workstations were ever enrolled; enrolments wait for each other, so two never see the same count. */
export async function countDevicesAlone(tx: Tx): Promise<number> {
  await tx.run`LOCK TABLE device IN SHARE ROW EXCLUSIVE MODE`;
  return (await tx.maybe(Count)`SELECT count(*)::int AS count FROM device`)?.count ?? 0;
}

/** False when it was unknown or revoked already. Its seal key is revoked with it. */
export async function revokeDevice(tx: Tx, id: string, at: string): Promise<boolean> {
  const changed = await tx.run`UPDATE device SET revoked_at = ${at} WHERE id = ${id} AND revoked_at IS NULL`;
  await tx.run`UPDATE seal_key SET revoked_at = ${at} WHERE device_id = ${id} AND revoked_at IS NULL`;
  return changed > 0;
}

/** False when this nonce was seen before: the request is a replay. */
export const keepNonce = async (db: Store, deviceId: string, nonce: string, at: string): Promise<boolean> =>
  (await db.once`
    INSERT INTO nonce (device_id, nonce, seen_at) VALUES (${deviceId}, ${nonce}, ${at}) ON CONFLICT DO NOTHING`) >
  0;

export const forgetNonces = (db: Store, before: string): Promise<number> =>
  db.once`DELETE FROM nonce WHERE seen_at < ${before}`;
