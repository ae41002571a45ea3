import { z } from 'zod';
import { BranchView } from '../../shared/domain/sync/index.ts';
import type { Read, Tx } from '../db/database.ts';

const Row = z.object({ as_of: z.string(), view: z.string() });

/** The branch as the central last told it; one that another version wrote is as if it were not there. */
export function findBranch(db: Read): { readonly asOf: string; readonly view: BranchView } | undefined {
  const row = db.maybe(Row)`SELECT as_of, view FROM branch_view WHERE only_one = 1`;
  const view = row && BranchView.safeParse(JSON.parse(row.view)).data;
  return view && { asOf: row.as_of, view };
}

export const putBranch = (tx: Tx, asOf: string, view: BranchView): number =>
  tx.run`
    INSERT INTO branch_view (only_one, as_of, view) VALUES (1, ${asOf}, ${JSON.stringify(view)})
    ON CONFLICT (only_one) DO UPDATE SET as_of = excluded.as_of, view = excluded.view`;
