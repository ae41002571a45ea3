import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../electron/db/database.ts';
import {
  DatabaseFromTheFuture,
  migrate,
  readMigrations,
  schemaVersion,
  type Migration,
} from '../../../electron/db/migrate.ts';
import { aFileStore, migrations, MIGRATIONS_DIR } from '../../support/store.ts';
import recorded from './recorded-migrations.json' with { type: 'json' };
import { at, contentOf, fillFirstSchema, rankOf } from './support.ts';

const broken = (sql: string): readonly Migration[] => [
  ...migrations,
  { version: migrations.length + 1, name: 'broken', sql },
];

test('a released migration is never edited: each is as it was recorded', () => {
  const now = Object.fromEntries(
    migrations.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]),
  );
  expect(now).toEqual(recorded);
});

test('migrations are numbered without gaps', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  expect(readMigrations(MIGRATIONS_DIR)).toEqual(migrations);
});

describe('from one schema to the next', () => {
  test('the second keeps what the first held, and names every act', () => {
    const db = at(1);
    fillFirstSchema(db);
    const before = contentOf(db);
    migrate(db, migrations.slice(0, 2));
    const after = contentOf(db);
    for (const table of Object.keys(before).filter((name) => name !== 'act')) {
      expect([table, after[table]]).toEqual([table, before[table]]);
    }
    expect(after['act']).toEqual(
      (before['act'] as object[]).map((row) => ({
        ...row,
        decision: null,
        decided_at: null,
        decided_by: null,
        decision_reason: null,
        replaced_by: null,
      })),
    );
    expect(db.raw.prepare('SELECT id, family_latin, attempts FROM named_act ORDER BY id').all()).toEqual([
      { id: 'a1', family_latin: 'Tazi', attempts: 3 },
      { id: 'a2', family_latin: '', attempts: 0 },
    ]);
  });

  test('the fifth holds nothing of what the fourth had to send, and gives it to no list', () => {
    const db = at(4);
    fillFirstSchema(db);
    const before = contentOf(db);
    migrate(db, migrations.slice(0, 5));
    const after = contentOf(db);
    for (const table of Object.keys(before).filter((name) => !['act', 'outbox'].includes(name))) {
      expect([table, after[table]]).toEqual([table, before[table]]);
    }
    const notOfAList = { act: { import_number: null, held: 0 }, outbox: { held: 0 } };
    for (const table of ['act', 'outbox'] as const)
      expect(after[table]).toEqual(
        (before[table] as object[]).map((row) => ({ ...row, ...notOfAList[table] })),
      );
  });
});

/** By name: what comes in between does not change what one migration does. */
test('with the days of laws, every act keeps what it had, and may say why the rules refused it', () => {
  const rank = rankOf('law_dates.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  const after = contentOf(db);
  expect(after).toEqual({
    ...before,
    law_date: [],
    act: (before['act'] as object[]).map((row) => ({ ...row, refusal_reasons: null })),
  });
  expect(() => db.raw.exec(`UPDATE act SET refusal_reasons = 'no JSON'`)).toThrow('CHECK');
});

test('with requests, everything keeps what it had, and a store may hold requests', () => {
  const rank = rankOf('requests.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  expect(contentOf(db)).toEqual({ ...before, request: [], request_draft: [] });
  expect(() => db.raw.exec(`INSERT INTO request_draft VALUES ('nobody', 'nothing')`)).toThrow('FOREIGN KEY');
});

test('with the branch’s certificate, everything keeps what it had, and a store holds one certificate at most', () => {
  const rank = rankOf('signing_certificate.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  expect(contentOf(db)).toEqual({ ...before, signing_certificate: [] });
  const insert = (id: number) =>
    db.raw.exec(`INSERT INTO signing_certificate VALUES (${id}, '[]', x'00', '2026-03-12T09:00:00.000Z')`);
  insert(1);
  expect(() => insert(2)).toThrow('CHECK');
});

describe('migrating', () => {
  test('again changes nothing', () => {
    const db = at(migrations.length);
    const before = contentOf(db);
    expect(migrate(db, migrations)).toBe(migrations.length);
    expect(contentOf(db)).toEqual(before);
  });

  test('a store of a newer program is refused, and nothing is touched', () => {
    const db = at(migrations.length);
    fillFirstSchema(db);
    db.raw.pragma(`user_version = ${migrations.length + 1}`);
    const before = contentOf(db);
    expect(() => migrate(db, migrations, () => expect.unreachable())).toThrow(DatabaseFromTheFuture);
    expect(contentOf(db)).toEqual(before);
    expect(schemaVersion(db)).toBe(migrations.length + 1);
  });

  test.each([
    ['breaks in the middle', 'CREATE TABLE half (a); INSERT INTO nowhere VALUES (1);', 'no such table'],
    ['leaves a broken reference', `DELETE FROM act WHERE id = 'a1';`, 'broken references'],
  ])('by one that %s goes back to before it', (_, sql, message) => {
    const db = at(migrations.length);
    fillFirstSchema(db);
    const before = contentOf(db);
    expect(() => migrate(db, broken(sql))).toThrow(message);
    expect(contentOf(db)).toEqual(before);
    expect(schemaVersion(db)).toBe(migrations.length);
    expect(db.raw.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('makes its copy first, once, when there is something to lose', () => {
    const copies: number[] = [];
    const fresh = openDatabase(':memory:');
    migrate(fresh, migrations, () => copies.push(schemaVersion(fresh)));
    expect(copies).toEqual([]);

    const old = at(1);
    migrate(old, migrations, () => copies.push(schemaVersion(old)));
    expect(copies).toEqual([1]);
  });

  test('in a file is there after it was closed', () => {
    using store = aFileStore();
    store.open().close();
    const db = store.open();
    expect(schemaVersion(db)).toBe(migrations.length);
    db.close();
  });
});

test('with cards, those issued before stand as far as is known, and everything else keeps what it had', () => {
  const rank = rankOf('cards.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  db.raw.exec(`
    INSERT INTO act (id, kind, subject_id, agent_id, agent_number, done_at, done_on, reference, payload, state) VALUES
      ('c1', 'card.issued', 'p1', 'g1', '1001', '2026-03-02T10:00:00.000Z', '2026-03-02', 'CA-2', '{}', 'abandoned'),
      ('c2', 'card.issued', 'p1', 'g1', '1001', '2026-03-02T11:00:00.000Z', '2026-03-02', 'CA-3', '{}', 'waiting'),
      ('c3', 'card.issued', 'p2', 'g1', '1001', '2026-03-02T12:00:00.000Z', '2026-03-02', 'CA-4', '{}', 'accepted'),
      ('c4', 'card.issued', 'p2', 'g1', '1001', '2026-03-02T13:00:00.000Z', '2026-03-02', 'CA-5', '{}', 'accepted');
    INSERT INTO journal (seq, at, agent_number, action, subject_id, detail, hash)
    VALUES (2, '2026-03-02T11:05:00.000Z', '1001', 'paper.printed', 'p1', 'card CA-3', 'h');`);
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  const { card, card_batch, ...others } = contentOf(db);
  expect(others).toEqual(before);
  expect(card_batch).toEqual([]);
  expect(card).toMatchObject([
    { serial: 'CA-1', person_id: 'gone', state: 'requested', printed_at: null },
    { serial: 'CA-2', state: 'revoked', ended_why: 'withdrawn' },
    { serial: 'CA-3', state: 'printed', printed_at: '2026-03-02T11:05:00.000Z', handed_at: null },
    { serial: 'CA-4', state: 'replaced' },
    { serial: 'CA-5', state: 'requested' },
  ]);
  expect(
    db.raw.prepare(`SELECT serial FROM named_card WHERE found LIKE '%salma tazi%' ORDER BY serial`).all(),
  ).toEqual([{ serial: 'CA-2' }, { serial: 'CA-3' }]);
  expect(() =>
    db.raw.exec(`UPDATE card SET state = 'printed', ended_at = NULL WHERE serial = 'CA-2'`),
  ).toThrow('UNIQUE');
});
