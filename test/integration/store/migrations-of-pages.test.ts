import { expect, test } from 'vitest';
import { migrate } from '../../../electron/db/migrate.ts';
import { migrations } from '../../support/store.ts';
import { at, contentOf, fillFirstSchema, rankOf } from './support.ts';

test('with pages, care files keep their stories, and one more thing may happen to them', () => {
  const rank = rankOf('care_pages.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  db.raw.exec(
    `INSERT INTO care_file VALUES ('f', 'RC-1', 'p', '100000001', 'deposited', 't', 't', 'RABAT', '{}');
     INSERT INTO care_file_event VALUES ('f', 'a', 'deposited', 't', '{"kind":"deposited"}'),
       ('f', 'b', 'missing', 'u', '{"kind":"missing"}')`,
  );
  const put = (kind: string) =>
    db.raw.exec(`INSERT INTO care_file_event VALUES ('f', 'c', '${kind}', 'v', '{}')`);
  expect(() => put('piece-brought')).toThrow('CHECK');
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  const { care_page, ...others } = contentOf(db);
  expect(others).toEqual(before);
  expect(care_page).toEqual([]);
  put('piece-brought');
  expect(() => put('nothing')).toThrow();
  expect(() =>
    db.raw.exec(`INSERT INTO care_file_event VALUES ('nobody', 'a', 'deposited', 't', '{}')`),
  ).toThrow('FOREIGN KEY');
});
