/**
 * A process to be killed: writes one transaction after the other into the store given and says its number once it is on the
 * disk. Each transaction writes two rows that belong together.
 */
import { openDatabase } from '../../../electron/db/database.ts';
import { STORE_KEY } from '../../support/store.ts';
import { writePair } from './pairs.ts';

const [file = '', first = '0'] = process.argv.slice(2);
const db = openDatabase(file, { key: STORE_KEY, fileMustExist: true });
for (let n = Number(first); ; n += 1) {
  writePair(db, n);
  process.stdout.write(`${n}\n`);
}
