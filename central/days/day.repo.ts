import { z } from 'zod';
import type { Sender } from '../acts/act.repo.ts';
import type { DayEffect } from '../acts/world.ts';
import type { Read, Tx } from '../store/sql.ts';

export async function insertDays(
  tx: Tx,
  days: readonly (DayEffect & { readonly actId: string })[],
  { deviceId, at }: Sender,
): Promise<void> {
  if (days.length === 0) return;
  const rows = days.map(({ journal, ...day }) => ({ ...day, entries: journal.entries, head: journal.head }));
  await tx.run`
    INSERT INTO closed_day (act_id, device_id, day, reference, agent_number, acts, waiting, differences, journal_entries,
                            journal_head, closed_at, received_at)
    SELECT "actId", ${deviceId}::uuid, day, reference, "agentNumber", acts, waiting, differences, entries, head, "closedAt",
           ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row ("actId" uuid, day date, reference text, "agentNumber" text, acts int, waiting int, differences int, entries int,
              head text, "closedAt" timestamptz)`;
}

const Anchor = z.object({
  day: z.string(),
  reference: z.string(),
  agent_number: z.string(),
  acts: z.int(),
  differences: z.int(),
  entries: z.int(),
  head: z.string(),
  closed_at: z.string(),
  follows: z.boolean(),
});
export type Anchor = z.output<typeof Anchor>;

/**
 * The days that a workstation closed, the last one first. `follows` is false where the journal had not grown since the closing
 * before: it was cut, or the workstation put back from a copy.
 */
export const listAnchors = (store: Read, deviceId: string, limit: number): Promise<Anchor[]> =>
  store.all(Anchor)`
    SELECT day::text AS day, reference, agent_number, acts, differences, journal_entries AS entries, journal_head AS head, closed_at,
           coalesce(journal_entries > lag(journal_entries) OVER (ORDER BY closed_at, act_id), true) AS follows
    FROM closed_day WHERE device_id = ${deviceId}::uuid ORDER BY closed_at DESC, act_id DESC LIMIT ${limit}`;
