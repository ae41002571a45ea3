import { z } from 'zod';
import type { Read, Tx } from '../../db/database.ts';

interface NewPage {
  readonly sha256: string;
  /** Null for one that came from the central. */
  readonly agentId: string | null;
  readonly insuredId: string;
  readonly at: string;
}
/** A page that somebody just brought, or that came from the central; the same picture twice is one. */
export const putPage = (tx: Tx, { sha256, agentId, insuredId, at }: NewPage): number =>
  tx.run`
    INSERT INTO care_page (sha256, agent_id, insured_id, brought_at) VALUES (${sha256}, ${agentId}, ${insuredId}, ${at})
    ON CONFLICT (sha256) DO UPDATE SET agent_id = excluded.agent_id, insured_id = excluded.insured_id,
      brought_at = excluded.brought_at WHERE excluded.agent_id IS NOT NULL`;

/** An act states it from now on: it is nobody's to take back. */
export const markStated = (tx: Tx, sha256: string): number =>
  tx.run`UPDATE care_page SET agent_id = NULL WHERE sha256 = ${sha256}`;

const Bytes = z.object({ bytes: z.instanceof(Buffer) });
/** A page that this agent brought for this person and that no act states yet. */
export const findTypedPage = (
  db: Read,
  { sha256, agentId, insuredId }: Omit<NewPage, 'at'>,
): Buffer | undefined =>
  db.maybe(Bytes)`
    SELECT t.bytes FROM care_page p JOIN attachment t USING (sha256)
    WHERE p.sha256 = ${sha256} AND p.agent_id = ${agentId} AND p.insured_id = ${insuredId}`?.bytes;

export const findPageBytes = (db: Read, sha256: string): Buffer | undefined =>
  db.maybe(Bytes)`SELECT bytes FROM attachment WHERE sha256 = ${sha256}`?.bytes;

const Here = z.object({ here: z.int() });
/** Whether a care file of this person shows this page, from its deposit or from later. */
export const isPageOf = (db: Read, insuredId: string, sha256: string): boolean =>
  db.maybe(Here)`
    SELECT 1 AS here FROM care_file f WHERE f.insured_id = ${insuredId} AND (
      EXISTS (SELECT 1 FROM json_each(f.record, '$.pages') p WHERE p.value ->> '$.sha256' = ${sha256})
      OR EXISTS (SELECT 1 FROM care_file_event e, json_each(e.event, '$.pages') p
        WHERE e.file_id = f.id AND p.value ->> '$.sha256' = ${sha256})) LIMIT 1` !== undefined;

interface Sweep {
  readonly agentId: string;
  readonly insuredId: string;
  /** What was sent before this instant can be had from the central again. */
  readonly sentBefore: string;
}
/**
 * Takes off the disk what this agent brought for this person and did not keep, in an act or in a deposit still being typed, and pages
 * that were sent or given up some days ago.
 */
export function sweepPages(tx: Tx, { agentId, insuredId, sentBefore }: Sweep): void {
  tx.run`
    DELETE FROM attachment WHERE needed_by IS NULL
      AND sha256 IN (SELECT sha256 FROM care_page WHERE agent_id = ${agentId} AND insured_id = ${insuredId})
      AND NOT EXISTS (SELECT 1 FROM care_draft d, json_each(d.content, '$.pages') p
        WHERE d.agent_id = ${agentId} AND d.insured_id = ${insuredId} AND p.value ->> '$.sha256' = attachment.sha256)`;
  tx.run`
    DELETE FROM attachment WHERE sha256 IN (SELECT sha256 FROM care_page WHERE brought_at < ${sentBefore})
      AND (sent_at < ${sentBefore}
        OR sent_at IS NULL AND needed_by IN (SELECT id FROM act WHERE state = 'abandoned'))`;
  tx.run`
    DELETE FROM care_page WHERE (brought_at < ${sentBefore} OR agent_id = ${agentId} AND insured_id = ${insuredId})
      AND NOT EXISTS (SELECT 1 FROM attachment t WHERE t.sha256 = care_page.sha256)`;
}
