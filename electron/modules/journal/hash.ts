import { createHash } from 'node:crypto';

/** A row of the journal as it is stored. */
export interface JournalRow {
  readonly seq: number;
  readonly at: string;
  readonly agent_number: string;
  readonly action: string;
  readonly subject_id: string | null;
  readonly detail: string;
  readonly hash: string;
}

/** The hash of a row: its content and the hash of the row before. */
export const hashOf = (before: string, row: Omit<JournalRow, 'hash'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([before, row.seq, row.at, row.agent_number, row.action, row.subject_id, row.detail]),
    )
    .digest('hex');
