import { expect, test } from 'vitest';
import { z } from 'zod';
import { findOwnRecord, putRecord, putStanding } from '../../../electron/modules/people/index.ts';
import { aStore } from '../../support/store.ts';
import { aRecord } from '../../sync/support/people.ts';

const Row = z.record(z.string(), z.unknown());

test('how a file stands is put as the whole record would be, the search keys included', () => {
  const [db, whole] = [aStore(), aStore()];
  const ids = ['0195a000-0000-7000-8000-00000000000a', '0195a000-0000-7000-8000-00000000000b'];
  const record = aRecord({
    id: '0195a000-0000-7000-8000-000000000001',
    n: 1,
    number: '100000001',
    familyIds: ids,
  });
  const answered = { ...record, numberState: 'confirmed', version: 1 } as const;
  for (const store of [db, whole]) store.write((tx) => putRecord(tx, record));
  db.write((tx) => putStanding(tx, answered));
  whole.write((tx) => putRecord(tx, answered));

  expect(findOwnRecord(db, record.id)).toEqual(answered);
  const rows = (store: typeof db) => [
    store.all(Row)`SELECT * FROM person ORDER BY id`.map(({ row_number: _, ...row }) => row),
    store.all(Row)`
      SELECT p.id, n.latin, n.sound, n.arabic FROM person_name n JOIN person p ON p.row_number = n.rowid ORDER BY p.id`,
  ];
  expect(rows(db)).toEqual(rows(whole));
});
