import { expect, test } from 'vitest';
import { migrate } from '../../../electron/db/migrate.ts';
import { migrations } from '../../support/store.ts';
import { at, contentOf, fillFirstSchema, rankOf } from './support.ts';

test('with requests of a point, everything keeps what it had, and a document is asked for once at a time', () => {
  const rank = rankOf('point_requests.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  const { point_request, point_request_draft, ...others } = contentOf(db);
  expect(others).toEqual(before);
  expect([point_request, point_request_draft]).toEqual([[], []]);
  const put = (id: string, state: string, document = 'X1') =>
    db.raw.exec(
      `INSERT INTO point_request VALUES ('${id}', 'DI-${id}', 'FES', '${document}', '{}', '', 't', '${state}', NULL)`,
    );
  put('a', 'new');
  expect(() => put('b', 'taken')).toThrow('UNIQUE');
  expect(() => put('c', 'lost', 'X2')).toThrow('CHECK');
  db.raw.exec(`UPDATE point_request SET state = 'refused'`);
  put('b', 'new');
});
