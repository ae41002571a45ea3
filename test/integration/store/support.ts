import { openDatabase, type Database } from '../../../electron/db/database.ts';
import { migrate } from '../../../electron/db/migrate.ts';
import { migrations } from '../../support/store.ts';

const TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`;

/** Every row of every table, to compare two stores. */
export const contentOf = (db: Database): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (db.raw.prepare(TABLES).all() as { name: string }[]).map(({ name }) => [
      name,
      db.raw.prepare(`SELECT * FROM "${name}" ORDER BY 1`).all(),
    ]),
  );

/** Fills a store at the first schema with something in each table that the exchanges use. */
export function fillFirstSchema(db: Database): void {
  db.raw.exec(`
    INSERT INTO person (id, number_state, registration_number, family_latin, given_latin, family_arabic, given_arabic, sex, birth,
                        scheme, branch_code, version, record)
    VALUES ('p1', 'reserved', '100000001', 'Tazi', 'Salma', 'التازي', 'سلمى', 'F', '1988-05-12', 'tns', 'RABAT', 0, '{}');
    INSERT INTO act (id, kind, subject_id, agent_id, agent_number, done_at, done_on, reference, payload, state)
    VALUES ('a1', 'registration.submitted', 'p1', 'g1', '1001', '2026-03-02T09:00:00.000Z', '2026-03-02', 'RC-1',
            '{"payload":{"person":{"identity":{"familyLatin":"Tazi"}}}}', 'waiting'),
           ('a2', 'card.issued', 'gone', 'g1', '1001', '2026-03-02T09:01:00.000Z', '2026-03-02', 'CA-1', '{}', 'accepted');
    INSERT INTO outbox (act_id, subject_id, attempts) VALUES ('a1', 'p1', 3);
    INSERT INTO number_block (id, first, last, next, expires_at) VALUES ('b1', 100000001, 100000100, 100000002, '2026-04-01T00:00:00.000Z');
    INSERT INTO journal (seq, at, agent_number, action, detail, hash) VALUES (1, '2026-03-02T09:00:00.000Z', '1001', 'x', '', 'h');`);
}

/** A store of this version, in memory. */
export const at = (version: number): Database => {
  const db = openDatabase(':memory:');
  migrate(db, migrations.slice(0, version));
  return db;
};

/** The rank of a migration whose number a later one may have moved. */
export const rankOf = (name: string): number => migrations.findIndex((one) => one.name.endsWith(name)) + 1;
