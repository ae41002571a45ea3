import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findFaults, settleIntoOneFile } from '../../../electron/db/check.ts';
import { openDatabase, UnreadableDatabase, type Database } from '../../../electron/db/database.ts';
import { record } from '../../../electron/modules/journal/index.ts';
import { at } from '../../support/clock.ts';
import { aFileStore, aStore, STORE_KEY, type FileStore } from '../../support/store.ts';

const Entry = z.object({ seq: z.int(), action: z.string(), detail: z.string() });
const listEntries = (db: Database) => db.all(Entry)`SELECT seq, action, detail FROM journal ORDER BY seq`;
const clock = at('2026-03-02T09:00');
const write = (db: Database, detail: string) =>
  db.write((tx) => record(tx, clock, { agentNumber: '1001', action: 'store.backed_up', detail }));

describe('a transaction', () => {
  test('that throws leaves nothing behind, and the next one works', () => {
    const db = aStore();
    expect(() =>
      db.write((tx) => {
        record(tx, clock, { agentNumber: '1001', action: 'store.backed_up' });
        throw new Error('halfway');
      }),
    ).toThrow('halfway');
    expect(listEntries(db)).toEqual([]);
    write(db, 'after');
    expect(listEntries(db)).toHaveLength(1);
  });

  test('inside another one is undone alone', () => {
    const db = aStore();
    db.write(() => {
      write(db, 'kept');
      expect(() =>
        db.write(() => {
          write(db, 'undone');
          throw new Error('inner');
        }),
      ).toThrow('inner');
      write(db, 'kept too');
    });
    expect(listEntries(db).map((entry) => entry.detail)).toEqual(['kept', 'kept too']);
  });

  test('does not wait for anything: an async one is refused', () => {
    const db = aStore();
    expect(() => db.write(async () => write(db, 'later'))).toThrow('promise');
    expect(listEntries(db)).toEqual([]);
  });

  test('holds the domain’s rules also against our own code', () => {
    const db = aStore();
    const insert = (table: string, columns: string, values: string) => () =>
      db.raw.exec(`INSERT INTO ${table} (${columns}) VALUES (${values})`);
    expect(insert('outbox', 'act_id, subject_id', `'nobody', 'x'`)).toThrow('FOREIGN KEY');
    expect(insert('number_block', 'id, first, last, next, expires_at', `'b', 5, 4, 5, ''`)).toThrow('CHECK');
    expect(insert('series', 'name, last', `'RC', 'twelve'`)).toThrow('INTEGER');
  });
});

describe('reading', () => {
  test('checks every row: one that is not what the code expects is a fault, not a surprise later', () => {
    const db = aStore();
    write(db, 'x');
    expect(
      () => db.all(Entry.extend({ seq: z.string() }))`SELECT seq, action, detail FROM journal`,
    ).toThrow();
    expect(db.maybe(Entry)`SELECT seq, action, detail FROM journal WHERE seq = ${99}`).toBeUndefined();
  });

  test('binds what is in the template: nothing typed becomes SQL', () => {
    const db = aStore();
    const hostile = `'); DROP TABLE journal; --`;
    write(db, hostile);
    expect(db.all(Entry)`SELECT seq, action, detail FROM journal WHERE detail = ${hostile}`).toHaveLength(1);
  });
});

describe('a store in a file', () => {
  let store: FileStore;
  beforeEach(() => {
    store = aFileStore();
  });
  afterEach(() => store.remove());

  test('is written through to the disk at each transaction', () => {
    const db = store.open();
    expect(db.raw.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.raw.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.raw.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();
  });

  test('shows nothing of what it holds, in none of its files', () => {
    const db = store.open();
    for (let n = 0; n < 50; n += 1) write(db, 'Benjelloun AB123456');
    const seen = () => ['', '-wal', '-shm'].map((end) => readFileSync(store.file + end)).join('');
    expect(seen()).not.toMatch(/Benjelloun|AB123456|SQLite format|CREATE TABLE/);
    settleIntoOneFile(db);
    expect(seen()).not.toMatch(/Benjelloun|AB123456|SQLite format|CREATE TABLE/);
    db.close();
    expect(listEntries(store.open())).toHaveLength(50);
  });

  test.each([
    ['another key', Buffer.alloc(32, 8)],
    ['no key', undefined],
  ])('under %s is refused and not touched', (_, key) => {
    const db = store.open();
    write(db, 'x');
    db.close();
    const before = readFileSync(store.file);
    expect(() => openDatabase(store.file, key ? { key } : {})).toThrow(UnreadableDatabase);
    expect(readFileSync(store.file)).toEqual(before);
    expect(listEntries(store.open())).toHaveLength(1);
  });

  test('that is something else is refused and not touched', () => {
    const file = join(store.folder, 'letter.db');
    writeFileSync(file, 'Bonjour, ceci est une lettre. '.repeat(500));
    expect(() => openDatabase(file, { key: STORE_KEY })).toThrow(UnreadableDatabase);
    expect(readFileSync(file, 'utf8')).toBe('Bonjour, ceci est une lettre. '.repeat(500));
  });

  test('with ruined pages tells it and keeps what is left', () => {
    const db = store.open();
    for (let n = 0; n < 500; n += 1) write(db, `line ${n} ${'x'.repeat(200)}`);
    settleIntoOneFile(db);
    db.close();
    const bytes = readFileSync(store.file);
    const ruined = Buffer.from(bytes);
    ruined.fill(0x5a, bytes.length - 3 * 4096, bytes.length - 2 * 4096);
    writeFileSync(store.file, ruined);
    const reopened = openDatabase(store.file, { key: STORE_KEY });
    const look = () => findFaults(reopened, { full: true, limit: 3 });
    let told: unknown;
    try {
      told = look();
    } catch (error) {
      told = [String(error)];
    }
    expect(told).not.toEqual([]);
    reopened.close();
    expect(readFileSync(store.file)).toEqual(ruined);
  });

  test('on a full disk refuses the transaction whole and keeps what was there', () => {
    const db = store.open();
    write(db, 'before');
    const pages = db.raw.pragma('page_count', { simple: true }) as number;
    db.raw.pragma(`max_page_count = ${pages + 2}`);
    const fill = () =>
      db.write((tx) => {
        for (let n = 0; n < 1000; n += 1)
          record(tx, clock, { agentNumber: '1001', action: 'store.backed_up', detail: 'x'.repeat(500) });
      });
    expect(fill).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    expect(listEntries(db).map((entry) => entry.detail)).toEqual(['before']);
    db.raw.pragma('max_page_count = 1000000');
    write(db, 'after');
    expect(listEntries(db).map((entry) => entry.detail)).toEqual(['before', 'after']);
    expect(findFaults(db, { full: true, limit: 3 })).toEqual([]);
    db.close();
  });
});
