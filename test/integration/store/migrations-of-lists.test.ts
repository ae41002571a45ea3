import { expect, test } from 'vitest';
import { migrate } from '../../../electron/db/migrate.ts';
import { migrations } from '../../support/store.ts';
import { at, contentOf, fillFirstSchema, rankOf } from './support.ts';

test('with the indexes of lists, every row stays as it was', () => {
  const rank = rankOf('lists_by_index.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  db.raw.exec(`
    INSERT INTO care_file (id, reference, insured_id, registration_number, state, moved_at, deposited_at, branch_code, record)
      VALUES ('f', 'RC-1', 'p', '100000001', 'deposited', 't', 't', 'RABAT', '{}');
    INSERT INTO ticket VALUES ('k', '2026-03-02', 'A', 1, 1, 'A', 'called', 't')`);
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  expect(contentOf(db)).toEqual(before);
  const plan = (sql: string) => JSON.stringify(db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
  expect(plan(`SELECT id FROM care_file WHERE insured_id = 'p' ORDER BY deposited_at, id`)).toContain(
    'care_file_insured',
  );
});
