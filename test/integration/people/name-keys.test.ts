import { expect, it } from 'vitest';
import type { Database } from '../../../electron/db/database.ts';
import { openDatabase } from '../../../electron/db/database.ts';
import { migrate } from '../../../electron/db/migrate.ts';
import { keepNameKeys } from '../../../electron/modules/people/index.ts';
import { at } from '../../support/clock.ts';
import { migrations } from '../../support/store.ts';
import { aPerson, aSearch } from './support.ts';

/** A store of the schema before, with this many people whose keys are those of then. */
function anOldStore(people: number): Database {
  const db = openDatabase(':memory:');
  migrate(db, migrations.slice(0, 2));
  const insert = db.raw.prepare(`
    INSERT INTO person (id, number_state, family_latin, given_latin, family_arabic, given_arabic, sex, birth, scheme, branch_code,
                        version, record)
    VALUES (?, 'confirmed', 'Ameziane', 'Mohammed', 'أمزيان', 'محمد', 'M', '1980-01-01', 'tns', 'DEMO-01', 1, ?)`);
  const key = db.raw.prepare(
    `INSERT INTO person_name (rowid, latin, sound, arabic) VALUES (?, 'mohammed ameziane', 'mumid amizian', 'محمد امزيان')`,
  );
  for (let rank = 1; rank <= people; rank += 1) {
    const record = aPerson(rank, {});
    key.run(insert.run(record.id, JSON.stringify(record)).lastInsertRowid);
  }
  migrate(db, migrations);
  return db;
}
const countOf = (db: Database, match: string): number =>
  db.raw.prepare('SELECT count(*) FROM person_name WHERE person_name MATCH ?').pluck().get(match) as number;
const NEW_SOUND = '{sound} : "mhmd"';

it('names of an older store are found by the new keys once they are made again, a few at a time', async () => {
  const db = anOldStore(1200);
  const time = at('2026-03-02T09:00');
  const { find } = aSearch([], db);
  expect((await find('muhammad amezian')).names).toEqual([]);
  keepNameKeys({ db, scheduler: time });
  expect(countOf(db, NEW_SOUND)).toBe(500);
  expect((await find('mohammed ameziane')).more).toBe(true);
  time.advance(1000);
  expect([countOf(db, NEW_SOUND), countOf(db, 'latin : ameziane'), time.pending]).toEqual([1200, 1200, 0]);
  expect((await find('muhammad amezian')).names).toHaveLength(50);
});

it('goes on where it stopped, and does nothing once all is done', () => {
  const db = anOldStore(1200);
  const time = at('2026-03-02T09:00');
  keepNameKeys({ db, scheduler: time }).stop();
  time.advance(1000);
  expect(countOf(db, NEW_SOUND)).toBe(500);
  db.raw.exec(`UPDATE person_name SET sound = 'kept' WHERE rowid <= 500`);
  keepNameKeys({ db, scheduler: time });
  time.advance(1000);
  expect([countOf(db, NEW_SOUND), countOf(db, 'sound : kept')]).toEqual([700, 500]);
  keepNameKeys({ db, scheduler: time });
  expect([time.pending, countOf(db, 'sound : kept')]).toEqual([0, 500]);
});

it('keys made by another version of the program are all made again', () => {
  const db = anOldStore(3);
  const time = at('2026-03-02T09:00');
  keepNameKeys({ db, scheduler: time });
  db.raw.exec(`UPDATE name_keys SET version = 1; UPDATE person_name SET sound = 'old'`);
  keepNameKeys({ db, scheduler: time });
  expect(countOf(db, NEW_SOUND)).toBe(3);
});
