import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupTo, keepBackup, listBackups } from '../../../electron/db/backup.ts';
import { openDatabase, UnreadableDatabase } from '../../../electron/db/database.ts';
import { aFileStore, STORE_KEY } from '../../support/store.ts';
import { contentOf, fillFirstSchema } from './support.ts';

test('a copy made while the store is in use equals it, and stays encrypted under the same key', () => {
  using store = aFileStore();
  const db = store.open();
  fillFirstSchema(db);
  const copy = join(store.folder, 'copy.db');
  backupTo(db, copy);
  expect(readFileSync(copy).toString('latin1')).not.toMatch(/Tazi|SQLite format/);
  expect(() => openDatabase(copy, { key: Buffer.alloc(32, 9) })).toThrow(UnreadableDatabase);
  const opened = openDatabase(copy, { key: STORE_KEY });
  expect(contentOf(opened)).toEqual(contentOf(db));
  expect(opened.raw.pragma('user_version')).toEqual(db.raw.pragma('user_version'));
  opened.close();
  db.close();
});

test('a copy put back in place of the store is that store as it was', () => {
  using store = aFileStore();
  const db = store.open();
  fillFirstSchema(db);
  const before = contentOf(db);
  const copy = keepBackup(db, join(store.folder, 'backups'), '2026-03-02T09:00:00.000Z');
  db.raw.exec('DELETE FROM outbox');
  db.close();
  copyFileSync(copy, store.file);
  const restored = store.open();
  expect(contentOf(restored)).toEqual(before);
  restored.close();
});

test('the last three copies are kept, the newest first', () => {
  using store = aFileStore();
  const db = store.open();
  const folder = join(store.folder, 'backups');
  expect(listBackups(folder)).toEqual([]);
  for (const day of ['01', '02', '03', '04', '05']) keepBackup(db, folder, `2026-03-${day}T09:00:00.000Z`);
  expect(listBackups(folder)).toEqual(
    ['05', '04', '03'].map((day) => `guichet-2026-03-${day}T09-00-00-000Z.db`),
  );
  db.close();
});

test('a copy that was cut short is never taken for one, and the next one replaces it', () => {
  using store = aFileStore();
  const db = store.open();
  const folder = join(store.folder, 'backups');
  const file = keepBackup(db, folder, '2026-03-02T09:00:00.000Z');
  writeFileSync(join(folder, 'guichet-2026-03-03T09-00-00-000Z.db.partial'), 'half');
  expect(listBackups(folder)).toHaveLength(1);
  keepBackup(db, folder, '2026-03-03T09:00:00.000Z');
  expect(listBackups(folder)).toHaveLength(2);
  expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  expect(existsSync(file)).toBe(true);
  db.close();
});
