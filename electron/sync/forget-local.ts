import type { Tx } from '../db/database.ts';
import { findRecord, removeRecord } from '../modules/people/index.ts';
import { trustAgain } from './restoration.repo.ts';

/** Takes away a record that came from here only: nobody else ever knew it. */
export function forgetLocal(tx: Tx, subjectId: string): void {
  const here = findRecord(tx, subjectId);
  if (here?.id === subjectId && (here.version === 0 || trustAgain(tx, subjectId)))
    removeRecord(tx, subjectId);
}
