import { z } from 'zod';
import type { Read, Tx } from '../../db/database.ts';

const Into = z.object({ into_id: z.string() });

/** The file that stays of somebody who was registered twice; undefined for anybody else. */
export const findStanding = (db: Read, personId: string): string | undefined =>
  db.maybe(Into)`SELECT into_id FROM person_alias WHERE person_id = ${personId}`?.into_id;

export interface Alias {
  readonly personId: string;
  readonly registrationNumber: string;
  readonly intoId: string;
}
/** Nobody is ever two names away from the file: those who had gone to this one follow. */
export function putAlias(tx: Tx, { personId, registrationNumber, intoId }: Alias): void {
  tx.run`UPDATE person_alias SET into_id = ${intoId} WHERE into_id = ${personId} AND person_id <> ${intoId}`;
  tx.run`
    INSERT INTO person_alias (person_id, registration_number, into_id) VALUES (${personId}, ${registrationNumber}, ${intoId})
    ON CONFLICT (person_id) DO UPDATE SET into_id = excluded.into_id`;
  // A feed that is read again tells older things last: who stays is nobody's alias.
  tx.run`DELETE FROM person_alias WHERE person_id = ${intoId}`;
}
