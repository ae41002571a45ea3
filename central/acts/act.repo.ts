import { z } from 'zod';
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
  const rows = received.map(({ id, act, body }) => ({
    id,
    kind: act?.kind ?? 'unreadable',
    subject_id: act?.subjectId ?? null,
    body,
  }));
  const claimed = await tx.all(Id)`
    INSERT INTO act (id, kind, subject_id, device_id, received_at, body)
    SELECT id, kind, subject_id, ${deviceId}, ${at}, body FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row (id uuid, kind text, subject_id uuid, body text)
    ORDER BY id
    ON CONFLICT (id) DO NOTHING
    RETURNING id`;
  return new Set(claimed.map(({ id }) => id));
}

const Answered = z.object({ id: z.string(), device_id: z.string(), answer: z.string() });
export type Answered = z.output<typeof Answered>;

export const listAnswers = (tx: Tx, ids: readonly string[]): Promise<Answered[]> =>
  tx.all(
    Answered,
  )`SELECT id, device_id, answer FROM act WHERE id = ANY (${ids}::uuid[]) AND answer IS NOT NULL`;

export const keepAnswers = (tx: Tx, answers: ReadonlyMap<string, string>): Promise<number> =>
  tx.run`
    UPDATE act SET answer = given.answer
    FROM unnest(${[...answers.keys()]}::uuid[], ${[...answers.values()]}::text[]) AS given (id, answer)
    WHERE act.id = given.id`;

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
