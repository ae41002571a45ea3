import { z } from 'zod';
import { nameTokens, SEARCH_KEYS_VERSION } from '../../../shared/domain/people/search-keys.ts';
import type { Read, Tx } from '../../db/database.ts';

interface Named {
  readonly familyLatin: string;
  readonly givenLatin: string;
  readonly familyArabic: string;
  readonly givenArabic: string;
}

/** Writes the keys by which the name of this row of `person` is found. */
export function putNameKeys(tx: Tx, row: number, who: Named): void {
  const { latin, sound, arabic } = nameTokens(
    `${who.givenLatin} ${who.familyLatin}`,
    `${who.givenArabic} ${who.familyArabic}`,
  );
  tx.run`INSERT INTO person_name (rowid, latin, sound, arabic)
         VALUES (${row}, ${latin.join(' ')}, ${sound.join(' ')}, ${arabic.join(' ')})`;
}

const State = z.object({ version: z.int(), done_to: z.int().nullable() });

/** The row up to which keys are made again, or undefined when every key is of this program. */
export function findKeysToMake(db: Read): number | undefined {
  const state = db.maybe(State)`SELECT version, done_to FROM name_keys WHERE only_one = 1`;
  if (state?.version !== SEARCH_KEYS_VERSION) return 0;
  return state.done_to ?? undefined;
}

const putState = (tx: Tx, doneTo: number | null): number =>
  tx.run`INSERT INTO name_keys (only_one, version, done_to) VALUES (1, ${SEARCH_KEYS_VERSION}, ${doneTo})
         ON CONFLICT (only_one) DO UPDATE SET version = excluded.version, done_to = excluded.done_to`;

const NamedRow = z.object({
  row_number: z.int(),
  familyLatin: z.string(),
  givenLatin: z.string(),
  familyArabic: z.string(),
  givenArabic: z.string(),
});

/** Makes the keys of the next rows again, and writes how far it went. */
export function remakeKeys(tx: Tx, after: number, limit: number): void {
  const rows = tx.all(NamedRow)`
    SELECT row_number, family_latin AS familyLatin, given_latin AS givenLatin, family_arabic AS familyArabic,
           given_arabic AS givenArabic
    FROM person WHERE row_number > ${after} ORDER BY row_number LIMIT ${limit}`;
  for (const row of rows) {
    tx.run`DELETE FROM person_name WHERE rowid = ${row.row_number}`;
    putNameKeys(tx, row.row_number, row);
  }
  putState(tx, rows.length < limit ? null : (rows.at(-1)?.row_number ?? null));
}
