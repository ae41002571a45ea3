import { legalContents } from '../../../electron/platform/legal-files.ts';
import { readLegal } from '../../../shared/domain/legal/index.ts';
import { createPeople } from '../../../electron/modules/people/index.ts';
import { putRecord } from '../../../electron/modules/people/people.repo.ts';
import type { Database } from '../../../electron/db/database.ts';
import { PersonRecord } from '../../../shared/domain/people/record.ts';
import { at } from '../../support/clock.ts';
import { aStore } from '../../support/store.ts';

type Identity = Partial<PersonRecord['identity']>;

/** An invented insured person; everything that must be hers alone follows from her rank. */
export const aPerson = (rank: number, identity: Identity, over: object = {}): PersonRecord =>
  PersonRecord.parse({
    id: `0190a000-0000-7000-8000-${String(rank).padStart(12, '0')}`,
    version: 1,
    registrationNumber: String(700_001_200 + rank),
    numberState: 'confirmed',
    scheme: 'tns',
    branchCode: 'DEMO-01',
    registeredOn: '2026-03-02',
    identity: {
      familyLatin: 'Exemple',
      givenLatin: 'Salma',
      familyArabic: 'مثال',
      givenArabic: 'سلمى',
      sex: 'F',
      birth: '1987-04-12',
      nationality: 'MAR',
      document: { kind: 'cnie', number: `XZ${340_000 + rank}` },
      ...identity,
    },
    contacts: { mobile: `06100000${String(rank).padStart(2, '0')}` },
    address: null,
    activity: null,
    rib: null,
    family: [],
    photo: 'a'.repeat(64),
    ...over,
  });

const texts = readLegal(legalContents('resources'));
const legal = () => texts;

/** A counter's search over these people, with what it asked the central. */
export function aSearch(records: readonly PersonRecord[], db: Database = aStore()) {
  db.write((tx) => records.forEach((record) => putRecord(tx, record)));
  const asked: string[] = [];
  const people = createPeople({
    db,
    clock: at('2026-03-02T09:00'),
    readMrz: () => undefined,
    checkSeal: () => ({ verdict: 'malformed', why: null, listOf: null, claims: null }),
    checkReference: () => Promise.resolve(null),
    findNamed: () => ({}),
    askCentral: (identifier) => {
      asked.push(identifier);
      return Promise.resolve([]);
    },
    hasUnsent: () => false,
    legal,
    findPhoto: async () => undefined,
  });
  const find = async (text: string) => {
    const { people: found, near, ...answer } = await people.search(text, 'agent');
    const nameOf = (id: string): string => {
      const person = found.find((each) => each.id === id);
      return person ? `${person.givenLatin} ${person.familyLatin}` : id;
    };
    return { ...answer, names: found.map(({ id }) => nameOf(id)), near: near.map(nameOf) };
  };
  return { db, find, asked };
}
