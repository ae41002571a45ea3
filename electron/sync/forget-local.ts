import type { Tx } from '../db/database.ts';
import { findRecord, removeRecord } from '../modules/people/index.ts';

/** Takes away a record that came from here only: nobody else ever knew it. */
export function forgetLocal(tx: Tx, subjectId: string): void {
  const here = findRecord(tx, subjectId);
  if (here?.id === subjectId && here.version === 0) removeRecord(tx, subjectId);
}
