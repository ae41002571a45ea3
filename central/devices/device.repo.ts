import { z } from 'zod';
import type { Read, Store, Tx } from '../store/sql.ts';

/** A counter of a branch, or of a proximity point: those take files in, and see what that needs. */
export const DEVICE_KINDS = ['branch', 'proximity'] as const;

const Row = z.object({
  id: z.string(),
  branch_code: z.string(),
  label: z.string(),
  request_key: z.string(),
  seal_kid: z.string(),
  short_code: z.string(),
  revoked_at: z.string().nullable(),
  revoked_from: z.string().nullable(),
  last_exchange_at: z.string().nullable(),
  kind: z.enum(DEVICE_KINDS),
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
  /** When revoked: acts that it did before are still taken, whenever they come. */
  readonly revokedFrom: string | null;
  /** Its last whole exchange before it was revoked. */
  readonly lastExchangeAt: string | null;
  readonly kind: (typeof DEVICE_KINDS)[number];
}

const toDevice = (row: z.output<typeof Row>): Device => ({
  id: row.id,
  branchCode: row.branch_code,
  label: row.label,
  requestKey: row.request_key,
  sealKid: row.seal_kid,
  shortCode: row.short_code,
  revokedAt: row.revoked_at,
  revokedFrom: row.revoked_from,
  lastExchangeAt: row.last_exchange_at,
  kind: row.kind,
});

export async function findDevice(db: Read, id: string): Promise<Device | undefined> {
  const row = await db.maybe(Row)`
    SELECT id, branch_code, label, request_key, seal_kid, short_code, revoked_at, revoked_from, last_exchange_at, kind FROM device
    WHERE id = ${id}`;
  return row && toDevice(row);
}

/** Workstations, the newest first. */
export const listDevices = async (db: Read, limit: number): Promise<Device[]> =>
  (
    await db.all(Row)`
      SELECT id, branch_code, label, request_key, seal_kid, short_code, revoked_at, revoked_from, last_exchange_at, kind
      FROM device ORDER BY enrolled_at DESC, id LIMIT ${limit}`
  ).map(toDevice);

export const insertDevice = (
  tx: Tx,
  device: Omit<Device, 'revokedAt' | 'revokedFrom' | 'lastExchangeAt'>,
  at: string,
): Promise<number> =>
  tx.run`
    INSERT INTO device (id, branch_code, label, request_key, seal_kid, short_code, enrolled_at, kind)
    VALUES (${device.id}, ${device.branchCode}, ${device.label}, ${device.requestKey}, ${device.sealKid}, ${device.shortCode}, ${at}, ${device.kind})`;

const Count = z.object({ count: z.int() });
/** How many workstations were ever enrolled; enrolments wait for each other, so two never see the same count. */
export async function countDevicesAlone(tx: Tx): Promise<number> {
  await tx.run`LOCK TABLE device IN SHARE ROW EXCLUSIVE MODE`;
  return (await tx.maybe(Count)`SELECT count(*)::int AS count FROM device`)?.count ?? 0;
}

/** False when it was unknown or revoked already. Its seal key is revoked with it. `from`: acts done before are still taken. */
export async function revokeDevice(tx: Tx, id: string, at: string, from = at): Promise<boolean> {
  const changed = await tx.run`
    UPDATE device SET revoked_at = ${at}, revoked_from = ${from} WHERE id = ${id} AND revoked_at IS NULL`;
  await tx.run`UPDATE seal_key SET revoked_at = ${at} WHERE device_id = ${id} AND revoked_at IS NULL`;
  return changed > 0;
}

/** A theft may turn out to be older than was thought, never later: what was refused stays refused. */
export const revokeEarlier = async (tx: Tx, id: string, from: string): Promise<boolean> =>
  (await tx.run`UPDATE device SET revoked_from = ${from} WHERE id = ${id} AND revoked_from > ${from}`) > 0;

/** It was found, or never lost: the workstation and its seal are good again. */
export async function reinstateDevice(tx: Tx, id: string): Promise<void> {
  await tx.run`UPDATE device SET revoked_at = NULL, revoked_from = NULL WHERE id = ${id}`;
  await tx.run`UPDATE seal_key SET revoked_at = NULL, distrusted_from = NULL WHERE device_id = ${id}`;
}

/** A whole exchange: what was done before it should have come with it. */
export const markExchanged = (db: Store, id: string, at: string): Promise<number> =>
  db.once`UPDATE device SET last_exchange_at = ${at} WHERE id = ${id} AND revoked_at IS NULL`;

const Counted = z.object({ requests: z.int() });
/**
 * Keeps a nonce and counts the request in its minute, for all processes together: how many this workstation has made in it, or
 * undefined when the nonce was seen before, so that the request is a replay.
 */
export async function keepNonce(
  db: Store,
  { deviceId, nonce, at, minute }: { deviceId: string; nonce: string; at: string; minute: number },
): Promise<number | undefined> {
  const row = await db.maybe(Counted)`
    WITH kept AS (
      INSERT INTO nonce (device_id, nonce, seen_at) VALUES (${deviceId}, ${nonce}, ${at}) ON CONFLICT DO NOTHING RETURNING nonce
    )
    INSERT INTO request_count AS known (caller, minute, requests)
    SELECT ${`device ${deviceId}`}, ${minute}::bigint, 1 FROM kept
    ON CONFLICT (caller, minute) DO UPDATE SET requests = known.requests + 1
    RETURNING requests`;
  return row?.requests;
}

export const forgetNonces = (db: Store, before: string): Promise<number> =>
  db.once`DELETE FROM nonce WHERE seen_at < ${before}`;
