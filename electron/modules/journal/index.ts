import type { Anchor, JournalVerdict } from '../../../shared/domain/journal/index.ts';
import type { Read } from '../../db/database.ts';
import { readRows } from './journal.repo.ts';
import { verifyChain } from './verify.ts';

export type { JournalAction } from '../../../shared/domain/journal/index.ts';
export { createExtracts } from './extract.service.ts';
export { findGivenTo } from './journal.repo.ts';
export { journalHandlers } from './journal.handlers.ts';
export { createJournal } from './journal.service.ts';
export { noteLook, record, recordLook } from './record.ts';

/** Walks the whole journal; `anchors` are rows that were written down elsewhere. */
export const verifyJournal = (db: Read, anchors: readonly Anchor[] = []): JournalVerdict =>
  verifyChain(readRows(db), anchors);
