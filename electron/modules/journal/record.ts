import type { Anchor, JournalAction } from '../../../shared/domain/journal/index.ts';
import type { Database, Tx } from '../../db/database.ts';
import { dayAt, instant, type Clock } from '../../platform/clock.ts';
import { findLastLook, findSameLine, insert } from './journal.repo.ts';

export interface JournalEntry {
  readonly agentNumber: string;
  readonly action: JournalAction;
  readonly subjectId?: string;
  /** Codes and references only, never a name. */
  readonly detail?: string;
}

const rowOf = ({ agentNumber, action, subjectId, detail }: JournalEntry) => ({
  agent_number: agentNumber,
  action,
  subject_id: subjectId ?? null,
  detail: detail ?? '',
});

/** Writes who did or looked at what, in the transaction of the act itself; gives the new head of the chain. */
export const record = (tx: Tx, clock: Clock, entry: JournalEntry): Anchor =>
  insert(tx, { at: instant(clock), ...rowOf(entry) });

/**
 * Each opening of a file is a line. A screen left open asks again by itself when something changed: that is the same look, if its line is
 * there from the same day.
 */
export function recordLook(
  tx: Tx,
  clock: Clock,
  { again, ...entry }: JournalEntry & { again?: boolean | undefined },
): void {
  const last = again ? findSameLine(tx, rowOf(entry)) : undefined;
  if (last === undefined || dayAt(Date.parse(last)) !== clock.today()) record(tx, clock, entry);
}

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
