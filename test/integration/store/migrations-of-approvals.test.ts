import { expect, test } from 'vitest';
import { migrate } from '../../../electron/db/migrate.ts';
import { migrations } from '../../support/store.ts';
import { at, contentOf, fillFirstSchema, rankOf } from './support.ts';

test('with approvals, everything keeps what it had, nothing waits for anybody, and a decision has its day and its author', () => {
  const rank = rankOf('approvals.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  const { approval, approval_rule, ...others } = contentOf(db);
  expect(others).toEqual(before);
  expect([approval, approval_rule]).toEqual([[], []]);
  const put = (state: string, at: string) =>
    db.raw.exec(
      `INSERT INTO approval (act_id, class, stated_by, state, decided_at, decided_by)
       VALUES ('a1', 'kafala', '1001', '${state}', ${at}, ${at})`,
    );
  expect(() => put('waiting', `'t'`)).toThrow('CHECK');
  expect(() => put('approved', 'NULL')).toThrow('CHECK');
  put('waiting', 'NULL');
  expect(
    db.raw.prepare('SELECT id, to_approve, before_id, before_to_approve FROM desk_act ORDER BY id').all(),
  ).toEqual([
    { id: 'a1', to_approve: 1, before_id: null, before_to_approve: 0 },
    { id: 'a2', to_approve: 0, before_id: null, before_to_approve: 0 },
  ]);
});
