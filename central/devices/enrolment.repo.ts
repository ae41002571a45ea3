import { z } from 'zod';
import type { Read, Tx } from '../store/sql.ts';
import { DEVICE_KINDS, type Device } from './device.repo.ts';

const CodeRow = z.object({
  branch_code: z.string().nullable(),
  uses_left: z.int().nullable(),
  expires_at: z.string(),
  device_kind: z.enum(DEVICE_KINDS),
});

export interface EnrolmentCode {
  readonly codeSha256: string;
  /** Null: good for any branch. */
  readonly branchCode: string | null;
  /** Null: as often as wanted until it expires. */
  readonly usesLeft: number | null;
  readonly expiresAt: string;
  /** What the workstations are for that it enrols. */
  readonly deviceKind: Device['kind'];
}

export const insertEnrolmentCode = (tx: Tx, code: EnrolmentCode, at: string): Promise<number> =>
  tx.run`
    INSERT INTO enrolment_code (code_sha256, branch_code, uses_left, created_at, expires_at, device_kind)
    VALUES (${code.codeSha256}, ${code.branchCode}, ${code.usesLeft}, ${at}, ${code.expiresAt}, ${code.deviceKind})
    ON CONFLICT (code_sha256) DO NOTHING`;

/** The code, locked until the transaction ends: a code for one workstation is never used by two at once. */
export async function findEnrolmentCode(tx: Tx, codeSha256: string): Promise<EnrolmentCode | undefined> {
  const row = await tx.maybe(CodeRow)`
    SELECT branch_code, uses_left, expires_at, device_kind FROM enrolment_code WHERE code_sha256 = ${codeSha256} FOR UPDATE`;
  return (
    row && {
      codeSha256,
      branchCode: row.branch_code,
      usesLeft: row.uses_left,
      expiresAt: row.expires_at,
      deviceKind: row.device_kind,
    }
  );
}

export const useEnrolmentCode = (tx: Tx, codeSha256: string): Promise<number> =>
  tx.run`UPDATE enrolment_code SET uses_left = uses_left - 1 WHERE code_sha256 = ${codeSha256} AND uses_left IS NOT NULL`;

const SealKeyRow = z.object({
  kid: z.string(),
  public_key: z.string(),
  device_id: z.string().nullable(),
  branch_code: z.string().nullable(),
  valid_from: z.string(),
  valid_to: z.string(),
  revoked_at: z.string().nullable(),
  distrusted_from: z.string().nullable(),
});

/** A key that seals papers, as `SealKey` of the protocol has it. */
export interface StoredSealKey {
  readonly kid: string;
  readonly publicKey: string;
  readonly deviceId: string | null;
  readonly branchCode: string | null;
  readonly from: string;
  readonly to: string;
  readonly revokedAt: string | null;
  readonly distrustedFrom: string | null;
}

const toSealKey = (row: z.output<typeof SealKeyRow>): StoredSealKey => ({
  kid: row.kid,
  publicKey: row.public_key,
  deviceId: row.device_id,
  branchCode: row.branch_code,
  from: row.valid_from,
  to: row.valid_to,
  revokedAt: row.revoked_at,
  distrustedFrom: row.distrusted_from,
});

/** False when another workstation presented the same key before. */
export const insertSealKey = async (tx: Tx, key: StoredSealKey): Promise<boolean> =>
  (await tx.run`
    INSERT INTO seal_key (kid, public_key, device_id, branch_code, valid_from, valid_to)
    VALUES (${key.kid}, ${key.publicKey}, ${key.deviceId}, ${key.branchCode}, ${key.from}, ${key.to})
    ON CONFLICT (kid) DO NOTHING`) > 0;

export const distrustSealKeys = (tx: Tx, deviceId: string, from: string): Promise<number> =>
  tx.run`UPDATE seal_key SET distrusted_from = ${from} WHERE device_id = ${deviceId} AND revoked_at IS NOT NULL`;

const toSealKeys = (rows: readonly z.output<typeof SealKeyRow>[]): StoredSealKey[] => rows.map(toSealKey);

export const findSealKey = async (db: Read, kid: string): Promise<StoredSealKey | undefined> =>
  (await listSealKeysAmong(db, [kid]))[0];

export const listSealKeysAmong = async (db: Read, kids: readonly string[]): Promise<StoredSealKey[]> =>
  toSealKeys(
    await db.all(SealKeyRow)`
    SELECT kid, public_key, device_id, branch_code, valid_from, valid_to, revoked_at, distrusted_from FROM seal_key
    WHERE kid = ANY (${kids}::text[])`,
  );

export const listSealKeysOf = async (db: Read, deviceId: string): Promise<StoredSealKey[]> =>
  toSealKeys(
    await db.all(SealKeyRow)`
    SELECT kid, public_key, device_id, branch_code, valid_from, valid_to, revoked_at, distrusted_from FROM seal_key
    WHERE device_id = ${deviceId}`,
  );

/** Every key that ever sealed papers, revoked ones too: a verifier must be able to tell. */
export const listSealKeys = async (db: Read): Promise<StoredSealKey[]> =>
  toSealKeys(
    await db.all(SealKeyRow)`
    SELECT kid, public_key, device_id, branch_code, valid_from, valid_to, revoked_at, distrusted_from FROM seal_key
    ORDER BY valid_from, kid`,
  );
