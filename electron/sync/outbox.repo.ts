import { z } from 'zod';
import { assert } from '../../shared/kernel/assert.ts';
import type { AgentId } from '../../shared/kernel/ids.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { ReasonView } from '../../shared/domain/rules/index.ts';
import type { Act, RefusalCode } from '../../shared/protocol/acts.ts';
import type { Read, Tx } from '../db/database.ts';
import { withdrawCard } from '../modules/cards/index.ts';

export interface ActMeta {
  readonly agentId: AgentId | string;
  /** Receipt number, attestation reference or card serial: unique at this workstation. */
  readonly reference: string | null;
  /** The calendar day in Morocco. */
  readonly doneOn: PlainDate;
}

/** A given-up number concerns nobody; these papers state what was handed over, often because of the very act that is refused. */
const LANES_OF_THEIR_OWN: ReadonlySet<Act['kind']> = new Set([
  'number.given_up',
  'non_registration.attested',
  'refusal.issued',
  'papers.requested',
]);

/**
 * Acts of one lane leave in order, one after the other's answer. The lane is the subject; a given-up number concerns
 * nobody, so it must not wait behind the very refusal that caused it. Requests have lanes of their own, but an answer that says
 * « accepted » leaves behind the act that makes it true.
 */
function laneOf(act: Act): string {
  if (LANES_OF_THEIR_OWN.has(act.kind)) return act.id;
  if (act.kind === 'request.taken') return act.payload.requestId;
  if (act.kind === 'request.answered' && act.payload.resultActId === null) return act.payload.requestId;
  return act.subjectId;
}

/** Records an act to send. Takes a `Tx`, so it can only happen with the change that it announces. */
export function append(tx: Tx, act: Act, { agentId, reference, doneOn }: ActMeta): void {
  tx.run`
    INSERT INTO act (id, kind, subject_id, agent_id, agent_number, done_at, done_on, reference, payload, state)
    VALUES (${act.id}, ${act.kind}, ${act.subjectId}, ${agentId}, ${act.agentNumber}, ${act.doneAt}, ${doneOn}, ${reference},
            ${JSON.stringify(act)}, 'waiting')`;
  tx.run`INSERT INTO outbox (act_id, subject_id) VALUES (${act.id}, ${laneOf(act)})`;
}

const Due = z.object({ seq: z.int(), act_id: z.string(), payload: z.string() });
export interface DueAct {
  readonly seq: number;
  readonly actId: string;
  /** The act as JSON text, not read yet: one that no longer reads must not stop the others. */
  readonly payload: string;
}

/**
 * The acts that may leave now, oldest first: the first unanswered one of each lane, unless a refusal parks it. An earlier
 * entry, parked, held or not answered yet, holds back the later ones of its lane only.
 */
export const listDue = (db: Read, afterSeq: number, limit: number): readonly DueAct[] =>
  db.all(Due)`
    SELECT o.seq, o.act_id, a.payload FROM outbox o JOIN act a ON a.id = o.act_id
    WHERE o.seq > ${afterSeq} AND o.parked = 0 AND o.held = 0
      AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.subject_id = o.subject_id AND e.seq < o.seq)
    ORDER BY o.seq LIMIT ${limit}`.map(({ seq, act_id, payload }) => ({ seq, actId: act_id, payload }));

/** False when the act was answered before: an answer that comes twice changes nothing. */
export function markAccepted(tx: Tx, actId: string, at: string): boolean {
  if (tx.run`DELETE FROM outbox WHERE act_id = ${actId} AND parked = 0` === 0) return false;
  tx.run`UPDATE act SET state = 'accepted', answered_at = ${at} WHERE id = ${actId}`;
  return true;
}

export interface Refusal {
  readonly at: string;
  readonly code: RefusalCode;
  readonly existing: PersonRecord | null;
  readonly reasons: readonly ReasonView[];
}
/** Puts a refused act on its agent's desk. False when it was answered before. */
export function park(tx: Tx, actId: string, { at, code, existing, reasons }: Refusal): boolean {
  if (tx.run`UPDATE outbox SET parked = 1 WHERE act_id = ${actId} AND parked = 0` === 0) return false;
  tx.run`
    UPDATE act SET state = 'parked', answered_at = ${at}, refusal = ${code}, existing = ${existing && JSON.stringify(existing)},
      refusal_reasons = ${reasons.length > 0 ? JSON.stringify(reasons) : null}
    WHERE id = ${actId}`;
  return true;
}

export function countAttempt(tx: Tx, entries: readonly DueAct[]): void {
  for (const { seq } of entries) tx.run`UPDATE outbox SET attempts = attempts + 1 WHERE seq = ${seq}`;
}

const Found = z.object({ found: z.int() });
/** True while something about this person is not answered by the central, or was refused and not settled. */
export const hasUnsent = (db: Read, subjectId: string): boolean =>
  db.maybe(Found)`SELECT 1 AS found FROM outbox WHERE subject_id = ${subjectId} LIMIT 1` !== undefined;

const Counts = z.object({ waiting: z.int(), held: z.int(), parked: z.int() });
/** `waiting` counts everything not answered, also what waits behind a refusal; `held` is for a supervisor to send. */
export const countOutbox = (db: Read): z.output<typeof Counts> =>
  db.maybe(Counts)`
    SELECT count(*) FILTER (WHERE parked = 0 AND held = 0) AS waiting, count(*) FILTER (WHERE held = 1) AS held,
           count(*) FILTER (WHERE parked = 1) AS parked
    FROM outbox` ?? { waiting: 0, held: 0, parked: 0 };

/** Ends an act that will never be sent. */
export function abandonAct(tx: Tx, actId: string): void {
  tx.run`DELETE FROM outbox WHERE act_id = ${actId}`;
  tx.run`UPDATE act SET state = 'abandoned' WHERE id = ${actId}`;
  withdrawCard(tx, actId);
}

const Agent = z.object({ agent_id: z.string() });
/** Who did an act; throws when there is no such act. */
export function getActAgent(db: Read, actId: string): string {
  const row = db.maybe(Agent)`SELECT agent_id FROM act WHERE id = ${actId}`;
  assert(row, `act ${actId}`);
  return row.agent_id;
}
