import { expect, test } from 'vitest';
import { migrate } from '../../../electron/db/migrate.ts';
import { migrations } from '../../support/store.ts';
import { at, contentOf, fillFirstSchema, rankOf } from './support.ts';

test('with the queue, everything keeps what it had; nothing waits, and one person at most is at the counter', () => {
  const rank = rankOf('queue.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  const { queue_setting, ticket, ticket_call, ticket_act, ...others } = contentOf(db);
  expect(others).toEqual(before);
  expect([queue_setting, ticket, ticket_call, ticket_act]).toEqual([[], [], [], []]);
  const draw = (number: number, place: number) =>
    db.raw.exec(
      `INSERT INTO ticket VALUES ('t${place}', '2026-03-02', 'A', ${number}, ${place}, 'A', 'called', '2026-03-02')`,
    );
  const call = (id: string) =>
    db.raw.exec(`INSERT INTO ticket_call VALUES ('${id}', 0, 'A', '2026-03-02', 1, 'g', NULL, NULL)`);
  draw(1, 1);
  draw(2, 2);
  expect(() => draw(2, 3)).toThrow('UNIQUE');
  expect(() => draw(3, 2)).toThrow('UNIQUE');
  call('t1');
  expect(() => call('t2')).toThrow('UNIQUE');
  expect(() => db.raw.exec(`UPDATE ticket_call SET ended_at = '2026-03-02'`)).toThrow('CHECK');
});

test('with former documents, those of the stories already here are found, and the current ones are not former', () => {
  const rank = rankOf('former_documents.sql');
  const db = at(rank - 1);
  fillFirstSchema(db);
  const insured = '0190a000-0000-7000-8000-000000000001';
  const spouse = '0190a000-0000-7000-8000-000000000002';
  const story = [
    { path: 'identity.document.number', before: 'XA100001', after: 'XA100002' },
    { path: 'identity.document.number', before: 'XA100002', after: 'XA100003' },
    { path: `family.${spouse}.documentNumber`, before: 'XB200001', after: 'XB200002' },
    { path: `family.${spouse}.documentNumber`, before: null, after: 'XB200001' },
    { path: 'identity.familyLatin', before: 'AVANT', after: 'APRES' },
  ];
  const record = JSON.stringify({ story: [{ changes: story.slice(0, 1) }, { changes: story.slice(1) }] });
  const insert = (id: string, of: string | null, document: string, text: string | null) =>
    db.raw
      .prepare(
        `INSERT INTO person (id, insured_id, dependant_kind, position, number_state, family_latin, given_latin, family_arabic,
           given_arabic, sex, birth, document_number, scheme, branch_code, version, record)
         VALUES (?, ?, ?, ?, 'confirmed', 'A', 'B', 'ا', 'ب', 'F', '1987', ?, 'tns', 'X', 1, ?)`,
      )
      .run(id, of, of && 'spouse', 0, document, text);
  insert(insured, null, 'XA100003', record);
  insert(spouse, insured, 'XB200002', null);
  const before = contentOf(db);
  migrate(db, migrations.slice(0, rank));
  const { former_document, ...others } = contentOf(db);
  expect(others).toEqual(before);
  expect(former_document).toEqual([
    { document_number: 'XA100001', person_id: insured, insured_id: insured },
    { document_number: 'XA100002', person_id: insured, insured_id: insured },
    { document_number: 'XB200001', person_id: spouse, insured_id: insured },
  ]);
});
