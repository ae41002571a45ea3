import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { populationSlice } from '../../../../central/demonstration/people.ts';
import { BRANCHES } from '../../../../central/demonstration/places.ts';
import { listByKey, listByNumber } from '../../../../central/people/person.repo.ts';
import { documentKey } from '../../../../central/people/person-keys.ts';
import { loadPopulation, OtherSeed, RealPeople } from '../../../../central/population/population.service.ts';
import { PersonRecord } from '../../../../shared/domain/people/record.ts';
import { ChangesPage } from '../../../../shared/protocol/changes.ts';
import { answersTo, aPerson, outcomes, registration, reserve } from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

const Count = z.object({ count: z.int() });

export function population(place: Place): void {
  describe('a population for trials', () => {
    let central: TestCentral;
    beforeAll(async () => {
      central = await aCentral(place);
    });
    afterAll(() => central.close());
    const count = async (): Promise<number> =>
      (await central.ports.store.maybe(Count)`SELECT count(*)::int AS count FROM person`)?.count ?? 0;
    const wish = { seed: 7, force: false };

    it('is the same whatever part it is made in, and nobody has what another has', () => {
      const people = populationSlice({ from: 2_000, count: 500, seed: 7, branches: BRANCHES });
      expect(populationSlice({ from: 2_000, count: 500, seed: 7, branches: BRANCHES })).toEqual(people);
      people.forEach((record) => expect(PersonRecord.safeParse(record).success).toBe(true));
      for (const value of ['id', 'registrationNumber'] as const)
        expect(new Set(people.map((record) => record[value])).size).toBe(500);
      expect(new Set(people.map(({ identity }) => identity.document.number)).size).toBe(500);
    });

    it('is loaded slice by slice, stops when it is told to, and goes on where it stood', async () => {
      const told: number[] = [];
      let isCancelled = false;
      const onProgress = (loaded: number): void => {
        told.push(loaded);
        isCancelled = true;
      };
      const first = await loadPopulation(central.ports, {
        ...wish,
        people: 4_500,
        onProgress,
        isCancelled: () => isCancelled,
      });
      expect([first, told, await count()]).toEqual([2_000, [2_000], 2_000]);
      expect(await loadPopulation(central.ports, { ...wish, people: 2_600 })).toBe(2_600);
      expect(await loadPopulation(central.ports, { ...wish, people: 2_600 })).toBe(2_600);
      expect(await count()).toBe(2_600);
    });

    it('is found, told to workstations, and judged against like everybody', async () => {
      const [person] = await listByNumber(central.ports.store, '300002500');
      const document = person?.identity.document.number ?? '';
      expect((await listByKey(central.ports.store, documentKey(document), 5)).map(({ id }) => id)).toContain(
        person?.id,
      );
      const client = await central.workstation(person?.branchCode);
      const numbers = new Set<string | null>();
      for (let [after, more] = ['', true]; more;) {
        const page = ChangesPage.parse(
          (await client.send({ path: `/v1/changes?limit=500&after=${after}` })).json(),
        );
        page.changes.forEach((one) => one.kind === 'person' && numbers.add(one.record.registrationNumber));
        [after, more] = [page.cursor, page.more];
      }
      expect(numbers).toContain('300002500');
      const [number = '', other = ''] = await reserve(client, 2);
      const branchCode = person?.branchCode ?? '';
      const [known, fresh] = [
        aPerson({ number, cnie: document, branchCode }),
        aPerson({ number: other, branchCode }),
      ];
      const cnie = {
        ...known,
        identity: { ...known.identity, document: person?.identity.document },
      } as never;
      expect(outcomes(await answersTo(client, [registration(client, cnie)]))).toEqual(['already_registered']);
      expect(outcomes(await answersTo(client, [registration(client, fresh)]))).toEqual(['accepted']);
    });

    it('is not mixed with real people unless that is asked, nor with another population', async () => {
      await expect(loadPopulation(central.ports, { ...wish, people: 2_700 })).rejects.toThrow(RealPeople);
      await expect(loadPopulation(central.ports, { ...wish, seed: 8, people: 2_700 })).rejects.toThrow(
        OtherSeed,
      );
      expect(await loadPopulation(central.ports, { ...wish, people: 2_700, force: true })).toBe(2_700);
    });
  });
}
