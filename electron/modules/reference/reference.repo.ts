import { z } from 'zod';
import type { ReferenceItem, ReferenceList } from '../../../shared/domain/reference/index.ts';
import type { Read } from '../../db/database.ts';

const Row = z.object({
  list: z.string(),
  code: z.string(),
  fr: z.string(),
  ar: z.string(),
  parent: z.string().nullable(),
  rank: z.int(),
  sample: z.int(),
});
const toItem = (row: z.output<typeof Row>): ReferenceItem => ({
  ...row,
  list: row.list as ReferenceList,
  sample: row.sample === 1,
});

/** The entries of a list in their order; only those under `parent` when one is named. */
export const listReference = (db: Read, list: ReferenceList, parent: string | null): ReferenceItem[] =>
  parent === null
    ? db.all(Row)`SELECT * FROM reference_item WHERE list = ${list} ORDER BY rank, code`.map(toItem)
    : db.all(
        Row,
      )`SELECT * FROM reference_item WHERE list = ${list} AND parent = ${parent} ORDER BY rank, code`.map(
        toItem,
      );

export const findReference = (db: Read, list: ReferenceList, code: string): ReferenceItem | undefined => {
  const row = db.maybe(Row)`SELECT * FROM reference_item WHERE list = ${list} AND code = ${code}`;
  return row && toItem(row);
};
