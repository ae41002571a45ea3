import { z } from 'zod';
import { ReferenceItem, type ReferenceList } from '../../shared/domain/reference/index.ts';
import type { Branch } from '../../shared/protocol/devices.ts';
import type { Read, Tx } from '../store/sql.ts';

/** Items named as `list/code`. */
export const listItemsAmong = (db: Read, keys: readonly string[]): Promise<ReferenceItem[]> =>
  db.all(ReferenceItem)`
    SELECT list, code, fr, ar, parent, rank, sample FROM reference_item
    WHERE (list, code) IN (SELECT split_part(key, '/', 1), substr(key, strpos(key, '/') + 1) FROM unnest(${keys}::text[]) AS key)`;

export const listItems = (db: Read, list: ReferenceList): Promise<ReferenceItem[]> =>
  db.all(ReferenceItem)`
    SELECT list, code, fr, ar, parent, rank, sample FROM reference_item WHERE list = ${list} ORDER BY rank, code`;

const Key = z.object({ list: z.string(), code: z.string() });
/** Writes items that are new or different; answers which ones those were. */
export const putItems = (tx: Tx, items: readonly ReferenceItem[]): Promise<z.output<typeof Key>[]> =>
  tx.all(Key)`
    INSERT INTO reference_item AS known (list, code, fr, ar, parent, rank, sample)
    SELECT list, code, fr, ar, parent, rank, sample FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
      AS item (list text, code text, fr text, ar text, parent text, rank int, sample boolean)
    ON CONFLICT (list, code) DO UPDATE
      SET fr = EXCLUDED.fr, ar = EXCLUDED.ar, parent = EXCLUDED.parent, rank = EXCLUDED.rank, sample = EXCLUDED.sample
      WHERE (known.fr, known.ar, known.parent, known.rank, known.sample)
        IS DISTINCT FROM (EXCLUDED.fr, EXCLUDED.ar, EXCLUDED.parent, EXCLUDED.rank, EXCLUDED.sample)
    RETURNING known.list, known.code`;

const toBranch = ({ code, fr, ar, parent }: ReferenceItem): Branch => ({ code, fr, ar, regionCode: parent });

export const listBranches = async (db: Read): Promise<Branch[]> =>
  (await listItems(db, 'branch')).map(toBranch);

export const findBranch = async (db: Read, code: string): Promise<Branch | undefined> =>
  (await listItemsAmong(db, [`branch/${code}`])).map(toBranch)[0];
