import { z } from 'zod';
import type { MadeBundle } from '../../../shared/domain/bundles/index.ts';
import type { Read, Tx } from '../../db/database.ts';

export interface NewBundle {
  readonly sequence: number;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly files: readonly string[];
  readonly bytes: number;
  readonly actIds: readonly string[];
  readonly attachments: number;
}

/** Remembers a bundle once its files stand on the key. */
export function insertBundle(tx: Tx, bundle: NewBundle): void {
  const { sequence, madeAt, madeBy, files, bytes, actIds, attachments } = bundle;
  tx.run`
    INSERT INTO bundle (sequence, made_at, made_by, files, bytes, acts, attachments)
    VALUES (${sequence}, ${madeAt}, ${madeBy}, ${JSON.stringify(files)}, ${bytes}, ${actIds.length}, ${attachments})`;
  for (const id of actIds) tx.run`INSERT INTO bundle_act (sequence, act_id) VALUES (${sequence}, ${id})`;
}

export const markBundleAnswered = (tx: Tx, sequence: number, at: string): number =>
  tx.run`UPDATE bundle SET answered_at = ${at} WHERE sequence = ${sequence} AND answered_at IS NULL`;

const Row = z.object({
  sequence: z.int(),
  made_at: z.string(),
  made_by: z.string(),
  files: z.string(),
  bytes: z.int(),
  acts: z.int(),
  attachments: z.int(),
  answered_at: z.string().nullable(),
  unanswered: z.int(),
});
/** The newest first, those before `before`. */
export const listBundles = (db: Read, before: number, limit: number): readonly MadeBundle[] =>
  db.all(Row)`
    SELECT b.sequence, b.made_at, b.made_by, b.files, b.bytes, b.acts, b.attachments, b.answered_at,
      (SELECT count(*) FROM bundle_act c JOIN outbox o ON o.act_id = c.act_id AND o.parked = 0 WHERE c.sequence = b.sequence)
        AS unanswered
    FROM bundle b WHERE b.sequence < ${before} ORDER BY b.sequence DESC LIMIT ${limit}`.map((row) => ({
    sequence: row.sequence,
    madeAt: row.made_at,
    madeBy: row.made_by,
    files: z.array(z.string()).parse(JSON.parse(row.files)),
    bytes: row.bytes,
    acts: row.acts,
    attachments: row.attachments,
    answeredAt: row.answered_at,
    unanswered: row.unanswered,
  }));
