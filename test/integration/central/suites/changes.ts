import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announce, numberChanges, renameFeed } from '../../../../central/changes/change.repo.ts';
import { readPage } from '../../../../central/changes/changes.service.ts';
import { loadItems } from '../../../../central/reference/reference.service.ts';
import { ChangesPage, type Change } from '../../../../shared/protocol/changes.ts';
import type { SignedClient } from '../../../support/signed-client.ts';
import { answersTo, aPerson, outcomes, registration, reserve } from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

const subjectOf = (change: Change): string => {
  if (change.kind === 'merged') return change.personId;
  if (change.kind === 'person') return change.record.id;
  if (change.kind === 'request') return change.request.id;
  if (change.kind === 'point_request') return change.seen.id;
  if (change.kind === 'envelope') return change.envelope.id;
  if (change.kind === 'law') return change.law.code;
  if (change.kind === 'care_file') return change.story.file.id;
  return change.kind === 'reference' ? `${change.item.list}/${change.item.code}` : change.key.kid;
};

async function pull(
  client: SignedClient,
  cursor: string,
  limit: number,
): Promise<{ changes: Change[]; cursor: string }> {
  const changes: Change[] = [];
  for (let after = cursor; ;) {
    const got = await client.send({ path: `/v1/changes?after=${encodeURIComponent(after)}&limit=${limit}` });
    const page = ChangesPage.parse(got.json());
    changes.push(...page.changes);
    after = page.cursor;
    if (!page.more) return { changes, cursor: after };
  }
}

export function changes(place: Place): void {
  describe('the feed of changes', () => {
    let central: TestCentral;
    let rabat: SignedClient;
    let fes: SignedClient;
    beforeAll(async () => {
      central = await aCentral(place);
      [rabat, fes] = [await central.workstation('RABAT'), await central.workstation('FES')];
    });
    afterAll(() => central.close());

    it('brings reference data and seal keys to every branch, the same whatever the size of the pages', async () => {
      const whole = await pull(rabat, '', 500);
      const bits = await pull(rabat, '', 7);
      expect(bits.changes).toEqual(whole.changes);
      expect(bits.cursor).toBe(whole.cursor);
      const kinds = new Set(
        whole.changes.map((change) => (change.kind === 'reference' ? change.item.list : change.kind)),
      );
      expect([...kinds].sort()).toEqual([
        'branch',
        'mutuelle',
        'piece',
        'province',
        'region',
        'scheme',
        'seal_key',
        'tns_category',
      ]);
      const places = whole.changes.map(({ seq }) => seq);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect((await pull(rabat, whole.cursor, 500)).changes).toEqual([]);
    });

    it('brings a person to the branch concerned and not to another one', async () => {
      const [inRabat, inFes] = [(await pull(rabat, '', 500)).cursor, (await pull(fes, '', 500)).cursor];
      const [number = ''] = await reserve(rabat, 1);
      const person = aPerson({ number });
      expect(outcomes(await answersTo(rabat, [registration(rabat, person)]))).toEqual(['accepted']);
      const got = (await pull(rabat, inRabat, 500)).changes;
      expect(got.map(subjectOf)).toEqual([person.id]);
      expect(got[0]).toMatchObject({ record: { version: 1, numberState: 'confirmed' } });
      expect((await pull(fes, inFes, 500)).changes).toEqual([]);
    });

    it('moves a subject that changes again to its end, with its newest state', async () => {
      const { cursor } = await pull(rabat, '', 500);
      const item = {
        list: 'commune',
        code: '04.421.99.01',
        fr: 'Une',
        ar: 'واحدة',
        parent: '04421',
        rank: 0,
        sample: true,
      } as const;
      await loadItems(central.ports.store, [item]);
      await loadItems(central.ports.store, [item]);
      expect((await pull(rabat, cursor, 500)).changes.map(subjectOf)).toEqual(['commune/04.421.99.01']);
      const later = await pull(rabat, cursor, 500);
      await loadItems(central.ports.store, [{ ...item, fr: 'Autre' }]);
      const again = (await pull(rabat, later.cursor, 500)).changes;
      expect(again).toMatchObject([{ kind: 'reference', item: { fr: 'Autre' } }]);
    });

    it('starts again from the beginning for a cursor of another feed, of the future, or that is nonsense', async () => {
      const whole = (await pull(rabat, '', 500)).changes.length;
      const feed = (await pull(rabat, '', 500)).cursor.replace(/\d+$/, '999999');
      for (const cursor of [feed, '1.somewhere.3', 'x', '%00', '1..1', '-1']) {
        expect((await pull(rabat, cursor, 500)).changes.length, cursor).toBe(whole);
      }
      const { cursor } = await pull(rabat, '', 500);
      await central.ports.store.write((tx) => renameFeed(tx, 'restored'));
      expect((await pull(rabat, cursor, 500)).changes.length).toBe(whole);
    });

    it('never skips anything while thirty workstations write and four read all the time', async () => {
      const writers = await Promise.all(Array.from({ length: 30 }, () => central.workstation('RABAT')));
      const { cursor } = await pull(rabat, '', 500);
      let writing = true;
      const follow = async (): Promise<Change[]> => {
        const seen: Change[] = [];
        for (let [after, last] = [cursor, false]; !last;) {
          last = !writing;
          const page = await pull(rabat, after, 5);
          seen.push(...page.changes);
          after = page.cursor;
        }
        return seen;
      };
      const readers = [follow(), follow(), follow(), follow()];
      const written = await Promise.all(
        writers.map(async (client) => {
          const people = (await reserve(client, 4)).map((number) => aPerson({ number }));
          for (const person of people) await answersTo(client, [registration(client, person)]);
          return people.map(({ id }) => id);
        }),
      );
      writing = false;
      for (const seen of await Promise.all(readers)) {
        const people = seen.filter(({ kind }) => kind === 'person').map(subjectOf);
        expect([...people].sort()).toEqual(written.flat().sort());
        const places = seen.map(({ seq }) => seq);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }
    });
  });
}

/** Needs two connections, so PostgreSQL only. */
export function lateCommits(place: Place): void {
  describe('the feed of changes, with transactions that commit in another order', () => {
    let central: TestCentral;
    beforeAll(async () => {
      central = await aCentral(place);
      const items = ['1', '2', '3'].map(
        (n, rank) =>
          ({ list: 'commune', code: n.repeat(7), fr: n, ar: n, parent: null, rank, sample: true }) as const,
      );
      await loadItems(central.ports.store, items);
      await numberChanges(central.ports.store);
    });
    afterAll(() => central.close());
    const moved = (n: string) =>
      ({ kind: 'reference', subject: `commune/${n.repeat(7)}`, branchCode: null }) as const;

    /** Moves a subject in a transaction that stays open until it is told to commit. */
    const open = async (n: string) => {
      const [wrote, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const done = central.ports.store.write(async (tx) => {
        await announce(tx, [moved(n)]);
        wrote.resolve();
        await gate.promise;
      });
      await wrote.promise;
      return async () => {
        gate.resolve();
        await done;
      };
    };
    const page = (cursor: string) =>
      readPage(central.ports.store, 'RABAT', { after: cursor, limit: 500, about: 'all' });

    it('shows what committed first, then what began earlier and committed later', async () => {
      const { cursor } = await page('');
      const commit = await open('1');
      await central.ports.store.write((tx) => announce(tx, [moved('2')]));
      const first = await page(cursor);
      expect(first.changes.map(subjectOf)).toEqual(['commune/2222222']);
      await commit();
      const second = await page(first.cursor);
      expect(second.changes.map(subjectOf)).toEqual(['commune/1111111']);
    });

    it('is read without waiting for a transaction that is open', async () => {
      const { cursor } = await page('');
      await central.ports.store.write((tx) => announce(tx, [moved('3')]));
      const commit = await open('3');
      const got = await page(cursor);
      await commit();
      expect([...got.changes, ...(await page(got.cursor)).changes].map(subjectOf)).toEqual([
        'commune/3333333',
      ]);
    });
  });
}
