import { z } from 'zod';
import { Act } from '../../../shared/protocol/acts.ts';
import type { Submitted } from '../../../shared/domain/registration/views.ts';
import { assert } from '../../../shared/kernel/assert.ts';
import type { Read } from '../../db/database.ts';

const Row = z.object({ payload: z.string() });

/** What a registration answered when it was done, read back from its act. */
export function findSubmitted(db: Read, actId: string): Submitted {
  const row = db.maybe(Row)`SELECT payload FROM act WHERE id = ${actId}`;
  assert(row, 'a submitted draft has its act');
  const act = Act.parse(JSON.parse(row.payload));
  assert(act.kind === 'registration.submitted', 'a draft becomes a registration');
  const { receipt, person } = act.payload;
  return { actId: act.id, personId: person.id, registrationNumber: person.registrationNumber ?? '', receipt };
}

const Subject = z.object({ subject_id: z.string() });
export const findSubject = (db: Read, actId: string): string | undefined =>
  db.maybe(Subject)`SELECT subject_id FROM act WHERE id = ${actId}`?.subject_id;

const Photo = z.object({ photo: z.string().nullable() });
/** The photo that a registration stated. */
export const findPhotoOf = (db: Read, actId: string): string | null =>
  db.maybe(Photo)`SELECT payload ->> '$.payload.person.photo' AS photo FROM act WHERE id = ${actId}`?.photo ??
  null;
