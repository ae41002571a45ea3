import type { Anchor, JournalAction } from '../../../shared/domain/journal/index.ts';
import type { Database, Tx } from '../../db/database.ts';
import { dayAt, instant, type Clock } from '../../platform/clock.ts';
import { findLastLook, insert } from './journal.repo.ts';

export interface JournalEntry {
  readonly agentNumber: string;
  readonly action: JournalAction;
  readonly subjectId?: string;
  /** Codes and references only, never a name. */
  readonly detail?: string;
}

/** Writes who did or looked at what, in the transaction of the act itself; gives the new head of the chain. */
export const record = (tx: Tx, clock: Clock, entry: JournalEntry): Anchor =>
  insert(tx, {
    at: instant(clock),
    agent_number: entry.agentNumber,
    action: entry.action,
    subject_id: entry.subjectId ?? null,
    detail: entry.detail ?? '',
  });

interface Look {
  readonly agentNumber: string;
  readonly subjectId: string;
  /** The part of the file that was shown. */
  readonly detail: string;
}

/**
 * A part of somebody's file is shown: written down, unless the same agent opened that file on the same day. A form asks for its
 * file again at each key, and that is one look.
 */
export function noteLook(db: Database, clock: Clock, { agentNumber, subjectId, detail }: Look): void {
  const last = findLastLook(db, subjectId, agentNumber);
  if (last !== undefined && dayAt(Date.parse(last)) === clock.today()) return;
  db.write((tx) => record(tx, clock, { agentNumber, action: 'person.looked_at', subjectId, detail }));
}
