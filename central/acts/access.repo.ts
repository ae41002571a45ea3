import type { Tx } from '../store/sql.ts';
import type { Sender } from './act.repo.ts';

export interface Access {
  readonly actId: string;
  readonly personId: string;
  readonly reference: string;
  readonly hash: string;
  /** Instant at the counter. */
  readonly issuedAt: string;
}

/** Keeps the hash of the slip handed over last: one that travelled longer than its successor changes nothing. */
export async function putAccess(tx: Tx, issued: readonly Access[], { deviceId, at }: Sender): Promise<void> {
  if (issued.length === 0) return;
  await tx.run`
    INSERT INTO portal_access (person_id, act_id, reference, secret_hash, device_id, issued_at, received_at)
    SELECT DISTINCT ON ("personId") "personId", "actId", reference, hash, ${deviceId}::uuid, "issuedAt", ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(issued)}::jsonb)
      AS row ("personId" uuid, "actId" uuid, reference text, hash text, "issuedAt" timestamptz)
    ORDER BY "personId", "issuedAt" DESC, "actId" DESC
    ON CONFLICT (person_id) DO UPDATE
      SET act_id = EXCLUDED.act_id, reference = EXCLUDED.reference, secret_hash = EXCLUDED.secret_hash,
        device_id = EXCLUDED.device_id, issued_at = EXCLUDED.issued_at, received_at = EXCLUDED.received_at
      WHERE portal_access.issued_at <= EXCLUDED.issued_at`;
}
