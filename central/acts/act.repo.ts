import { z } from 'zod';
import { isStorableJson } from '../http/clean-text.ts';
import type { Tx } from '../store/sql.ts';
import type { Received } from './received.ts';

/** The workstation that sends, and the moment at the central. */
export interface Sender {
  readonly deviceId: string;
  readonly at: string;
}
const Id = z.object({ id: z.string() });

/**
 * Takes these acts for this transaction and answers which ones are new. The same act in another transaction makes this one
 * wait, then counts as known. In one order everywhere, so that two batches never wait for each other.
 */
export async function claimActs(
  tx: Tx,
  received: readonly Received[],
  { deviceId, at }: Sender,
): Promise<Set<string>> {
  const rows = received.map(({ id, act, text, signature }) => ({
    id,
    kind: act?.kind ?? 'unreadable',
    subject_id: act?.subjectId ?? null,
    body: act || isStorableJson(text) ? text : null,
    signature,
  }));
  // The id decides in a table of its own: acts stand with their subjects, where an id could come twice.
  const claimed = await tx.all(Id)`
    WITH given AS MATERIALIZED (
      SELECT id, kind, coalesce(subject_id, id) AS subject_id, body, signature
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS row (id uuid, kind text, subject_id uuid, body text, signature text)
    ), claimed AS (
      INSERT INTO act_answer (id, subject_id, device_id)
      SELECT id, subject_id, ${deviceId} FROM given ORDER BY id
      ON CONFLICT (id) DO NOTHING
      RETURNING id
    )
    INSERT INTO act (id, kind, subject_id, device_id, received_at, body, signature)
    SELECT id, kind, subject_id, ${deviceId}, ${at}, body, signature FROM given JOIN claimed USING (id)
    RETURNING id`;
  return new Set(claimed.map(({ id }) => id));
}

/** Acts that cannot be judged yet leave no trace: they are to be sent again. */
export async function forgetActs(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.run`DELETE FROM act WHERE id = ANY (${ids}::uuid[])`;
  await tx.run`DELETE FROM act_answer WHERE id = ANY (${ids}::uuid[]) AND answer IS NULL`;
}

const Answered = z.object({ id: z.string(), device_id: z.string(), answer: z.string() });
export type Answered = z.output<typeof Answered>;

export const listAnswers = (tx: Tx, ids: readonly string[]): Promise<Answered[]> =>
  tx.all(Answered)`
    SELECT id, device_id, answer FROM unnest(${ids}::uuid[]) AS asked (id) JOIN act_answer USING (id)
    WHERE answer IS NOT NULL`;

export const keepAnswers = (tx: Tx, answers: ReadonlyMap<string, string>): Promise<number> =>
  tx.run`
    UPDATE act_answer SET answer = given.answer
    FROM unnest(${[...answers.keys()]}::uuid[], ${[...answers.values()]}::text[]) AS given (id, answer)
    WHERE act_answer.id = given.id`;

interface Paper {
  readonly actId: string;
  readonly paper: string;
  readonly reference: string;
  readonly personId: string;
}

export async function insertPapers(
  tx: Tx,
  papers: readonly Paper[],
  { deviceId, at }: Sender,
): Promise<void> {
  if (papers.length === 0) return;
  await tx.run`
    INSERT INTO issued_paper (act_id, kind, reference, person_id, device_id, at)
    SELECT "actId", paper, reference, "personId", ${deviceId}, ${at} FROM jsonb_to_recordset(${JSON.stringify(papers)}::jsonb)
      AS row ("actId" uuid, paper text, reference text, "personId" uuid)`;
}
