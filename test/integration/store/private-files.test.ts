import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepBackup } from '../../../electron/db/backup.ts';
import { openDatabase } from '../../../electron/db/database.ts';
import { holdFolder } from '../../../electron/platform/data-lock.ts';
import { fileLogger } from '../../../electron/platform/logger.ts';

const key = new Uint8Array(32).fill(7);
let parent: string;
let dataDir: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'guichet-private-'));
  chmodSync(parent, 0o755);
  dataDir = join(parent, 'data');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const modesUnder = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => [
      name,
      modeOf(join(folder, name)),
    ]),
  );

/** Everything that a workstation writes as it works, while the store is open. */
function work(): Readonly<Record<string, string>> {
  fileLogger(dataDir).info({}, 'started');
  const hold = holdFolder(dataDir);
  const db = openDatabase(join(dataDir, 'guichet.db'), { key });
  db.raw.exec('CREATE TABLE IF NOT EXISTS proof (id INTEGER)');
  keepBackup(db, join(dataDir, 'backups'), '2026-03-12T09:05:00.000Z');
  const modes = modesUnder(dataDir);
  db.close();
  if (hold.kind === 'held') hold.release();
  return modes;
}

// Windows has no such permissions: the user's own folder keeps the others out there.
describe.runIf(process.platform !== 'win32')('what a workstation writes', () => {
  it('is for its owner only: folders 0700, files 0600', () => {
    const modes = work();
    expect(modeOf(dataDir)).toBe('700');
    expect(modes).toEqual({
      backups: '700',
      'backups/guichet-2026-03-12T09-05-00-000Z.db': '600',
      'guichet.db': '600',
      'guichet.db-shm': '600',
      'guichet.db-wal': '600',
      'guichet.lock': '600',
      logs: '700',
      'logs/guichet.log': '600',
    });
  });

  it('is made so again where an older version left it open to others', () => {
    work();
    chmodSync(join(dataDir, 'guichet.db'), 0o644);
    chmodSync(join(dataDir, 'logs'), 0o755);
    const modes = work();
    expect([modes['guichet.db'], modes['guichet.db-wal'], modes['logs']]).toEqual(['600', '600', '700']);
  });
});
