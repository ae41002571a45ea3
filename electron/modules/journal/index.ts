import type { Read, Tx } from '../../db/database.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import { insert, readRows } from './journal.repo.ts';
import { verifyChain, type Anchor, type JournalVerdict } from './verify.ts';

export type { Anchor, JournalBreak } from './verify.ts';

export type JournalAction =
  | 'agent.signed_in'
  | 'agent.signed_out'
  | 'agent.locked'
  | 'agent.unlocked'
  | 'person.looked_at'
  | 'photo.added'
  | 'card.replaced'
  | 'card.spoiled'
  | 'card.handed'
  | 'card.revoked'
  | 'batch.started'
  | 'batch.confirmed'
  | 'batch.cancelled'
  | 'access.issued'
  | 'event.declared'
  | 'registration.submitted'
  | 'rights.checked'
  | 'request.looked_at'
  | 'request.taken'
  | 'request.put_back'
  | 'request.answered'
  | 'draft.discarded'
  | 'paper.issued'
  | 'paper.rendered'
  | 'paper.printed'
  | 'paper.saved'
  | 'refusal.issued'
  | 'papers.requested'
  | 'act.resolved'
  | 'import.received'
  | 'import.checked'
  | 'import.written'
  | 'import.sent'
  | 'import.undone'
  | 'import.dropped'
  | 'import.exported'
  | 'device.enrolled'
  | 'certificate.imported'
  | 'certificate.removed'
  | 'store.backed_up'
  | 'store.restored';

export interface JournalEntry {
  readonly agentNumber: string;
  readonly action: JournalAction;
  readonly subjectId?: string;
  /** Codes and references only, never a name. */
  readonly detail?: string;
}

/** Writes who did or looked at what, in the transaction of the act itself. */
export function record(tx: Tx, clock: Clock, entry: JournalEntry): void {
  insert(tx, {
    at: instant(clock),
    agent_number: entry.agentNumber,
    action: entry.action,
    subject_id: entry.subjectId ?? null,
    detail: entry.detail ?? '',
  });
}

/** Walks the whole journal; `anchors` are rows that were written down elsewhere. */
export const verifyJournal = (db: Read, anchors: readonly Anchor[] = []): JournalVerdict =>
  verifyChain(readRows(db), anchors);
