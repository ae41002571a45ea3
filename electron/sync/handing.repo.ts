import type { Handing } from '../../shared/domain/sync/index.ts';
import type { Tx } from '../db/database.ts';

/** The last word on where a refused act is. */
export const putHanding = (tx: Tx, actId: string, { to, at, by, note }: Handing): number =>
  tx.run`
    INSERT INTO handing (act_id, to_whom, at, by_whom, note) VALUES (${actId}, ${to}, ${at}, ${by}, ${note})
    ON CONFLICT (act_id) DO UPDATE SET to_whom = excluded.to_whom, at = excluded.at, by_whom = excluded.by_whom,
      note = excluded.note`;
