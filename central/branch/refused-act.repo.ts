import { z } from 'zod';
import type { BranchRefusal } from '../../shared/domain/sync/index.ts';
import type { Read, Tx } from '../store/sql.ts';

/** A refusal as a branch looks for it: codes and references, nothing about anybody. */
export interface RefusedAct {
  readonly actId: string;
  readonly kind: string;
  readonly code: string;
  readonly reference: string | null;
  readonly agentNumber: string;
}

export async function keepRefused(
  tx: Tx,
  refused: readonly RefusedAct[],
  { deviceId, at }: { readonly deviceId: string; readonly at: string },
): Promise<void> {
  if (refused.length === 0) return;
  await tx.run`
    INSERT INTO refused_act (act_id, device_id, at, kind, code, reference, agent_number)
    SELECT "actId", ${deviceId}, ${at}, kind, code, reference, "agentNumber"
    FROM jsonb_to_recordset(${JSON.stringify(refused)}::jsonb)
      AS row ("actId" uuid, kind text, code text, reference text, "agentNumber" text)
    ON CONFLICT (act_id) DO NOTHING`;
}

const Row = z.object({
  act_id: z.string(),
  kind: z.string(),
  reference: z.string().nullable(),
  code: z.string(),
  agent_number: z.string(),
  label: z.string(),
  at: z.string(),
});
const SHOWN_MAX = 100;

/** What was refused to the workstations of a branch since then, the last first. */
export const listRefused = async (db: Read, branchCode: string, since: string): Promise<BranchRefusal[]> =>
  (
    await db.all(Row)`
      SELECT r.act_id, r.kind, r.reference, r.code, r.agent_number, d.label, r.at
      FROM refused_act r JOIN device d ON d.id = r.device_id
      WHERE d.branch_code = ${branchCode} AND r.at >= ${since}
      ORDER BY r.at DESC, r.act_id DESC LIMIT ${SHOWN_MAX}`
  ).map(({ act_id, agent_number, label, ...rest }) => ({
    ...rest,
    actId: act_id as BranchRefusal['actId'],
    agentNumber: agent_number,
    workstation: label,
  }));
