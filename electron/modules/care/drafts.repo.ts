import { z } from 'zod';
import { CareDraft } from '../../../shared/domain/care/index.ts';
import type { Read, Tx } from '../../db/database.ts';

const Row = z.object({ content: z.string() });

/** What this agent typed of a deposit for this person and did not finish; one of another version that does not read any more is none. */
export function findCareDraft(db: Read, agentId: string, insuredId: string): CareDraft | undefined {
  const row = db.maybe(
    Row,
  )`SELECT content FROM care_draft WHERE agent_id = ${agentId} AND insured_id = ${insuredId}`;
  return row && CareDraft.safeParse(JSON.parse(row.content)).data;
}

export const putCareDraft = (
  tx: Tx,
  draft: { agentId: string; insuredId: string; content: CareDraft; at: string },
): number =>
  tx.run`
    INSERT INTO care_draft (agent_id, insured_id, content, saved_at)
    VALUES (${draft.agentId}, ${draft.insuredId}, ${JSON.stringify(draft.content)}, ${draft.at})
    ON CONFLICT (agent_id, insured_id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`;

export const dropCareDraft = (tx: Tx, agentId: string, insuredId: string): number =>
  tx.run`DELETE FROM care_draft WHERE agent_id = ${agentId} AND insured_id = ${insuredId}`;

const ListRow = z.object({ insured_id: z.string(), saved_at: z.string() });
/** The deposits that this agent began and did not finish, the last touched first. */
export const listCareDrafts = (
  db: Read,
  agentId: string,
): { readonly insuredId: string; readonly savedAt: string }[] =>
  db.all(ListRow)`
    SELECT insured_id, saved_at FROM care_draft WHERE agent_id = ${agentId} ORDER BY saved_at DESC LIMIT 200`.map(
    (row) => ({ insuredId: row.insured_id, savedAt: row.saved_at }),
  );
