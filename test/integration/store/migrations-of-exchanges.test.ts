import { expect, test } from 'vitest';
import { migrate } from '../../../electron/db/migrate.ts';
import { migrations } from '../../support/store.ts';
import { at, contentOf, fillFirstSchema, rankOf } from './support.ts';

test('with conflicts, the acts that were refused before have no other side, and everything else keeps what it had', () => {
  const rank = rankOf('conflicts.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const { act: before, ...rest } = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  const { act, person_alias, ...others } = contentOf(db);
  expect(others).toEqual(rest);
  expect(person_alias).toEqual([]);
  expect(act).toEqual((before as object[]).map((row) => ({ ...row, base: null, clashes: null })));
  expect(() => db.raw.exec(`INSERT INTO person_alias VALUES ('a', '100000001', 'a')`)).toThrow('CHECK');
});

test('with signatures, the acts made before keep all they had and wait for one; a text of another form is none', () => {
  const rank = rankOf('signed_acts.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const { act: before, ...others } = contentOf(db) as Record<string, object[]>;
  migrate(db, migrations.slice(0, rank));
  const { act, ...after } = contentOf(db);
  expect(after).toEqual(others);
  expect(act).toEqual(before?.map((row) => ({ ...row, signature: null })));
  expect(() => db.raw.exec(`UPDATE act SET signature = 'short'`)).toThrow('CHECK');
});

test('what the central accepted before keeps its order, ahead of what comes, and the newest of it stands for the past', () => {
  const rank = rankOf('restored_central.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const accepted = (id: string, answeredAt: string) =>
    `INSERT INTO act (id, kind, subject_id, agent_id, agent_number, done_at, done_on, payload, state, answered_at)
     VALUES ('${id}', 'card.issued', 's', 'g', '1001', '2026-01-01', '2026-01-01', '{}', 'accepted', '${answeredAt}')`;
  db.raw.exec(
    `UPDATE act SET state = 'waiting'; ${accepted('late', '2026-03-02')}; ${accepted('early', '2026-03-01')}`,
  );
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  const after = contentOf(db);
  for (const table of Object.keys(before).filter((name) => !['act', 'inbox'].includes(name)))
    expect([table, after[table]]).toEqual([table, before[table]]);
  expect(db.raw.prepare('SELECT id FROM act WHERE seq IS NOT NULL ORDER BY seq').pluck().all()).toEqual([
    'early',
    'late',
  ]);
  expect(db.raw.prepare('SELECT max(seq) FROM act').pluck().get()).toBeLessThan(0);
  expect(after['witness']).toEqual([{ only_one: 1, act_id: 'late' }]);
});

test('with steps and desks, all that was there stays, and each act says what it waits behind', () => {
  const rank = rankOf('steps_and_desks.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const { draft: drafts, ...others } = contentOf(db) as Record<string, object[]>;
  migrate(db, migrations.slice(0, rank));
  const { draft, exchange_step, traffic, network_link, reference_inbox, handing, branch_view, ...after } =
    contentOf(db);
  expect(after).toEqual(others);
  expect(draft).toEqual(drafts?.map((row) => ({ ...row, corrects: null })));
  for (const table of [exchange_step, traffic, network_link, reference_inbox, handing, branch_view])
    expect(table).toEqual([]);
  db.raw.exec(`INSERT INTO handing (act_id, to_whom, at, by_whom, note)
    VALUES ('a1', 'supervisor', '2026-03-02T10:00:00.000Z', '1001', 'n')`);
  expect(db.raw.prepare('SELECT id, to_whom, before_id FROM desk_act ORDER BY id').all()).toEqual([
    { id: 'a1', to_whom: 'supervisor', before_id: null },
    { id: 'a2', to_whom: null, before_id: null },
  ]);
  expect(() => db.raw.exec(`UPDATE handing SET to_whom = 'nobody'`)).toThrow('CHECK');
});

test('with orders from afar, nothing that was kept changes, and none was executed yet', () => {
  const rank = rankOf('device_orders.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  const { device_order, ...others } = contentOf(db);
  expect(others).toEqual(before);
  expect(device_order).toEqual([]);
  const insert = (kind: string) =>
    db.raw.exec(
      `INSERT INTO device_order (sequence, kind, contact, at) VALUES (1, '${kind}', '', '2026-03-02T10:00:00.000Z')`,
    );
  expect(() => insert('erase')).toThrow('CHECK');
  insert('lock');
  expect(() => insert('unlock')).toThrow('only_one');
});

test('with bundles, everything keeps what it had, and no key was ever used', () => {
  const rank = rankOf('bundles.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  const { carrier, bundle, bundle_act, ...others } = contentOf(db);
  expect(others).toEqual(before);
  expect([carrier, bundle, bundle_act]).toEqual([[], [], []]);
  expect(() => db.raw.exec(`INSERT INTO carrier (only_one) VALUES (2)`)).toThrow('CHECK');
});

test('with photos that are set aside, those that were there may leave as before', () => {
  const rank = rankOf('refused_photos.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  db.raw.exec(
    `INSERT INTO attachment (sha256, media_type, bytes) VALUES ('${'a'.repeat(64)}', 'image/jpeg', x'ffd8ff')`,
  );
  const { attachment: before, ...others } = contentOf(db) as Record<string, object[]>;
  migrate(db, migrations.slice(0, rank));
  const { attachment, ...after } = contentOf(db);
  expect(after).toEqual(others);
  expect(before?.length).toBeGreaterThan(0);
  expect(attachment).toEqual(before?.map((row) => ({ ...row, tries: 0, refused: null, refused_at: null })));
  expect(() => db.raw.exec(`UPDATE attachment SET refused = 'invalid'`)).toThrow('CHECK');
});

test('with the indexes of its searches, the journal keeps each row', () => {
  const rank = rankOf('journal_search.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  expect(contentOf(db)).toEqual(before);
});

test('with days, what was done before belongs to none of them, and each series goes on from where it stood', () => {
  const rank = rankOf('days.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const { act: before, ...rest } = contentOf(db) as Record<string, object[]>;
  migrate(db, migrations.slice(0, rank));
  const { act, day, ...others } = contentOf(db) as Record<string, object[]>;
  expect(others).toEqual(rest);
  expect(act).toEqual(before?.map((row) => ({ ...row, day_number: 0 })));
  const series = db.raw.prepare('SELECT name, last FROM series ORDER BY name').all() as {
    name: string;
    last: number;
  }[];
  expect(day).toMatchObject([{ number: 0, acts: before?.length, journal_head: null }]);
  expect(JSON.parse((day?.[0] as { series: string }).series)).toEqual(
    Object.fromEntries(series.map(({ name, last }) => [name, last])),
  );
  const open = (number: number) =>
    db.raw.exec(
      `INSERT INTO day (number, on_day, opened_at, opened_by) VALUES (${number}, '2026-03-02', '2026-03-02T09:00:00.000Z', '1001')`,
    );
  open(1);
  expect(() => open(2)).toThrow('UNIQUE');
});
