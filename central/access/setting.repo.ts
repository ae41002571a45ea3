import { z } from 'zod';
import type { Read, Tx } from '../store/sql.ts';

const Row = z.object({ value: z.string() });
/** `purpose`: what this database is for, said once when it is made. `search_keys`: how the keys of names were made. `seal_root`: the
 * root's private key, 32 bytes in hexadecimal. `bundle_identities`: what opens bundles (age), the newest first. `sample_population`: how
 * many invented people were loaded, and their seed. `restored_at`: when it was last noticed that the database is an older copy. */
export type SettingName =
  'purpose' | 'search_keys' | 'seal_root' | 'bundle_identities' | 'sample_population' | 'restored_at';

export const findSetting = async (db: Read, name: SettingName): Promise<string | undefined> =>
  (await db.maybe(Row)`SELECT value FROM setting WHERE name = ${name}`)?.value;

export const insertSetting = (tx: Tx, name: SettingName, value: string): Promise<number> =>
  tx.run`INSERT INTO setting (name, value) VALUES (${name}, ${value}) ON CONFLICT DO NOTHING`;

export const putSetting = (tx: Tx, name: SettingName, value: string): Promise<number> =>
  tx.run`INSERT INTO setting (name, value) VALUES (${name}, ${value})
         ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value`;
