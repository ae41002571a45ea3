import { z } from 'zod';
import type { Act } from '../../shared/protocol/acts.ts';
import type { Read, Tx } from '../db/database.ts';
import { dropHeld } from './inbox.repo.ts';
import { append, type ActMeta } from './outbox.repo.ts';

/** Records an act of a list: it waits here until `releaseActs`, and until then `listHeldOf` can still take it away. */
export function appendHeld(tx: Tx, act: Act, meta: ActMeta, importNumber: number): void {
  append(tx, act, meta);
  tx.run`UPDATE act SET import_number = ${importNumber}, held = 1 WHERE id = ${act.id}`;
  tx.run`UPDATE outbox SET held = 1 WHERE act_id = ${act.id}`;
}

const HeldAct = z.object({ id: z.string(), subject_id: z.string() });
export const listHeldOf = (db: Read, importNumber: number, limit: number) =>
  db.all(HeldAct)`
    SELECT id, subject_id FROM act WHERE import_number = ${importNumber} AND state = 'waiting' AND held = 1 LIMIT ${limit}`;

/** Lets the next held acts of a list leave; answers how many. */
export function releaseActs(tx: Tx, importNumber: number, limit: number): number {
  const acts = listHeldOf(tx, importNumber, limit);
  for (const { id } of acts) {
    tx.run`UPDATE act SET held = 0 WHERE id = ${id}`;
    tx.run`UPDATE outbox SET held = 0 WHERE act_id = ${id}`;
  }
  return acts.length;
}

/** Takes a held act away as if it had never been: nobody outside this workstation ever heard of it. */
export function removeHeldAct(tx: Tx, { id, subject_id }: z.output<typeof HeldAct>): void {
  tx.run`DELETE FROM outbox WHERE act_id = ${id} AND held = 1`;
  tx.run`DELETE FROM act WHERE id = ${id} AND held = 1`;
  dropHeld(tx, subject_id);
}
