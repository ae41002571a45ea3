import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { applyChange } from '../../electron/sync/apply.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { SealKey } from '../../shared/protocol/devices.ts';
import type { FakeCentral } from './support/fake-central.ts';
import { counters, type Counter } from './support/counters.ts';

let central: FakeCentral;
let rabat: Counter;
let fes: Counter;

beforeEach(async () => {
  const all = await counters(2);
  central = all.central;
  [rabat, fes] = all.counters as [Counter, Counter];
});

const TABLES = [
  'person',
  'person_name',
  'reference_item',
  'seal_key',
  'inbox',
  'held_change',
  'outbox',
  'act',
] as const;
/** Everything that the exchanges write, to compare before and after. */
const snapshot = ({ db }: Counter): unknown =>
  TABLES.map((table) => db.raw.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all());

/** A person registered and accepted at Rabat, as the central has it. */
const aKnownPerson = async (): Promise<PersonRecord> => {
  const { id } = rabat.register();
  await rabat.exchange();
  const known = central.people.get(id);
  if (!known) throw new Error('Not registered');
  return known;
};
const moved = (person: PersonRecord, version: number): PersonRecord => ({
  ...person,
  version,
  contacts: { mobile: `0611111${String(version).padStart(3, '0')}` },
});

describe('what the central changed', () => {
  test('arrives page after page, however many', async () => {
    const person = await aKnownPerson();
    for (let version = 2; version <= 1203; version += 1) central.put(moved(person, version));
    await rabat.exchange();
    expect(rabat.person(person.id)?.version).toBe(1203);
  });

  test('applied twice changes nothing', async () => {
    const person = await aKnownPerson();
    central.put(moved(person, 2));
    central.change({ kind: 'reference', item: aRegion });
    central.change({ kind: 'seal_key', key: aSealKey });
    await rabat.exchange();
    const before = snapshot(rabat);
    rabat.db.write((tx) => tx.run`UPDATE inbox SET cursor = ''`);
    await rabat.exchange();
    expect(snapshot(rabat)).toEqual(before);
  });

  test('and is older than what is known here changes nothing', async () => {
    const person = await aKnownPerson();
    central.put(moved(person, 3));
    await rabat.exchange();
    central.put(moved(person, 2));
    await rabat.exchange();
    expect(rabat.person(person.id)).toEqual(moved(person, 3));
  });

  test('is kept with its cursor or not at all', async () => {
    const person = await aKnownPerson();
    central.put(moved(person, 2));
    rabat.db.raw.exec(
      `CREATE TRIGGER refuse BEFORE UPDATE ON inbox BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`,
    );
    await rabat.exchange();
    expect(rabat.person(person.id)?.version).toBe(1);
    rabat.db.raw.exec('DROP TRIGGER refuse');
    await rabat.exchange();
    expect(rabat.person(person.id)?.version).toBe(2);
  });

  test('in reference lists and sealing keys is there, and changed again later', async () => {
    central.change({ kind: 'reference', item: aRegion });
    central.change({ kind: 'seal_key', key: aSealKey });
    central.change({ kind: 'reference', item: { ...aRegion, fr: 'Rabat' } });
    central.change({ kind: 'seal_key', key: { ...aSealKey, revokedAt: '2026-03-01T00:00:00Z' } });
    await rabat.exchange();
    const Row = z.object({ fr: z.string() });
    expect(rabat.db.all(Row)`SELECT fr FROM reference_item`).toEqual([{ fr: 'Rabat' }]);
    const Key = z.object({ key: z.string() });
    expect(rabat.db.all(Key)`SELECT key FROM seal_key`.map(({ key }) => JSON.parse(key) as unknown)).toEqual([
      { ...aSealKey, revokedAt: '2026-03-01T00:00:00Z' },
    ]);
    expect(rabat.announced).toContain('reference');
  });
});

describe('work not sent yet', () => {
  test('is never overwritten; the change waits for the answer', async () => {
    const person = await aKnownPerson();
    rabat.sky.set((request) => (request.url.endsWith('/v1/acts') ? 'broken' : 'clear'));
    rabat.issue('attestation.issued', person.id);
    central.put(moved(person, 2));
    await rabat.exchange();
    expect(rabat.person(person.id)).toEqual(person);

    rabat.sky.set('clear');
    await rabat.exchange();
    expect(rabat.person(person.id)).toEqual(moved(person, 2));
    expect(rabat.db.raw.prepare('SELECT count(*) AS n FROM held_change').get()).toEqual({ n: 0 });
  });

  test('that was refused holds the newest change back until a person decided', async () => {
    const person = await aKnownPerson();
    central.judge = (act) => (act.kind === 'card.issued' ? 'invalid' : undefined);
    const card = rabat.issue('card.issued', person.id);
    await rabat.exchange();
    for (const version of [2, 4, 3]) {
      central.put(moved(person, version));
      await rabat.exchange();
    }
    expect(rabat.person(person.id)).toEqual(person);
    rabat.resolve(card.id, 'abandon', 'Carte faite ailleurs');
    await rabat.exchange();
    expect(rabat.person(person.id)).toEqual(moved(person, 4));
  });

  test('at one counter does not keep the change from another', async () => {
    const person = await aKnownPerson();
    rabat.sky.set('offline');
    rabat.issue('attestation.issued', person.id);
    central.put(moved(person, 2));
    await fes.exchange();
    expect(fes.person(person.id)).toEqual(moved(person, 2));
  });
});

describe('a change that cannot be used', () => {
  test('because it is not understood does not hide the others', async () => {
    const person = await aKnownPerson();
    central.change({ kind: 'weather_report' } as never);
    central.put(moved(person, 2));
    await rabat.exchange();
    expect(rabat.person(person.id)?.version).toBe(2);
    expect(rabat.logged).toContainEqual(
      expect.objectContaining({ message: 'changes not understood', level: 'error' }),
    );
  });

  test('because the store refuses it is held, said, and tried again', async () => {
    const person = await aKnownPerson();
    const twin: PersonRecord = {
      ...person,
      id: rabat.newId() as PersonRecord['id'],
      family: [],
      identity: { ...person.identity, document: { kind: 'cnie', number: 'XX1' } },
    };
    central.put(twin);
    central.put(moved(person, 2));
    await rabat.exchange();
    expect(rabat.person(person.id)?.version).toBe(2);
    expect(rabat.person(twin.id)).toBeUndefined();
    expect(rabat.logged).toContainEqual(expect.objectContaining({ message: 'change not applied' }));

    central.put({
      ...moved(person, 3),
      registrationNumber: '900000001' as PersonRecord['registrationNumber'],
    });
    await rabat.exchange();
    await rabat.exchange();
    expect(rabat.person(twin.id)).toEqual(twin);
  });
});

test('no log line carries a name, a number or a document', async () => {
  const person = await aKnownPerson();
  central.put({ ...person, id: rabat.newId() as PersonRecord['id'], family: [] });
  await rabat.exchange();
  rabat.db.write(
    (tx) => tx.run`UPDATE held_change SET record = json_set(record, '$.identity.givenLatin', 12)`,
  );
  const status = await rabat.exchange();
  expect(status.phase).toBe('idle');
  const lines = JSON.stringify(rabat.logged);
  expect(rabat.logged.length).toBeGreaterThan(0);
  for (const secret of [
    person.identity.familyLatin,
    person.registrationNumber,
    person.identity.document.number,
  ])
    expect(lines).not.toContain(secret);
});

test('a change is applied inside the transaction that it is given', () => {
  const change = { seq: 1, kind: 'reference', item: aRegion } as const;
  expect(() =>
    rabat.db.write((tx) => {
      applyChange(tx, change);
      throw new Error('later');
    }),
  ).toThrow('later');
  expect(rabat.db.raw.prepare('SELECT count(*) AS n FROM reference_item').get()).toEqual({ n: 0 });
});

const aRegion = {
  list: 'region',
  code: '04',
  fr: 'Rabat-Salé-Kénitra',
  ar: 'الرباط سلا القنيطرة',
  parent: null,
  rank: 4,
  sample: false,
} as const;
const aSealKey: SealKey = {
  kid: '00112233445566ff',
  publicKey: 'a'.repeat(64),
  deviceId: null,
  branchCode: null,
  from: '2026-01-01T00:00:00Z',
  to: '2027-01-01T00:00:00Z',
  revokedAt: null,
  distrustedFrom: null,
  certificate: '',
};
