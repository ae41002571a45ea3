import { expect, test } from 'vitest';
import { migrate } from '../../../electron/db/migrate.ts';
import { migrations } from '../../support/store.ts';
import { at, contentOf, fillFirstSchema, rankOf } from './support.ts';

test('with reminders, each file knows who holds it, no event is lost, and a reminder is one', () => {
  const rank = rankOf('reminders.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const event = (branchCode: string, envelope: string | null) => JSON.stringify({ branchCode, envelope });
  const put = (id: string, state: string) =>
    db.raw.exec(
      `INSERT INTO care_file VALUES ('${id}', 'RC-${id}', 'p', '100000001', '${state}', 't2', 't0', 'RABAT', '{}')`,
    );
  const say = (id: string, kind: string, when: string, text: string) =>
    db.raw
      .prepare(`INSERT INTO care_file_event VALUES (?, ?, ?, ?, ?)`)
      .run(id, `${id}-${kind}`, kind, when, text);
  put('f1', 'deposited');
  say('f1', 'deposited', 't0', event('RABAT', null));
  put('f2', 'received');
  say('f2', 'deposited', 't0', event('RABAT', null));
  say('f2', 'enveloped', 't1', event('RABAT', 'BE-1'));
  say('f2', 'received', 't2', event('FES', 'BE-1'));
  put('f3', 'deposited');
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  const { care_file, care_file_event, reminder_delay, day, ...others } = contentOf(db);
  const { care_file: files, care_file_event: events, day: days, ...same } = before;
  expect(others).toEqual(same);
  expect(care_file_event).toEqual(events);
  expect(reminder_delay).toEqual([]);
  const held = [
    { held_by: 'RABAT', in_envelope: null },
    { held_by: 'FES', in_envelope: 'BE-1' },
    { held_by: 'RABAT', in_envelope: null },
  ];
  expect(care_file).toEqual((files as object[]).map((file, index) => ({ ...file, ...held[index] })));
  expect(day).toEqual((days as object[]).map((one) => ({ ...one, typed: null })));
  say('f1', 'reminded', 't3', event('RABAT', null));
  expect(() => say('f1', 'told', 't4', '{}')).toThrow('CHECK');
  expect(() => say('nobody', 'reminded', 't4', '{}')).toThrow('FOREIGN KEY');
  expect(() => db.raw.exec(`INSERT INTO reminder_delay VALUES ('to-check', 0)`)).toThrow('CHECK');
});
