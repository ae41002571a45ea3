import { afterAll, beforeAll, expect, it } from 'vitest';
import { putRecords } from '../../../central/people/person.repo.ts';
import { findPeople } from '../../../central/people/people.service.ts';
import { renewSearchKeys } from '../../../central/people/search-keys.service.ts';
import { aCentral, type TestCentral } from '../central/support/central.ts';
import { aPerson } from './support.ts';

let central: TestCentral;
beforeAll(async () => {
  central = await aCentral(() => Promise.resolve({}));
});
afterAll(() => central.close());

it('a central whose keys an older program made is searched by the new ones once it has started', async () => {
  const { store } = central.ports;
  const person = aPerson(1, {
    givenLatin: 'Mohammed',
    familyLatin: 'Ben Jelloun',
    givenArabic: 'محمد',
    familyArabic: 'بن جلون',
  });
  await store.write((tx) => putRecords(tx, [{ record: person, actId: null }], '2026-03-02T09:00:00Z'));
  const find = async (text: string) => (await findPeople(store, text)).people.map(({ id }) => id);
  const texts = ['muhammad benjeloun', 'benjelloun', 'بنجلون', 'ben jelloun mohamed', 'XZ340001'];
  for (const text of texts) expect([text, await find(text)]).toEqual([text, [person.id]]);
  expect(await find('jalloul')).toEqual([]);

  await store.write(async (tx) => {
    await tx.run`DELETE FROM person_key WHERE key !~ '^d:'`;
    await tx.run`INSERT INTO person_key (key, person_id) VALUES ('w:old', ${person.id}::uuid)`;
  });
  await renewSearchKeys(store);
  expect(await find('benjelloun')).toEqual([]);
  await store.once`UPDATE setting SET value = '1' WHERE name = 'search_keys'`;
  await renewSearchKeys(store);
  for (const text of texts) expect([text, await find(text)]).toEqual([text, [person.id]]);
  expect(await find('old')).toEqual([]);
});
