import { z } from 'zod';
import {
  APPROVAL_CLASSES,
  findApprovalClass,
  type ApprovalClass,
  type Pending,
} from '../../shared/domain/approvals/index.ts';
import type { ActId } from '../../shared/kernel/ids.ts';
import { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Act } from '../../shared/protocol/acts.ts';
import type { Read, Tx } from '../db/database.ts';
import { putHanding } from './handing.repo.ts';
import { signAgain } from './sign-act.repo.ts';

const Chosen = z.object({ class: z.enum(APPROVAL_CLASSES) });
/** The sorts of acts that wait for a second person. One that this version does not know is left out. */
export const listRules = (db: Read): ApprovalClass[] =>
  db.all(z.object({ class: z.string() }))`SELECT class FROM approval_rule ORDER BY class`.flatMap(
    (row) => Chosen.safeParse(row).data?.class ?? [],
  );

export function putRules(
  tx: Tx,
  classes: readonly ApprovalClass[],
  { at, by }: { readonly at: string; readonly by: string },
): void {
  tx.run`DELETE FROM approval_rule`;
  for (const name of new Set(classes))
    tx.run`INSERT INTO approval_rule (class, chosen_at, chosen_by) VALUES (${name}, ${at}, ${by})`;
}

const Found = z.object({ found: z.int() });
const isChosen = (db: Read, name: ApprovalClass): boolean =>
  db.maybe(Found)`SELECT 1 AS found FROM approval_rule WHERE class = ${name}` !== undefined;

interface Stated {
  /** The agent who typed it last. */
  readonly statedBy: string;
  /** The file as it is without the act. */
  readonly base: () => PersonRecord | null | undefined;
}
/** An act of a sort that was chosen stays here until a second person approves it; what follows about the person waits behind it. */
export function holdForApproval(tx: Tx, act: Act, { statedBy, base }: Stated): void {
  const name = findApprovalClass(
    act.kind,
    act.kind === 'event.declared' ? act.payload.event.kind : undefined,
  );
  if (name === undefined || !isChosen(tx, name)) return;
  const before = act.kind === 'event.declared' ? base() : undefined;
  tx.run`
    INSERT INTO approval (act_id, class, stated_by, state, base)
    VALUES (${act.id}, ${name}, ${statedBy}, 'waiting', ${before ? JSON.stringify(before) : null})`;
  tx.run`UPDATE outbox SET held = 1 WHERE act_id = ${act.id}`;
}

/** An act that will never be sent waits for nobody. */
export const dropApproval = (tx: Tx, actId: string): number =>
  tx.run`DELETE FROM approval WHERE act_id = ${actId} AND state = 'waiting'`;

const Base = z.object({ base: z.string().nullable() });
/** The file as it was before an act that a second person had to see. */
export function findBase(db: Read, actId: string): PersonRecord | undefined {
  const text = db.maybe(Base)`SELECT base FROM approval WHERE act_id = ${actId}`?.base;
  return typeof text === 'string' ? PersonRecord.parse(JSON.parse(text)) : undefined;
}

/** What stood before this act has changed: without it, the file is now `base`. */
export function moveBase(tx: Tx, actId: string, base: PersonRecord): void {
  const text = JSON.stringify(base);
  tx.run`UPDATE approval SET base = ${text} WHERE act_id = ${actId} AND base IS NOT NULL`;
  tx.run`
    UPDATE act SET existing = ${text}
    WHERE id = ${actId} AND state = 'parked' AND refusal = 'not_approved' AND existing IS NOT NULL`;
}

/** Once the central took the act, or it was given up or stated again, nobody asks how the file was before. */
export function forgetBase(tx: Tx, actId: string): void {
  tx.run`UPDATE approval SET base = NULL WHERE act_id = ${actId}`;
  // What the central itself answered stays with the act; a file that was only set aside here does not.
  tx.run`UPDATE act SET existing = NULL WHERE id = ${actId} AND refusal = 'not_approved'`;
}

const Row = z.object({
  id: z.string(),
  class: z.enum(APPROVAL_CLASSES),
  stated_by: z.string(),
  agent_number: z.string(),
  subject_id: z.string(),
  done_at: z.string(),
  reference: z.string().nullable(),
  payload: z.string(),
  family_latin: z.string(),
  given_latin: z.string(),
  family_arabic: z.string(),
  given_arabic: z.string(),
});
export type ApprovalRow = z.output<typeof Row>;
export interface Place {
  readonly class: string;
  readonly actId: string;
}
/** What waits, sort by sort, the oldest first, from after `place`. */
export const listWaiting = (db: Read, place: Place | null, limit: number): readonly ApprovalRow[] =>
  db.all(Row)`
    SELECT n.id, p.class, p.stated_by, n.agent_number, n.subject_id, n.done_at, n.reference, n.payload,
           n.family_latin, n.given_latin, n.family_arabic, n.given_arabic
    FROM approval p JOIN named_act n ON n.id = p.act_id
    WHERE p.state = 'waiting' AND (p.class, p.act_id) > (${place?.class ?? ''}, ${place?.actId ?? ''})
    ORDER BY p.class, p.act_id LIMIT ${limit}`;

const Count = z.object({ class: z.enum(APPROVAL_CLASSES), count: z.int() });
export const countWaiting = (db: Read): z.output<typeof Count>[] =>
  db.all(
    Count,
  )`SELECT class, count(*) AS count FROM approval WHERE state = 'waiting' GROUP BY class ORDER BY class`;

const PendingRow = z.object({
  agent_number: z.string(),
  stated_by: z.string(),
  subject_id: z.string(),
  kind: z.string(),
});
/** Who stated an act, while it waits for a second person. */
export function findPending(
  db: Read,
  actId: ActId,
): (Pending & { readonly subjectId: string; readonly kind: string }) | undefined {
  const row = db.maybe(PendingRow)`
    SELECT a.agent_number, p.stated_by, a.subject_id, a.kind FROM approval p JOIN act a ON a.id = p.act_id
    WHERE p.act_id = ${actId} AND p.state = 'waiting'`;
  return (
    row && { actId, authors: [row.agent_number, row.stated_by], subjectId: row.subject_id, kind: row.kind }
  );
}

interface Decided {
  readonly at: string;
  /** Agent number. */
  readonly by: string;
}
const decide = (tx: Tx, actId: string, state: 'approved' | 'refused', { at, by }: Decided): number =>
  tx.run`UPDATE approval SET state = ${state}, decided_at = ${at}, decided_by = ${by} WHERE act_id = ${actId}`;

const Payload = z.object({ payload: z.string() });
/** The act says who approved it, is signed as it now stands, and may leave. */
export function approveAct(tx: Tx, actId: string, decided: Decided): void {
  const row = tx.maybe(Payload)`SELECT payload FROM act WHERE id = ${actId}`;
  const act = JSON.parse(row?.payload ?? '{}') as Act;
  const payload = JSON.stringify({ ...act, approval: { agentNumber: decided.by, at: decided.at } });
  tx.run`UPDATE act SET payload = ${payload} WHERE id = ${actId}`;
  signAgain(tx, [{ actId, payload }]);
  tx.run`UPDATE outbox SET held = 0 WHERE act_id = ${actId}`;
  decide(tx, actId, 'approved', decided);
}

/** Back on its agent's desk with the reason, as an act that was refused: every way out of there is open, and nothing typed is lost. */
export function refuseAct(tx: Tx, actId: string, decided: Decided & { readonly reason: string }): void {
  const { at, by, reason } = decided;
  tx.run`UPDATE outbox SET held = 0, parked = 1 WHERE act_id = ${actId}`;
  tx.run`
    UPDATE act SET state = 'parked', answered_at = ${at}, refusal = 'not_approved',
      existing = (SELECT base FROM approval WHERE act_id = ${actId})
    WHERE id = ${actId}`;
  decide(tx, actId, 'refused', decided);
  putHanding(tx, actId, { to: 'agent', at, by, note: reason });
}
