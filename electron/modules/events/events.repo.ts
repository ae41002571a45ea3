import { z } from 'zod';
import { Act } from '../../../shared/protocol/acts.ts';
import type { Declared } from '../../../shared/domain/events/index.ts';
import { assert } from '../../../shared/kernel/assert.ts';
import type { Read } from '../../db/database.ts';

const Row = z.object({ payload: z.string() });

/** What a declaration answered when it was done, read back from its act. */
export function findDeclared(db: Read, actId: string): Declared {
  const row = db.maybe(Row)`SELECT payload FROM act WHERE id = ${actId}`;
  assert(row, 'a submitted draft has its act');
  const act = Act.parse(JSON.parse(row.payload));
  assert(act.kind === 'event.declared', 'a draft of an event becomes a declaration');
  return { actId: act.id, receipt: act.payload.receipt };
}
