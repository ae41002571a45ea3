import { z } from 'zod';
import type { Read, Tx } from '../store/sql.ts';

const Row = z.object({ value: z.string() });
/** What this database is for, said once when it is made. */
export const findSetting = async (db: Read, name: 'purpose'): Promise<string | undefined> =>
  (await db.maybe(Row)`SELECT value FROM setting WHERE name = ${name}`)?.value;

export const insertSetting = (tx: Tx, name: 'purpose', value: string): Promise<number> =>
  tx.run`INSERT INTO setting (name, value) VALUES (${name}, ${value}) ON CONFLICT DO NOTHING`;
