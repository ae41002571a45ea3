import { z } from 'zod';
import { Act } from '../../../shared/protocol/acts.ts';
import type { Read } from '../../db/database.ts';

const Row = z.object({
  payload: z.string(),
  agent_id: z.string(),
  done_at: z.string(),
  done_on: z.string(),
  reference: z.string().nullable(),
  state: z.string(),
});

/** An act done here, with who did it. */
export interface DoneAct {
  readonly act: Act;
  readonly agentId: string;
  readonly doneAtMs: number;
  readonly doneOn: string;
  readonly reference: string;
  readonly state: string;
}

export function findAct(db: Read, actId: string): DoneAct | undefined {
  const row = db.maybe(
    Row,
  )`SELECT payload, agent_id, done_at, done_on, reference, state FROM act WHERE id = ${actId}`;
  if (!row) return undefined;
  const act = Act.parse(JSON.parse(row.payload));
  return {
    act,
    agentId: row.agent_id,
    doneAtMs: Date.parse(row.done_at),
    doneOn: row.done_on,
    reference: row.reference ?? '',
    state: row.state,
  };
}

/** The acts done here whose paper bears this reference, the last one first: an act that was corrected gives way to the next. */
export const listActsBearing = (db: Read, reference: string): Pick<DoneAct, 'act' | 'state'>[] =>
  db.all(Row.pick({ payload: true, state: true }))`
    SELECT payload, state FROM act WHERE reference = ${reference} ORDER BY id DESC LIMIT 20`.map(
    ({ payload, state }) => ({ act: Act.parse(JSON.parse(payload)), state }),
  );

const Found = z.object({ found: z.int() });
/** True when this paper already left the counter, printed or saved. */
export const wasDelivered = (db: Read, personId: string, detail: string): boolean =>
  db.maybe(Found)`
    SELECT 1 AS found FROM journal
    WHERE subject_id = ${personId} AND action IN ('paper.printed', 'paper.saved') AND detail = ${detail} LIMIT 1` !==
  undefined;

const Agent = z.object({ number: z.string(), name_fr: z.string(), name_ar: z.string(), role: z.string() });
export const findAgentNames = (db: Read, id: string) =>
  db.maybe(Agent)`SELECT number, name_fr, name_ar, role FROM agent WHERE id = ${id}`;

const Photo = z.object({ bytes: z.instanceof(Buffer) });
export const findPhoto = (db: Read, sha256: string): Buffer | undefined =>
  db.maybe(Photo)`SELECT bytes FROM attachment WHERE sha256 = ${sha256}`?.bytes;
