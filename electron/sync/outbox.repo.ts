import { z } from 'zod';
import { assert } from '../../shared/kernel/assert.ts';
import type { AgentId } from '../../shared/kernel/ids.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { ReasonView } from '../../shared/domain/rules/index.ts';
import type { Act, RefusalCode } from '../../shared/protocol/acts.ts';
import type { Read, Tx } from '../db/database.ts';
import { withdrawEvents } from '../modules/care/index.ts';
import { withdrawCard } from '../modules/cards/index.ts';
import { withdrawPointRequest } from '../modules/point-requests/index.ts';
import { linkToTurn } from '../modules/queue/index.ts';
import { withdrawEnvelope } from '../modules/envelopes/index.ts';
import { dropApproval, holdForApproval } from './approvals.repo.ts';
import { findRecord } from '../modules/people/index.ts';
import { signAct } from './sign-act.repo.ts';

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
  'day.closed',
]);

/**
 * Acts of one lane leave in order, one after the other's answer. The lane is the subject; a given-up number concerns
 * nobody, so it must not wait behind the very refusal that caused it. Requests have lanes of their own, but an answer that says
 * « accepted » leaves behind the act that makes it true.
 */
export function laneOf(act: Act): string {
  if (LANES_OF_THEIR_OWN.has(act.kind)) return act.id;
  if (act.kind === 'request.taken') return act.payload.requestId;
  if (act.kind === 'request.answered' && act.payload.resultActId === null) return act.payload.requestId;
  return act.subjectId;
}

/** Records an act to send, signed. Takes a `Tx`, so it can only happen with the change that it announces. */
export function append(tx: Tx, act: Act, { agentId, reference, doneOn }: ActMeta): void {
  const text = JSON.stringify(act);
  tx.run`
    INSERT INTO act (id, kind, subject_id, agent_id, agent_number, done_at, done_on, reference, payload, state, signature)
    VALUES (${act.id}, ${act.kind}, ${act.subjectId}, ${agentId}, ${act.agentNumber}, ${act.doneAt}, ${doneOn}, ${reference},
            ${text}, 'waiting', ${signAct(tx, text)})`;
  tx.run`INSERT INTO outbox (act_id, subject_id) VALUES (${act.id}, ${laneOf(act)})`;
  holdForApproval(tx, act, { statedBy: act.agentNumber, base: () => findRecord(tx, act.subjectId) });
  linkToTurn(tx, { actId: act.id, agentId, on: doneOn });
}

const Due = z.object({
  seq: z.int(),
  act_id: z.string(),
  payload: z.string(),
  signature: z.string().nullable(),
});
export interface DueAct {
  readonly seq: number;
  readonly actId: string;
  /** The act as JSON text, not read yet: one that no longer reads must not stop the others. */
  readonly payload: string;
  /** Over that text; null for an act made before acts were signed: `signLate` gives it one. */
  readonly signature: string | null;
}

/**
 * The acts that may leave now, oldest first: the first unanswered one of each lane, unless a refusal parks it. An earlier
 * entry, parked, held or not answered yet, holds back the later ones of its lane only.
 */
export const listDue = (db: Read, afterSeq: number, limit: number): readonly DueAct[] =>
  db.all(Due)`
    SELECT o.seq, o.act_id, a.payload, a.signature FROM outbox o JOIN act a ON a.id = o.act_id
    WHERE o.seq > ${afterSeq} AND o.parked = 0 AND o.held = 0
      AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.subject_id = o.subject_id AND e.seq < o.seq)
    ORDER BY o.seq LIMIT ${limit}`.map(({ seq, act_id, payload, signature }) => ({
    seq,
    actId: act_id,
    payload,
    signature,
  }));

const Place = z.object({ seq: z.int() });
/** False when the act was answered before: an answer that comes twice changes nothing. */
export function markAccepted(tx: Tx, actId: string, at: string): boolean {
  const place = tx.maybe(Place)`DELETE FROM outbox WHERE act_id = ${actId} AND parked = 0 RETURNING seq`;
  if (!place) return false;
  tx.run`UPDATE act SET state = 'accepted', answered_at = ${at}, seq = ${place.seq} WHERE id = ${actId}`;
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

const Counts = z.object({
  waiting: z.int(),
  held: z.int(),
  toApprove: z.int(),
  parked: z.int(),
  handed: z.int(),
});
/**
 * `waiting` counts everything not answered, also what waits behind a refusal; `held` is of lists that a supervisor sends, `toApprove`
 * what a second person must see first.
 */
export const countOutbox = (db: Read): z.output<typeof Counts> =>
  db.maybe(Counts)`
    SELECT count(*) FILTER (WHERE parked = 0 AND held = 0) AS waiting, count(*) FILTER (WHERE parked = 1) AS parked,
           count(*) FILTER (WHERE held = 1) - (SELECT count(*) FROM approval WHERE state = 'waiting') AS held,
           (SELECT count(*) FROM approval WHERE state = 'waiting') AS "toApprove",
           (SELECT count(*) FROM handing h JOIN outbox p ON p.act_id = h.act_id WHERE h.to_whom = 'supervisor') AS handed
    FROM outbox` ?? { waiting: 0, held: 0, toApprove: 0, parked: 0, handed: 0 };

const Oldest = z.object({ done_at: z.string().nullable() });
/** When the oldest act that counts as `waiting` or `toApprove` was done; lists that nobody has sent yet aside. */
export const findOldestWaiting = (db: Read): string | null =>
  db.maybe(Oldest)`
    SELECT a.done_at FROM outbox o JOIN act a ON a.id = o.act_id
    WHERE o.parked = 0
      AND (o.held = 0 OR EXISTS (SELECT 1 FROM approval p WHERE p.act_id = o.act_id AND p.state = 'waiting'))
    ORDER BY o.seq LIMIT 1`?.done_at ?? null;

/** Ends an act that will never be sent. */
export function abandonAct(tx: Tx, actId: string): void {
  tx.run`DELETE FROM outbox WHERE act_id = ${actId}`;
  dropApproval(tx, actId);
  tx.run`UPDATE act SET state = 'abandoned' WHERE id = ${actId}`;
  withdrawCard(tx, actId);
  withdrawEvents(tx, actId);
  withdrawEnvelope(tx, actId);
  withdrawPointRequest(tx, actId);
}

const Agent = z.object({ agent_id: z.string() });
/** Who did an act; throws when there is no such act. */
export function getActAgent(db: Read, actId: string): string {
  const row = db.maybe(Agent)`SELECT agent_id FROM act WHERE id = ${actId}`;
  assert(row, `act ${actId}`);
  return row.agent_id;
}
