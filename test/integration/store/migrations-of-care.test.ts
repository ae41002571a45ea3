import { expect, test } from 'vitest';
import { migrate } from '../../../electron/db/migrate.ts';
import { migrations } from '../../support/store.ts';
import { at, contentOf, fillFirstSchema, rankOf } from './support.ts';

test('with care files, everything keeps what it had, and none was ever left here', () => {
  const rank = rankOf('care_files.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  const { care_file, care_file_event, care_draft, ...others } = contentOf(db);
  expect(others).toEqual(before);
  expect([care_file, care_file_event, care_draft]).toEqual([[], [], []]);
  const put = (state: string, number: string) =>
    db.raw.exec(
      `INSERT INTO care_file VALUES ('f', 'RC-1', 'p', '${number}', '${state}', 't', 't', 'RABAT', '{}')`,
    );
  expect(() => put('missing', '100000001')).toThrow('CHECK');
  expect(() => put('deposited', '1')).toThrow('CHECK');
  put('deposited', '100000001');
  expect(() =>
    db.raw.exec(`INSERT INTO care_file_event VALUES ('nobody', 'a', 'deposited', 't', '{}')`),
  ).toThrow('FOREIGN KEY');
});
