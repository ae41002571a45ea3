import { z } from 'zod';
import { Clash } from '../../shared/domain/merge/index.ts';
import { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Read, Tx } from '../db/database.ts';

/** Both sides of a refusal that others’ work caused. */
export interface Conflict {
  readonly base: PersonRecord | null;
  readonly clashes: readonly Clash[];
}
const Row = z.object({ base: z.string().nullable(), clashes: z.string().nullable() });

/** Kept beside the parked act, so that it can be decided without network. */
export function putConflict(tx: Tx, actId: string, { base, clashes }: Conflict): void {
  tx.run`
    UPDATE act SET base = ${base && JSON.stringify(base)}, clashes = ${clashes.length > 0 ? JSON.stringify(clashes) : null}
    WHERE id = ${actId}`;
}

/** One that does not read is that of another version: the two files are compared without it. */
export function findConflict(db: Read, actId: string): { base: PersonRecord | null; clashes: Clash[] } {
  const row = db.maybe(Row)`SELECT base, clashes FROM act WHERE id = ${actId}`;
  return {
    base: (row?.base && PersonRecord.safeParse(JSON.parse(row.base)).data) || null,
    clashes: z.array(Clash).safeParse(JSON.parse(row?.clashes ?? '[]')).data ?? [],
  };
}
