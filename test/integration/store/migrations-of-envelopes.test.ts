import { expect, test } from 'vitest';
import { migrate } from '../../../electron/db/migrate.ts';
import { migrations } from '../../support/store.ts';
import { at, contentOf, fillFirstSchema, rankOf } from './support.ts';

test('with envelopes, everything keeps what it had, and a file lies in one open envelope at most', () => {
  const rank = rankOf('envelopes.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  db.raw.exec(`
    INSERT INTO care_file VALUES ('f', 'RC-1', 'p', '100000001', 'deposited', 't', 't', 'RABAT', '{}');
    INSERT INTO care_file_event VALUES ('f', 'a', 'deposited', 't', '{}')`);
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  const { envelope, envelope_content, envelope_scan, ...others } = contentOf(db);
  expect(others).toEqual(before);
  expect([envelope, envelope_content, envelope_scan]).toEqual([[], [], []]);
  const put = (id: string, reference: string, state: string, to: string) =>
    db.raw.exec(
      `INSERT INTO envelope (id, reference, from_branch, to_branch, state, moved_at, record)
       VALUES ('${id}', ${reference}, 'RABAT', '${to}', '${state}', 't', '{}')`,
    );
  expect(() => put('e', 'NULL', 'closed', 'FES')).toThrow('CHECK');
  expect(() => put('e', `'BE-1'`, 'open', 'FES')).toThrow('CHECK');
  put('e', 'NULL', 'open', 'FES');
  expect(() => put('other', 'NULL', 'open', 'FES')).toThrow('UNIQUE');
  put('other', 'NULL', 'open', 'CASA');
  db.raw.exec(`INSERT INTO envelope_content VALUES ('f', 'e', 't')`);
  expect(() => db.raw.exec(`INSERT INTO envelope_content VALUES ('f', 'other', 't')`)).toThrow('UNIQUE');
  // A deposit that is given up takes its file out of the envelope.
  db.raw.exec(`DELETE FROM care_file_event; DELETE FROM care_file`);
  expect(contentOf(db)['envelope_content']).toEqual([]);
});
