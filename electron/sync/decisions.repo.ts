import { z } from 'zod';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Act } from '../../shared/protocol/acts.ts';
import type { Read, Tx } from '../db/database.ts';
import { moveCardAct, moveCards } from '../modules/cards/index.ts';
import { forgetBase, holdForApproval } from './approvals.repo.ts';
import { abandonAct } from './outbox.repo.ts';
import { signAct, signAgain } from './sign-act.repo.ts';

/** How a person ended a refusal: kept beside the act, with the reason as typed. */
export interface Decision {
  readonly decision: 'use_existing' | 'resend' | 'abandon';
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

export function abandon(tx: Tx, actId: string, { decision, at, by, reason }: Decision): void {
  abandonAct(tx, actId);
  forgetBase(tx, actId);
  tx.run`
    UPDATE act SET decision = ${decision}, decided_at = ${at}, decided_by = ${by}, decision_reason = ${reason} WHERE id = ${actId}`;
}

const Id = z.object({ id: z.string() });
const Held = z.object({ act_id: z.string(), kind: z.string() });
/** What waits behind the refused act of a subject. */
export const listHeldActs = (
  db: Read,
  subjectId: string,
  refusedId: string,
): readonly { readonly actId: string; readonly kind: string }[] =>
  db.all(Held)`
    SELECT o.act_id, a.kind FROM outbox o JOIN act a ON a.id = o.act_id
    WHERE o.subject_id = ${subjectId} AND o.act_id <> ${refusedId} ORDER BY o.seq`.map(
    ({ act_id, kind }) => ({
      actId: act_id,
      kind,
    }),
  );

/** The answer to a request that stands on an act: without that act it says nothing true. */
export const listAnswersOf = (db: Read, actId: string): readonly string[] =>
  db.all(Id)`
    SELECT id FROM act WHERE kind = 'request.answered' AND state = 'waiting' AND payload ->> '$.payload.resultActId' = ${actId}`.map(
    ({ id }) => id,
  );

const Changed = z
  .object({ id: z.string(), payload: z.string() })
  .transform(({ id, payload }) => ({ actId: id, payload }));

/** The answer to a request that waits behind a refused act names the act that says the same again. It has not left yet. */
export const moveResult = (tx: Tx, fromAct: string, toAct: string): void =>
  signAgain(
    tx,
    tx.all(Changed)`
      UPDATE act SET payload = json_set(payload, '$.payload.resultActId', ${toAct})
      WHERE kind = 'request.answered' AND state = 'waiting' AND payload ->> '$.payload.resultActId' = ${fromAct}
      RETURNING id, payload`,
  );

const Payload = z.object({ payload: z.string() });
/** The acts of a subject that follow one in its lane, in their order: as JSON text. */
export const listFollowing = (db: Read, subjectId: string, actId: string): readonly string[] =>
  db.all(Payload)`
    SELECT a.payload FROM outbox o JOIN act a ON a.id = o.act_id
    WHERE o.subject_id = ${subjectId} AND o.seq > (SELECT seq FROM outbox WHERE act_id = ${actId}) ORDER BY o.seq`.map(
    ({ payload }) => payload,
  );

/** The acts of a subject that the central has not answered, `exceptId` aside, in their order: as JSON text. */
export const listUnsent = (db: Read, subjectId: string, exceptId: string): readonly string[] =>
  db.all(Payload)`
    SELECT a.payload FROM outbox o JOIN act a ON a.id = o.act_id
    WHERE o.subject_id = ${subjectId} AND o.act_id <> ${exceptId} ORDER BY o.seq`.map(
    ({ payload }) => payload,
  );

/**
 * Sends an act again as `act`, under an id of its own: the central repeats its answer to the old id for ever. It takes the
 * place of the old one in its lane, and its reference; the old row keeps what was refused and why.
 */
export function replaceAct(
  tx: Tx,
  refusedId: string,
  act: Act,
  { decision, at, by, reason, base }: Decision & { readonly base?: PersonRecord | undefined },
): void {
  const reference = findReference(tx, refusedId);
  tx.run`
    UPDATE act SET state = 'abandoned', reference = NULL, decision = ${decision}, decided_at = ${at}, decided_by = ${by},
      decision_reason = ${reason}, replaced_by = ${act.id}
    WHERE id = ${refusedId}`;
  const text = JSON.stringify(act);
  tx.run`
    INSERT INTO act (id, kind, subject_id, agent_id, agent_number, done_at, done_on, reference, payload, state, import_number,
                     day_number, signature)
    SELECT ${act.id}, kind, subject_id, agent_id, agent_number, done_at, done_on, ${reference}, ${text}, 'waiting', import_number,
           day_number, ${signAct(tx, text)}
    FROM act WHERE id = ${refusedId}`;
  tx.run`UPDATE act SET import_number = NULL WHERE id = ${refusedId}`;
  forgetBase(tx, refusedId);
  moveCardAct(tx, refusedId, act.id);
  tx.run`UPDATE outbox SET act_id = ${act.id}, parked = 0, attempts = 0 WHERE act_id = ${refusedId}`;
  // What a second person has seen needs no other look; anything else does, whoever states it now.
  if (!act.approval) holdForApproval(tx, act, { statedBy: by, base: () => base });
}

const Reference = z.object({ reference: z.string().nullable() });
const findReference = (db: Read, actId: string): string | null =>
  db.maybe(Reference)`SELECT reference FROM act WHERE id = ${actId}`?.reference ?? null;

/** What is still to send about somebody leaves in the lane of the file that stays. Its text is what was signed, and stays so. */
export const moveLane = (tx: Tx, fromSubject: string, toSubject: string): number =>
  tx.run`UPDATE outbox SET subject_id = ${toSubject} WHERE subject_id = ${fromSubject}`;

/** Drafts about the file that goes are about the one that stays. */
export const moveDrafts = (tx: Tx, fromSubject: string, toSubject: string): number =>
  tx.run`UPDATE draft SET subject_id = ${toSubject} WHERE subject_id = ${fromSubject}`;

/** Files the acts of somebody who is in truth somebody else under that person, so that their papers are found there. */
export function moveActs(tx: Tx, fromSubject: string, toSubject: string): void {
  tx.run`UPDATE act SET subject_id = ${toSubject} WHERE subject_id = ${fromSubject}`;
  moveCards(tx, fromSubject, toSubject);
}
