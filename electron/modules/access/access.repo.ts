import { z } from 'zod';
import type { Read } from '../../db/database.ts';

const Found = z.object({ found: z.int() });
/** True when this counter already gave this person a slip. */
export const hasSlip = (db: Read, personId: string): boolean =>
  db.maybe(Found)`
    SELECT 1 AS found FROM act WHERE subject_id = ${personId} AND kind = 'access.issued' AND state <> 'abandoned' LIMIT 1` !==
  undefined;

const Slip = z.object({ subject_id: z.string(), reference: z.string() });
export const findSlip = (db: Read, actId: string) =>
  db.maybe(Slip)`SELECT subject_id, reference FROM act WHERE id = ${actId} AND kind = 'access.issued'`;
