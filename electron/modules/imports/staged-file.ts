import type { Database } from '../../db/database.ts';
import { findPart } from './imports.repo.ts';

/** The bytes of a list, part after part. */
export const stagedFile = (db: Database, number: number) => ({
  *parts(): Generator<Uint8Array> {
    for (let position = 0; ; position += 1) {
      const part = findPart(db, number, position);
      if (!part) return;
      yield part;
    }
  },
});
