import { z } from 'zod';
import type { BranchWorkstation, WorkstationCounts } from '../../shared/domain/sync/index.ts';
import type { Read, Store } from '../store/sql.ts';

/** What a workstation tells of its exchanges takes the place of what it told before; an older hour never does. */
export const keepCounts = (
  store: Store,
  deviceId: string,
  { waiting, parked, oldestWaitingAt, photosWaiting }: WorkstationCounts,
  at: string,
): Promise<number> =>
  store.once`
    INSERT INTO device_counts (device_id, told_at, waiting, parked, oldest_waiting_at, photos_waiting)
    VALUES (${deviceId}, ${at}, ${waiting}, ${parked}, ${oldestWaitingAt}, ${photosWaiting})
    ON CONFLICT (device_id) DO UPDATE SET told_at = EXCLUDED.told_at, waiting = EXCLUDED.waiting,
      parked = EXCLUDED.parked, oldest_waiting_at = EXCLUDED.oldest_waiting_at, photos_waiting = EXCLUDED.photos_waiting
      WHERE device_counts.told_at <= EXCLUDED.told_at`;

const Row = z.object({
  id: z.string(),
  label: z.string(),
  short_code: z.string(),
  enrolled_at: z.string(),
  revoked_at: z.string().nullable(),
  told_at: z.string().nullable(),
  waiting: z.int().nullable(),
  parked: z.int().nullable(),
  oldest_waiting_at: z.string().nullable(),
  photos_waiting: z.int().nullable(),
});

const toWorkstation = (row: z.output<typeof Row>): BranchWorkstation => ({
  deviceId: row.id as BranchWorkstation['deviceId'],
  label: row.label,
  shortCode: row.short_code,
  enrolledAt: row.enrolled_at,
  revokedAt: row.revoked_at,
  told:
    row.told_at === null
      ? null
      : {
          at: row.told_at,
          waiting: row.waiting ?? 0,
          parked: row.parked ?? 0,
          oldestWaitingAt: row.oldest_waiting_at,
          photosWaiting: row.photos_waiting ?? 0,
        },
});

/** More workstations than any branch has. */
const WORKSTATIONS_MAX = 500;

/** The workstations of a branch: what waits longest first, those that were revoked last. */
export const listWorkstations = async (db: Read, branchCode: string): Promise<BranchWorkstation[]> =>
  (
    await db.all(Row)`
      SELECT d.id, d.label, d.short_code, d.enrolled_at, d.revoked_at, c.told_at, c.waiting, c.parked, c.oldest_waiting_at,
             c.photos_waiting
      FROM device d LEFT JOIN device_counts c ON c.device_id = d.id
      WHERE d.branch_code = ${branchCode}
      ORDER BY d.revoked_at IS NOT NULL, c.oldest_waiting_at NULLS LAST, d.label, d.id LIMIT ${WORKSTATIONS_MAX}`
  ).map(toWorkstation);
