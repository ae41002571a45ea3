import { z } from 'zod';
import type { Act } from '../../shared/protocol/acts.ts';
import type { Read, Tx } from '../store/sql.ts';
import type { Sender } from './act.repo.ts';

const Row = z.object({
  id: z.string(),
  device_id: z.string(),
  standing: z.enum(['taken', 'apart']),
  kind: z.string(),
  done_at: z.string(),
  received_at: z.string(),
  text: z.string(),
  signature: z.string(),
});
/** An act of a revoked workstation that came after its revocation and bears an earlier date. */
export type LateAct = z.output<typeof Row>;

export interface Late {
  readonly act: Act;
  readonly text: string;
  readonly signature: string;
}

export async function keepLate(
  tx: Tx,
  standing: LateAct['standing'],
  acts: readonly Late[],
  { deviceId, at }: Sender,
): Promise<void> {
  if (acts.length === 0) return;
  const rows = acts.map(({ act, text, signature }) => ({
    ...{ id: act.id, kind: act.kind, done_at: act.doneAt, text, signature },
  }));
  await tx.run`
    INSERT INTO late_act (id, device_id, standing, kind, done_at, received_at, text, signature)
    SELECT id, ${deviceId}, ${standing}, kind, done_at, ${at}, text, signature
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id uuid, kind text, done_at timestamptz, text text, signature text)
    ORDER BY id
    ON CONFLICT (id) DO UPDATE SET standing = EXCLUDED.standing WHERE late_act.standing = 'apart'`;
}

/** What an administrator should look at, the newest first. One that was put apart and answered since is over. */
export const listLate = (db: Read, limit: number): Promise<LateAct[]> =>
  db.all(Row)`
    SELECT id, device_id, standing, kind, done_at, received_at, text, signature FROM late_act
    WHERE standing = 'taken' OR (standing = 'apart' AND NOT EXISTS (SELECT 1 FROM act_answer WHERE act_answer.id = late_act.id))
    ORDER BY received_at DESC, id LIMIT ${limit}`;

/** One that waits for a decision. */
export const findApart = (tx: Tx, id: string): Promise<LateAct | undefined> =>
  tx.maybe(Row)`
    SELECT id, device_id, standing, kind, done_at, received_at, text, signature FROM late_act
    WHERE id = ${id} AND standing = 'apart' AND NOT EXISTS (SELECT 1 FROM act_answer WHERE act_answer.id = late_act.id)
    FOR UPDATE`;

export const dropLate = (tx: Tx, id: string): Promise<number> =>
  tx.run`UPDATE late_act SET standing = 'dropped' WHERE id = ${id}`;
