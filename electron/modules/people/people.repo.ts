import { z } from 'zod';
import type { Read, Tx } from '../../db/database.ts';
import { latinFullName } from '../../../shared/domain/identity/names.ts';
import { formerDocuments } from '../../../shared/domain/people/former-documents.ts';
import { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { PersonSummary } from '../../../shared/domain/people/views.ts';
import { putNameKeys } from './name-keys.repo.ts';

const Row = z.object({
  id: z.string(),
  insured_id: z.string().nullable(),
  registration_number: z.string().nullable(),
  number_state: z.enum(['reserved', 'confirmed', 'given_up']),
  family_latin: z.string(),
  given_latin: z.string(),
  family_arabic: z.string(),
  given_arabic: z.string(),
  sex: z.enum(['F', 'M']),
  birth: z.string(),
  document_number: z.string().nullable(),
  scheme: z.string(),
  photo: z.string().nullable(),
  insured_name: z.string().nullable(),
});

function toSummary(row: z.output<typeof Row>): PersonSummary {
  return {
    id: row.id as PersonSummary['id'],
    familyLatin: row.family_latin,
    givenLatin: row.given_latin,
    familyArabic: row.family_arabic,
    givenArabic: row.given_arabic,
    sex: row.sex,
    birth: row.birth,
    documentNumber: row.document_number,
    registrationNumber: row.registration_number,
    numberState: row.number_state,
    scheme: row.scheme,
    photo: row.photo as PersonSummary['photo'],
    insured:
      row.insured_id === null
        ? null
        : { id: row.insured_id as PersonSummary['id'], name: row.insured_name ?? '' },
  };
}

const Stored = z.object({ record: z.string() });
const toRecord = (row: z.output<typeof Stored>): PersonRecord => PersonRecord.parse(JSON.parse(row.record));

/** The insured person's whole record; also when `id` is a dependant's, or of a file that went to this one. */
export function findRecord(db: Read, id: string): PersonRecord | undefined {
  const row = db.maybe(Stored)`
    SELECT coalesce(p.record, i.record) AS record FROM person p LEFT JOIN person i ON i.id = p.insured_id
    WHERE p.id = coalesce((SELECT into_id FROM person_alias WHERE person_id = ${id}), ${id})`;
  return row && toRecord(row);
}

const Numbered = z.object({ id: z.string(), registration_number: z.string() });
/** The insured people here who bear one of these numbers. */
export const listNumbered = (db: Read, numbers: readonly string[]) =>
  numbers.length === 0
    ? []
    : db.all(Numbered)`
        SELECT id, registration_number FROM person
        WHERE registration_number IN (SELECT value FROM json_each(${JSON.stringify(numbers)})) AND number_state <> 'given_up'`.map(
        ({ id, registration_number }) => ({ id, registrationNumber: registration_number }),
      );

/** The record of exactly this insured person. */
export function findOwnRecord(db: Read, id: string): PersonRecord | undefined {
  const row = db.maybe(Stored)`SELECT record FROM person WHERE id = ${id} AND record IS NOT NULL`;
  return row && toRecord(row);
}

export const listOne = (db: Read, id: string): PersonSummary[] =>
  db.all(Row)`SELECT p.*, NULL AS insured_name FROM person p WHERE p.id = ${id}`.map(toSummary);

export const listByNumber = (db: Read, number: string): PersonSummary[] =>
  db.all(Row)`
    SELECT p.*, NULL AS insured_name FROM person p WHERE registration_number = ${number} AND number_state <> 'given_up'
    UNION
    SELECT p.*, NULL AS insured_name FROM person_alias a JOIN person p ON p.id = a.into_id WHERE a.registration_number = ${number}`.map(
    toSummary,
  );

export const listByDocument = (db: Read, document: string, limit: number): PersonSummary[] =>
  db.all(Row)`
    SELECT p.*, i.given_latin || ' ' || i.family_latin AS insured_name FROM person p LEFT JOIN person i ON i.id = p.insured_id
    WHERE p.document_number = ${document} ORDER BY p.insured_id IS NOT NULL, p.id LIMIT ${limit}`.map(
    toSummary,
  );

/** Those who bore this document before they had another one. */
export const listByFormerDocument = (db: Read, document: string, limit: number): PersonSummary[] =>
  db.all(Row)`
    SELECT p.*, i.given_latin || ' ' || i.family_latin AS insured_name
    FROM former_document f JOIN person p ON p.id = f.person_id LEFT JOIN person i ON i.id = p.insured_id
    WHERE f.document_number = ${document} ORDER BY p.insured_id IS NOT NULL, p.id LIMIT ${limit}`.map(
    toSummary,
  );

export const listByMobile = (db: Read, mobile: string, limit: number): PersonSummary[] =>
  db.all(Row)`
    SELECT p.*, NULL AS insured_name FROM person p WHERE mobile = ${mobile} ORDER BY p.id LIMIT ${limit}`.map(
    toSummary,
  );

export const listByRib = (db: Read, rib: string, limit: number): PersonSummary[] =>
  db.all(
    Row,
  )`SELECT p.*, NULL AS insured_name FROM person p WHERE rib = ${rib} ORDER BY p.id LIMIT ${limit}`.map(
    toSummary,
  );

/** `match` is an FTS5 expression, one of `nameExpressions`. Best first: bm25, insured people before dependants. */
export const listByName = (db: Read, match: string, limit: number): PersonSummary[] =>
  db.all(Row)`
    SELECT p.*, i.given_latin || ' ' || i.family_latin AS insured_name
    FROM (SELECT rowid AS row_number, rank FROM person_name WHERE person_name MATCH ${match} ORDER BY rank LIMIT 400) n
    JOIN person p ON p.row_number = n.row_number LEFT JOIN person i ON i.id = p.insured_id
    ORDER BY n.rank, p.insured_id IS NOT NULL, p.family_latin, p.given_latin, p.birth LIMIT ${limit}`.map(
    toSummary,
  );

/** The same, only those born in a year: the year is looked at before the page is cut. */
export const listByNameAndYear = (db: Read, match: string, year: string, limit: number): PersonSummary[] =>
  db.all(Row)`
    SELECT p.*, i.given_latin || ' ' || i.family_latin AS insured_name
    FROM (SELECT rowid AS row_number, rank FROM person_name WHERE person_name MATCH ${match}) n
    JOIN person p ON p.row_number = n.row_number LEFT JOIN person i ON i.id = p.insured_id
    WHERE substr(p.birth, 1, 4) = ${year}
    ORDER BY n.rank, p.insured_id IS NOT NULL, p.family_latin, p.given_latin, p.birth LIMIT ${limit}`.map(
    toSummary,
  );

// Past every letter and digit of an identifier.
const LAST = '~';

/** Those whose document, registration number or telephone begins so, insured people before dependants. */
export const listByBeginning = (db: Read, beginning: string, limit: number): PersonSummary[] =>
  db.all(Row)`
    SELECT p.*, i.given_latin || ' ' || i.family_latin AS insured_name
    FROM (SELECT row_number FROM person WHERE document_number >= ${beginning} AND document_number < ${beginning + LAST}
          UNION
          SELECT row_number FROM person WHERE registration_number >= ${beginning} AND registration_number < ${beginning + LAST}
             AND number_state <> 'given_up'
          UNION
          SELECT row_number FROM person WHERE mobile >= ${beginning} AND mobile < ${beginning + LAST}) n
    JOIN person p ON p.row_number = n.row_number LEFT JOIN person i ON i.id = p.insured_id
    ORDER BY p.insured_id IS NOT NULL, p.family_latin, p.given_latin, p.id LIMIT ${limit}`.map(toSummary);

/** Those born on this very day, in the order of their names. */
export const listBornOn = (db: Read, day: string, limit: number): PersonSummary[] =>
  db.all(Row)`
    SELECT p.*, i.given_latin || ' ' || i.family_latin AS insured_name FROM person p LEFT JOIN person i ON i.id = p.insured_id
    WHERE p.birth = ${day} ORDER BY p.insured_id IS NOT NULL, p.family_latin, p.given_latin, p.id LIMIT ${limit}`.map(
    toSummary,
  );

/** Those born on this day, or in this year when only the year is known on either side. */
export const listByBirth = (db: Read, birth: string, limit: number): PersonSummary[] =>
  db.all(Row)`
    SELECT p.*, i.given_latin || ' ' || i.family_latin AS insured_name FROM person p LEFT JOIN person i ON i.id = p.insured_id
    WHERE (p.birth = ${birth} OR p.birth = ${birth.slice(0, 4)}
       OR (length(${birth}) = 4 AND p.birth >= ${birth} AND p.birth < ${`${birth}~`})) LIMIT ${limit}`.map(
    toSummary,
  );

const Found = z.object({ found: z.int() });
/** True when somebody of exactly these Latin names was born on the same day, under whatever document. */
export const hasNamesake = (
  db: Read,
  { birth, familyLatin, givenLatin }: Pick<PersonRecord['identity'], 'birth' | 'familyLatin' | 'givenLatin'>,
): boolean =>
  db.maybe(Found)`
    SELECT 1 AS found FROM person WHERE birth = ${birth} AND family_latin = ${familyLatin} COLLATE NOCASE
      AND given_latin = ${givenLatin} COLLATE NOCASE LIMIT 1` !== undefined;

const RowNumber = z.object({ row_number: z.int() });

/** Makes a row that was just written findable by name. */
function index(
  tx: Tx,
  row: z.output<typeof RowNumber> | undefined,
  who: Parameters<typeof putNameKeys>[2],
): void {
  if (row) putNameKeys(tx, row.row_number, who);
}

/** Takes away the search keys of a family. */
const unindex = (tx: Tx, insuredId: string): number =>
  tx.run`
    DELETE FROM person_name WHERE rowid IN (
      SELECT row_number FROM person WHERE id = ${insuredId} UNION ALL SELECT row_number FROM person WHERE insured_id = ${insuredId})`;

/** Puts a record and its family in place of what was there. The same record twice changes nothing. */
export function putRecord(tx: Tx, record: PersonRecord): void {
  unindex(tx, record.id);
  tx.run`DELETE FROM person WHERE insured_id = ${record.id}`;
  const { identity: who } = record;
  const insured = tx.maybe(RowNumber)`
    INSERT INTO person (id, insured_id, dependant_kind, registration_number, number_state, family_latin, given_latin, family_arabic,
                        given_arabic, sex, birth, document_number, mobile, rib, scheme, branch_code, photo, version, record)
    VALUES (${record.id}, NULL, NULL, ${record.registrationNumber}, ${record.numberState}, ${who.familyLatin}, ${who.givenLatin},
            ${who.familyArabic}, ${who.givenArabic}, ${who.sex}, ${who.birth}, ${who.document.number}, ${record.contacts.mobile ?? null},
            ${record.rib}, ${record.scheme}, ${record.branchCode}, ${record.photo}, ${record.version}, ${JSON.stringify(record)})
    ON CONFLICT (id) DO UPDATE SET insured_id = NULL, dependant_kind = NULL, registration_number = excluded.registration_number,
      number_state = excluded.number_state, family_latin = excluded.family_latin, given_latin = excluded.given_latin,
      family_arabic = excluded.family_arabic, given_arabic = excluded.given_arabic, sex = excluded.sex, birth = excluded.birth,
      document_number = excluded.document_number, mobile = excluded.mobile, rib = excluded.rib, scheme = excluded.scheme,
      branch_code = excluded.branch_code, photo = excluded.photo, version = excluded.version, record = excluded.record
    RETURNING row_number`;
  index(tx, insured, who);
  record.family.forEach((member, position) => {
    const dependant = tx.maybe(RowNumber)`
      INSERT INTO person (id, insured_id, dependant_kind, position, number_state, family_latin, given_latin, family_arabic, given_arabic,
                          sex, birth, document_number, scheme, branch_code, version)
      VALUES (${member.id}, ${record.id}, ${member.kind}, ${position}, ${record.numberState}, ${member.familyLatin}, ${member.givenLatin},
              ${member.familyArabic}, ${member.givenArabic}, ${member.sex}, ${member.birth}, ${member.documentNumber ?? null},
              ${record.scheme}, ${record.branchCode}, ${record.version})
      RETURNING row_number`;
    index(tx, dependant, member);
  });
  tx.run`DELETE FROM former_document WHERE insured_id = ${record.id}`;
  for (const { personId, number } of formerDocuments(record))
    tx.run`
      INSERT OR REPLACE INTO former_document (document_number, person_id, insured_id) VALUES (${number}, ${personId}, ${record.id})`;
}

/** Puts how a file stands, its version and its number's state, where nobody of it changed: the search keys stay as they are. */
export function putStanding(tx: Tx, record: PersonRecord): void {
  const { id, numberState, version } = record;
  tx.run`UPDATE person SET number_state = ${numberState}, version = ${version}, record = ${JSON.stringify(record)} WHERE id = ${id}`;
  tx.run`UPDATE person SET number_state = ${numberState}, version = ${version} WHERE insured_id = ${id}`;
}

/** Takes a record and its family away, search keys included. */
export function removeRecord(tx: Tx, id: string): void {
  unindex(tx, id);
  tx.run`DELETE FROM former_document WHERE insured_id = ${id}`;
  tx.run`DELETE FROM person WHERE insured_id = ${id}`;
  tx.run`DELETE FROM person WHERE id = ${id}`;
}

export const nameOf = (record: PersonRecord): string => latinFullName(record.identity);
