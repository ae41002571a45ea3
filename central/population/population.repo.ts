import { z } from 'zod';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { personKeys } from '../people/person-keys.ts';
import { POPULATION_NUMBERS } from '../demonstration/people.ts';
import type { Told } from '../rights/rights.repo.ts';
import { copyRow, type Read, type Tx } from '../store/sql.ts';

const Here = z.object({ here: z.boolean() });

/** True where somebody is registered, or something was done, that no population brought. */
export const hasRealPeople = async (db: Read): Promise<boolean> =>
  (
    await db.maybe(Here)`
      SELECT EXISTS (SELECT 1 FROM registered_number WHERE number < ${POPULATION_NUMBERS.first})
        OR EXISTS (SELECT 1 FROM registered_number WHERE number > ${POPULATION_NUMBERS.last})
        OR EXISTS (SELECT 1 FROM act) AS here`
  )?.here === true;

const Position = z.object({ position: z.int() });

/**
 * Copies people who are nowhere yet, with everything that belongs to them. Their places in the feed are given at once: the row of
 * `feed` stays locked until they are committed, as when a reader numbers changes.
 */
export async function copyPeople(
  tx: Tx,
  people: readonly PersonRecord[],
  told: readonly Told[],
  at: string,
): Promise<void> {
  const copy = async <T>(
    into: string,
    rows: readonly T[],
    row: (one: T) => readonly (string | number | null)[],
  ) => (rows.length === 0 ? undefined : tx.copy(into, rows.map((one) => copyRow(row(one))).join('')));
  const texts = new Map(people.map((record) => [record.id, JSON.stringify(record)]));
  const textOf = ({ id }: PersonRecord): string => texts.get(id) ?? '';
  await copy(
    'person (id, version, registration_number, number_state, scheme, branch_code, changed_at, record)',
    people,
    (one) => [
      one.id,
      one.version,
      Number(one.registrationNumber),
      one.numberState,
      one.scheme,
      one.branchCode,
      at,
      textOf(one),
    ],
  );
  await copy('person_version (person_id, version, act_id, at, record)', people, (one) => [
    one.id,
    one.version,
    null,
    at,
    textOf(one),
  ]);
  await copy(
    'person_key (key, person_id)',
    people.flatMap((record) => personKeys(record).map((key) => [key, record.id] as const)),
    (key) => key,
  );
  await copy('registered_document (kind, number, person_id)', people, ({ id, identity: { document } }) => [
    document.kind,
    document.number,
    id,
  ]);
  await copy('registered_number (number, state, person_id)', people, ({ id, registrationNumber }) => [
    Number(registrationNumber),
    'given',
    id,
  ]);
  await copy('rights_fact (person_id, facts, source, told_at)', told, ({ personId, facts }) => [
    personId,
    JSON.stringify(facts),
    'population inventée',
    at,
  ]);
  const feed = await tx.maybe(Position)`
    UPDATE feed SET position = position + ${people.length}::bigint RETURNING position`;
  if (!feed) throw new Error('The feed has no row');
  const before = feed.position - people.length;
  await copy(
    'change (kind, subject, branch_code, position)',
    people.map((record, index) => ({ record, position: before + index + 1 })),
    ({ record, position }) => ['person', record.id, record.branchCode, position],
  );
}

/** So that plans know how many people there are now. */
export const analysePeople = (tx: Tx): Promise<void> =>
  tx.script(
    'ANALYZE person, person_version, person_key, registered_document, registered_number, rights_fact, change;',
  );
