import type { Database } from './database.ts';

const pragma = (db: Database, text: string): readonly string[] =>
  (db.raw.pragma(text) as readonly Record<string, unknown>[]).map((row) => String(Object.values(row)[0]));

/** What is wrong with the file, at most `limit` faults; empty when it is whole. `full` also compares indexes with tables. */
export const findFaults = (
  db: Database,
  { full, limit }: { readonly full: boolean; readonly limit: number },
): readonly string[] =>
  pragma(db, `${full ? 'integrity_check' : 'quick_check'}(${limit})`).filter((row) => row !== 'ok');

/** Moves everything from the write-ahead log into the file itself, so that the file can be renamed alone. */
export function settleIntoOneFile(db: Database): void {
  db.raw.pragma('wal_checkpoint(TRUNCATE)');
}
