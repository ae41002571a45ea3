import { z } from 'zod';
import { RegistrationNumber } from '../../shared/domain/identity/documents.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { asNumber } from '../numbers/as-number.ts';
import type { Read, Tx } from '../store/sql.ts';

const Row = z.object({ person_id: z.string(), into_id: z.string() });

/** Whose file these people's is by now; those whose file is their own are not in it. */
export const listAliases = async (db: Read, ids: readonly string[]): Promise<Map<string, string>> =>
  ids.length === 0
    ? new Map()
    : new Map(
        (
          await db.all(
            Row,
          )`SELECT person_id, into_id FROM person_alias WHERE person_id = ANY (${ids}::uuid[])`
        ).map(({ person_id, into_id }) => [person_id, into_id]),
      );

/** The file that answers for this person. */
export const standingId = async (db: Read, id: string): Promise<string> =>
  (await listAliases(db, [id])).get(id) ?? id;

const Told = z.object({
  person_id: z.string(),
  registration_number: z.int(),
  record: z.custom<PersonRecord>((value) => typeof value === 'object' && value !== null),
});
/** What the feed says of them. */
export const listMerged = async (db: Read, ids: readonly string[]) =>
  (
    await db.all(Told)`
      SELECT a.person_id, a.registration_number, p.record FROM person_alias a JOIN person p ON p.id = a.into_id
      WHERE a.person_id = ANY (${ids}::uuid[])`
  ).map(({ person_id, registration_number, record }) => ({
    personId: person_id,
    registrationNumber: RegistrationNumber.parse(asNumber(registration_number)),
    into: record,
  }));

export interface Merging {
  readonly gone: PersonRecord;
  readonly kept: PersonRecord;
  readonly actId: string;
}
const Serial = z.object({ serial: z.string() });

/** Everything that stood under the one who goes stands under the one who stays. Gives the cards that end with it. */
export async function mergeInto(
  tx: Tx,
  { gone, kept, actId }: Merging,
  at: string,
): Promise<readonly string[]> {
  const [from, into] = [gone.id, kept.id];
  const [fromNumber, intoNumber] = [Number(gone.registrationNumber), Number(kept.registrationNumber)];
  // Nobody is ever two names away from the file.
  await tx.run`UPDATE person_alias SET into_id = ${into}::uuid WHERE into_id = ${from}::uuid`;
  await tx.run`
    INSERT INTO person_alias (person_id, registration_number, into_id, act_id, at)
    VALUES (${from}, ${fromNumber}, ${into}, ${actId}, ${at})`;
  await tx.run`DELETE FROM person_key WHERE person_id = ${from}::uuid`;
  await tx.run`DELETE FROM person WHERE id = ${from}::uuid`;
  await tx.run`UPDATE registered_document SET person_id = ${into}::uuid WHERE person_id = ${from}::uuid`;
  await tx.run`
    UPDATE registered_number n SET person_id = ${into}::uuid FROM person_alias a
    WHERE a.into_id = ${into}::uuid AND n.number = a.registration_number`;
  await tx.run`UPDATE issued_paper SET person_id = ${into}::uuid WHERE person_id = ${from}::uuid`;
  const ended = await tx.all(Serial)`
    UPDATE card SET state = 'revoked', ended_why = 'revoked', ended_at = ${at}, ended_by_act = ${actId}
    WHERE person_id = ${from}::uuid AND state IN ('issued', 'handed') RETURNING serial`;
  await tx.run`UPDATE card SET person_id = ${into}::uuid WHERE person_id = ${from}::uuid`;
  // Of contributions, and of secrets, what the file that stays has is not mixed with what the other had.
  await tx.run`
    UPDATE rights_fact SET person_id = ${into}::uuid WHERE person_id = ${from}::uuid
      AND NOT EXISTS (SELECT 1 FROM rights_fact known WHERE known.person_id = ${into}::uuid)`;
  await tx.run`DELETE FROM rights_fact WHERE person_id = ${from}::uuid`;
  await tx.run`
    UPDATE portal_access SET person_id = ${into}::uuid WHERE person_id = ${from}::uuid
      AND NOT EXISTS (SELECT 1 FROM portal_access known WHERE known.person_id = ${into}::uuid)`;
  await tx.run`DELETE FROM portal_access WHERE person_id = ${from}::uuid`;
  await tx.run`
    UPDATE portal_account SET registration_number = ${intoNumber} WHERE registration_number = ${fromNumber}
      AND NOT EXISTS (SELECT 1 FROM portal_account known WHERE known.registration_number = ${intoNumber})`;
  await tx.run`DELETE FROM portal_account WHERE registration_number = ${fromNumber}`;
  await tx.run`DELETE FROM portal_token WHERE registration_number = ${fromNumber}`;
  await tx.run`UPDATE care_file SET insured_id = ${into}::uuid WHERE insured_id = ${from}::uuid`;
  await tx.run`UPDATE message SET person_id = ${into}::uuid WHERE person_id = ${from}::uuid`;
  await tx.run`DELETE FROM change WHERE kind = 'person' AND subject = ${from}`;
  return ended.map(({ serial }) => serial);
}

const Branch = z.object({ subject: z.string(), branch_code: z.string() });
/** Who was told of aliases of this file, and of which: `subject` is the person's id and the branch. */
export const listToldOf = (tx: Tx, into: string) =>
  tx.all(Branch)`
    SELECT c.subject, c.branch_code FROM person_alias a JOIN change c ON c.kind = 'merged' AND c.subject LIKE a.person_id || '/%'
    WHERE a.into_id = ${into}::uuid`;
