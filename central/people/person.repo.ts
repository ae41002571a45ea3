import { z } from 'zod';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Read, Tx } from '../store/sql.ts';
import { personKeys, type WantedWord } from './person-keys.ts';

/** Checked when it came in; only its being there is checked when it goes out. */
const Record = z.custom<PersonRecord>((value) => typeof value === 'object' && value !== null);
const Row = z.object({ record: Record });
const toRecord = (row: z.output<typeof Row>): PersonRecord => row.record;

export const listRecords = async (db: Read, ids: readonly string[]): Promise<PersonRecord[]> =>
  (
    await db.all(Row)`
      SELECT record FROM (SELECT DISTINCT unnest(${ids}::uuid[]) AS id) AS asked JOIN person USING (id)`
  ).map(toRecord);

/** The same, locked in one order until the transaction ends. */
export const listRecordsForUpdate = async (tx: Tx, ids: readonly string[]): Promise<PersonRecord[]> =>
  (
    await tx.all(Row)`
      SELECT p.record FROM (SELECT DISTINCT unnest(${ids}::uuid[]) AS id) AS asked JOIN person p ON p.id = asked.id
      ORDER BY p.id FOR UPDATE OF p`
  ).map(toRecord);

/** Through the country's list of numbers: it says in which part of `person` to look, and which file stays of somebody registered twice. */
export const listByNumber = async (db: Read, number: string): Promise<PersonRecord[]> =>
  (
    await db.all(Row)`
      SELECT p.record FROM registered_number n JOIN person p ON p.id = n.person_id WHERE n.number = ${Number(number)}`
  ).map(toRecord);

/** Whom an issued paper, or the receipt of a care file, is about. */
export const listByPaper = async (db: Read, reference: string): Promise<PersonRecord[]> =>
  (
    await db.all(Row)`
      SELECT p.record FROM person p WHERE p.id IN (
        SELECT person_id FROM issued_paper WHERE reference = ${reference}
        UNION ALL SELECT insured_id FROM care_file WHERE reference = ${reference})
      ORDER BY p.id`
  ).map(toRecord);

export const listByKey = async (db: Read, key: string, limit: number): Promise<PersonRecord[]> =>
  (
    await db.all(Row)`
      SELECT p.record FROM person_key k JOIN person p ON p.id = k.person_id
      WHERE k.key = ${key} ORDER BY p.id LIMIT ${limit}`
  ).map(toRecord);

const Keyed = Row.extend({ key: z.string() });
/** Everybody who is found by one of these keys, with the key. */
export const listByKeys = (db: Read, keys: readonly string[]): Promise<z.output<typeof Keyed>[]> =>
  db.all(Keyed)`
    SELECT k.key, p.record FROM person_key k JOIN person p ON p.id = k.person_id
    WHERE k.key = ANY (${keys}::text[]) ORDER BY k.key, p.id`;

/** People whose names have all these words, by their beginning or their sound, in any order. */
export const listByWords = async (
  db: Read,
  wanted: readonly WantedWord[],
  limit: number,
): Promise<PersonRecord[]> =>
  (
    await db.all(Row)`
      WITH wanted AS (
        SELECT low, high, sound, place
        FROM unnest(${wanted.map(({ low }) => low)}::text[], ${wanted.map(({ high }) => high)}::text[],
          ${wanted.map(({ sound }) => sound)}::text[]) WITH ORDINALITY AS word (low, high, sound, place)
      ), hit AS (
        SELECT w.place, k.person_id FROM wanted w JOIN person_key k ON k.key >= w.low AND k.key < w.high
        UNION
        SELECT w.place, k.person_id FROM wanted w JOIN person_key k ON k.key = w.sound
      ), found AS (
        SELECT person_id FROM hit GROUP BY person_id HAVING count(*) = ${wanted.length}
      )
      SELECT p.record FROM found JOIN person p ON p.id = found.person_id
      ORDER BY p.record #>> '{identity,familyLatin}', p.record #>> '{identity,givenLatin}', p.id LIMIT ${limit}`
  ).map(toRecord);

interface Written {
  readonly record: PersonRecord;
  /** Null when the record came from a list. */
  readonly actId: string | null;
}

/**
 * Writes new versions, each with its row of history. Answers how many people were written: fewer than asked when another
 * transaction inserted one of them, or moved it past the version before.
 */
export async function putRecords(tx: Tx, written: readonly Written[], at: string): Promise<number> {
  if (written.length === 0) return 0;
  const rows = JSON.stringify(written.map(({ record, actId }) => ({ record, act_id: actId })));
  const changed = await tx.run`
    INSERT INTO person AS known (id, version, registration_number, number_state, scheme, branch_code, changed_at, record)
    SELECT (record ->> 'id')::uuid, (record ->> 'version')::bigint, (record ->> 'registrationNumber')::int,
      record ->> 'numberState', record ->> 'scheme', record ->> 'branchCode', ${at}, record
    FROM jsonb_to_recordset(${rows}::jsonb) AS row (record jsonb)
    ON CONFLICT (id) DO UPDATE
      SET version = EXCLUDED.version, registration_number = EXCLUDED.registration_number,
        number_state = EXCLUDED.number_state, scheme = EXCLUDED.scheme, branch_code = EXCLUDED.branch_code,
        changed_at = EXCLUDED.changed_at, record = EXCLUDED.record
      WHERE known.version = EXCLUDED.version - 1`;
  await tx.run`
    INSERT INTO person_version (person_id, version, act_id, at, record)
    SELECT (record ->> 'id')::uuid, (record ->> 'version')::bigint, act_id, ${at}, record
    FROM jsonb_to_recordset(${rows}::jsonb) AS row (record jsonb, act_id uuid)
    ON CONFLICT DO NOTHING`;
  await putKeys(tx, written);
  return changed;
}

type Indexed = Pick<Written, 'record'>;

async function putKeys(tx: Tx, written: readonly Indexed[]): Promise<void> {
  const changed = written.filter(({ record }) => record.version > 1).map(({ record }) => record.id);
  await replaceKeys(tx, written, changed);
}

async function replaceKeys(tx: Tx, written: readonly Indexed[], changed: readonly string[]): Promise<void> {
  if (changed.length > 0) await tx.run`DELETE FROM person_key WHERE person_id = ANY (${changed}::uuid[])`;
  const keys = written.flatMap(({ record }) => personKeys(record).map((key) => ({ key, id: record.id })));
  await tx.run`
    INSERT INTO person_key (key, person_id)
    SELECT key, id FROM unnest(${keys.map(({ key }) => key)}::text[], ${keys.map(({ id }) => id)}::uuid[]) AS row (key, id)
    ON CONFLICT DO NOTHING`;
}

/** Makes the keys of the next people again, locked meanwhile; answers the last of them, or undefined after the end. */
export async function remakeKeys(tx: Tx, after: string, limit: number): Promise<string | undefined> {
  const people = await tx.all(Row)`
    SELECT record FROM person WHERE id > ${after}::uuid ORDER BY id LIMIT ${limit} FOR UPDATE`;
  await replaceKeys(
    tx,
    people,
    people.map(({ record }) => record.id),
  );
  return people.at(-1)?.record.id;
}
