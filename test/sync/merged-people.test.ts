import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EmbeddedCentral } from '../../central/embedded.ts';
import { EventForm } from '../../shared/domain/events/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { fractions } from '../support/chance.ts';
import { at } from '../support/clock.ts';
import { readFromCentral } from '../support/central-reader.ts';
import type { Counter } from './support/counters.ts';
import { twoCounters } from './support/real-central.ts';

const time = at('2026-03-02T09:00');
let central: EmbeddedCentral;
let rabat: Counter;
let fes: Counter;

beforeAll(async () => {
  ({ central, rabat, fes } = await twoCounters(time));
});
afterAll(() => central.close());

/** People whom both counters know. */
async function known(count: number): Promise<readonly PersonRecord[]> {
  const ids = Array.from({ length: count }, () => rabat.register().id);
  await rabat.exchange();
  await fes.exchange();
  return ids.map((id) => fes.person(id)).filter((person) => person !== undefined);
}
/** Nothing leaves before both are there again. */
const apart = () => {
  for (const counter of [rabat, fes]) counter.sky.set('offline');
};
const settle = async () => {
  for (const counter of [rabat, fes]) counter.sky.set('clear');
  for (const counter of [rabat, fes, rabat, fes]) await counter.exchange();
};
const numberOf = ({ registrationNumber }: PersonRecord): string => registrationNumber ?? '';
const byNumber = (person: PersonRecord) => readFromCentral(central, numberOf(person));

describe('somebody who was registered twice', () => {
  test('is one file at the central and at every counter, found by both numbers for ever', async () => {
    const [kept, gone] = (await known(2)) as [PersonRecord, PersonRecord];
    const paper = rabat.issue('attestation.issued', gone.id);
    await rabat.exchange();
    rabat.merge(kept.id, gone.id, ['contacts.mobile', 'rib']);
    await settle();
    const [there] = await byNumber(gone);
    expect(there).toMatchObject({
      id: kept.id,
      version: 2,
      aliases: [gone.registrationNumber],
      identity: kept.identity,
      contacts: { mobile: gone.contacts.mobile },
      rib: gone.rib,
    });
    expect(await byNumber(kept)).toEqual([there]);
    for (const counter of [rabat, fes]) {
      expect(counter.person(kept.id)).toEqual(there);
      expect(counter.listPeople()).not.toContain(gone.id);
    }
    const [row] = rabat.db.raw.prepare('SELECT subject_id FROM act WHERE id = ?').all(paper.id);
    expect(row).toEqual({ subject_id: kept.id });
  });

  test('whom two counters merge the other way round offline is one file: the first to arrive says which', async () => {
    const [a, b] = (await known(2)) as [PersonRecord, PersonRecord];
    apart();
    rabat.merge(a.id, b.id);
    fes.merge(b.id, a.id);
    await settle();
    expect([rabat.status, fes.status]).toMatchObject([
      { waiting: 0, parked: 0 },
      { waiting: 0, parked: 0 },
    ]);
    const [there] = await byNumber(b);
    expect(there?.id).toBe(a.id);
    for (const counter of [rabat, fes]) {
      expect(counter.person(a.id)).toEqual(there);
      expect(counter.person(b.id)).toBeUndefined();
    }
  });

  test('whose file went into one that went into another is found there, by each of the three numbers', async () => {
    const [a, b, c] = (await known(3)) as [PersonRecord, PersonRecord, PersonRecord];
    rabat.merge(b.id, a.id);
    await settle();
    fes.merge(c.id, b.id);
    await settle();
    for (const person of [a, b, c]) expect((await byNumber(person))[0]?.id).toBe(c.id);
    for (const counter of [rabat, fes])
      expect([a, b].map(({ id }) => counter.person(id))).toEqual([undefined, undefined]);
    expect(rabat.person(c.id)).toEqual(fes.person(c.id));
  });

  test('and about whom a counter still had work: it is judged on the file that stays', async () => {
    const [kept, gone] = (await known(2)) as [PersonRecord, PersonRecord];
    apart();
    const line = '9, rue d’Exemple';
    fes.declare(
      gone.id,
      EventForm.parse({
        kind: 'address-change',
        address: {
          line,
          regionCode: '04',
          provinceCode: '04421',
          communeCode: '',
          communeName: 'R',
          postcode: '',
        },
      }),
    );
    fes.issue('attestation.issued', gone.id);
    rabat.merge(kept.id, gone.id);
    rabat.sky.set('clear');
    await rabat.exchange();
    await settle();
    const [there] = await byNumber(kept);
    // Both files are asked about the address when they differ; else nothing is.
    for (const { actId, refusal } of fes.list('to_look_at')) {
      expect(refusal).toBe('conflict');
      fes.resolve(actId, 'resend');
    }
    await settle();
    expect(fes.status).toMatchObject({ parked: 0, waiting: 0 });
    expect(there?.id).toBe(kept.id);
    expect((await byNumber(gone))[0]).toMatchObject({ id: kept.id, address: { line } });
    expect(rabat.person(kept.id)).toEqual(fes.person(kept.id));
  });

  test('whatever the order of many merges, chains and circles, every counter ends as the central', async () => {
    for (const seed of [1, 2, 3]) {
      const fraction = fractions(seed);
      const pick = <T>(list: readonly T[]): T => list[Math.floor(fraction() * list.length)] as T;
      const people = await known(5);
      apart();
      for (let turn = 0; turn < 12; turn += 1) {
        const counter = pick([rabat, fes]);
        const here = people.filter(({ id }) => counter.person(id));
        const [kept, gone] = [pick(here), pick(here)];
        if (kept.id !== gone.id) counter.merge(kept.id, gone.id);
        const sent = fraction() < 0.4 ? pick([rabat, fes]) : undefined;
        sent?.sky.set('clear');
        await sent?.exchange();
        sent?.sky.set('offline');
      }
      // What waits behind a refusal is sent once somebody has decided.
      do {
        for (const counter of [rabat, fes])
          for (const { actId } of counter.list('to_look_at'))
            counter.resolve(actId, 'abandon', 'Déjà réunis');
        await settle();
      } while (rabat.status.parked + rabat.status.waiting + fes.status.parked + fes.status.waiting > 0);
      const standing = new Set<string>();
      for (const person of people) {
        const found = await byNumber(person);
        expect(found, `seed ${seed}`).toHaveLength(1);
        standing.add(found[0]?.id ?? '');
        expect(
          [rabat, fes].map((counter) => counter.person(found[0]?.id ?? '')),
          `seed ${seed}`,
        ).toEqual([found[0], found[0]]);
      }
      for (const counter of [rabat, fes])
        expect(new Set(people.map(({ id }) => id).filter((id) => counter.person(id)))).toEqual(standing);
    }
  });
});
