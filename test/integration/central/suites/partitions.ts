import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { claimActs, keepAnswers, listAnswers } from '../../../../central/acts/act.repo.ts';
import { MEMORABLE } from '../../../../central/demonstration/memorable.ts';
import { startCentral, type EmbeddedCentral } from '../../../../central/embedded.ts';
import { findIssuedPaper } from '../../../../central/papers/issued.repo.ts';
import { wantedWords } from '../../../../central/people/person-keys.ts';
import * as people from '../../../../central/people/person.repo.ts';
import { silentLogger } from '../../../../central/platform/logger.ts';
import { listAccepted } from '../../../../central/requests/request.repo.ts';
import { listKnown } from '../../../../central/rights/rights.repo.ts';
import { listMigrations, migrate } from '../../../../central/store/migrations.repo.ts';
import { openStore } from '../../../../central/store/open.ts';
import type { Store, Tx } from '../../../../central/store/sql.ts';
import type { Place } from '../support/central.ts';
import { executedScans, plansOf } from '../support/plans.ts';

const AT = '2026-03-02T09:00:00.000Z';
const uuid = (n: number): string => `0195a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const Text = z.object({ row: z.string() });

const TABLES = ['act', 'person', 'person_version', 'person_key', 'issued_paper', 'rights_fact'] as const;

/** Every row of a table as text, whatever the order of its columns, without those that are told apart below. */
async function rowsOf(store: Store, table: (typeof TABLES)[number]): Promise<readonly string[]> {
  const strings = [`SELECT (to_jsonb(t) - 'answer' - 'subject_id')::text AS row FROM ${table} t ORDER BY 1`];
  return (await store.all(Text)(strings as unknown as TemplateStringsArray)).map(({ row }) => row);
}

const addDevice = (tx: Tx): Promise<number> =>
  tx.run`
    INSERT INTO device (id, branch_code, label, request_key, seal_kid, short_code, enrolled_at)
    VALUES (${uuid(1)}, 'RABAT', 'Guichet 1', ${'a'.repeat(64)}, ${'b'.repeat(16)}, 'AAA', ${AT})`;

/** An empty table is read whole whatever its indexes: here are enough acts and papers for the planner to care. */
const addManyActs = (tx: Tx): Promise<void> =>
  tx.script(`
    INSERT INTO act_answer (id, subject_id, device_id, answer)
    SELECT gen_random_uuid(), gen_random_uuid(), '${uuid(1)}', '{"outcome":"accepted"}' FROM generate_series(1, 8000);
    INSERT INTO act (id, kind, subject_id, device_id, received_at)
    SELECT id, 'registration.submitted', subject_id, device_id, '${AT}' FROM act_answer;
    INSERT INTO issued_paper (act_id, kind, reference, person_id, device_id, at)
    SELECT id, 'receipt', 'RC-' || id, subject_id, device_id, '${AT}' FROM act_answer;
    ANALYZE;`);

/** What a central of before kept: an act that was accepted, one that could not be read, people, and what belongs to them. */
async function fillOldTables(tx: Tx): Promise<void> {
  await addDevice(tx);
  for (let n = 10; n < 60; n += 1) {
    await tx.run`
      INSERT INTO act (id, kind, subject_id, device_id, received_at, body, signature, answer)
      VALUES (${uuid(n + 100)}, 'registration.submitted', ${n === 10 ? null : uuid(n)}, ${uuid(1)}, ${AT}, ${n === 10 ? null : '{}'},
        ${'s'.repeat(86)}, ${`{"id":"${uuid(n + 100)}","outcome":"accepted"}`})`;
    const record = JSON.stringify({ id: uuid(n), version: 2, registrationNumber: String(700_000_000 + n) });
    await tx.run`
      INSERT INTO person (id, version, registration_number, number_state, scheme, branch_code, changed_at, record)
      VALUES (${uuid(n)}, 2, ${700_000_000 + n}, 'confirmed', 'tns', 'RABAT', ${AT}, ${record}::jsonb)`;
    for (const version of [1, 2])
      await tx.run`
        INSERT INTO person_version (person_id, version, act_id, at, record)
        VALUES (${uuid(n)}, ${version}, ${uuid(n + 100)}, ${AT}, ${record}::jsonb)`;
    await tx.run`INSERT INTO person_key (key, person_id) VALUES (${`d:ZX${n}`}, ${uuid(n)}), ('w:alami', ${uuid(n)})`;
    await tx.run`
      INSERT INTO issued_paper (act_id, kind, reference, person_id, device_id, at)
      VALUES (${uuid(n + 100)}, 'receipt', ${`RC-AAA-26-${n}`}, ${uuid(n)}, ${uuid(1)}, ${AT})`;
    await tx.run`
      INSERT INTO rights_fact (person_id, facts, source, told_at) VALUES (${uuid(n)}, '{}', 'essai', ${AT})`;
  }
}

export function partitions(place: Place): void {
  describe('tables cut by insured', () => {
    it('have every row of the tables of before, with its answer, and lead from a number to its person', async () => {
      const store = await openStore(await place(), silentLogger());
      try {
        const cut = listMigrations().find(({ name }) => name.endsWith('_partitions.sql'))?.version ?? 0;
        expect(await migrate(store, AT, cut - 1)).toBe(cut - 1);
        await store.write(fillOldTables);
        const before = await Promise.all(TABLES.map((table) => rowsOf(store, table)));
        expect(before.map((rows) => rows.length)).toEqual([50, 50, 100, 100, 50, 50]);

        await migrate(store, AT);

        // Columns that later versions add are theirs to test.
        const kept = (rows: readonly string[], like: readonly string[]) => {
          const names = Object.keys(JSON.parse(like[0] ?? '{}') as object);
          return rows
            .map((row) => JSON.parse(row) as Record<string, unknown>)
            .map((row) => JSON.stringify(names.map((name) => row[name])))
            .sort();
        };
        for (const [index, table] of TABLES.entries()) {
          const [old = [], fresh] = [before[index], await rowsOf(store, table)];
          expect(kept(fresh, old), table).toEqual(kept(old, old));
        }
        await store.write(async (tx) => {
          const [readable, unreadable] = await listAnswers(tx, [uuid(111), uuid(110)]).then((found) =>
            found.toSorted((a, b) => b.id.localeCompare(a.id)),
          );
          expect(readable?.answer).toBe(`{"id":"${uuid(111)}","outcome":"accepted"}`);
          expect(unreadable?.device_id).toBe(uuid(1));
        });
        expect((await people.listByNumber(store, '700000042')).map(({ id }) => id)).toEqual([uuid(42)]);
        expect((await people.listByKey(store, 'd:ZX42', 5)).map(({ id }) => id)).toEqual([uuid(42)]);
      } finally {
        await store.close();
      }
    });
  });

  describe('a query of a central with many people', () => {
    let central: EmbeddedCentral;
    let ids: readonly string[];
    beforeAll(async () => {
      central = await startCentral(await place());
      const found = await people.listByNumber(central.ports.store, MEMORABLE.pharmacist.number);
      ids = found.map(({ id }) => id);
      await central.ports.store.write(async (tx) => {
        await addDevice(tx);
        await addManyActs(tx);
      });
    });
    afterAll(() => central.close());

    const plans = (ask: (tx: Tx) => Promise<unknown>) => plansOf(central.ports.store, ask);
    const act = { id: uuid(1), act: undefined, text: '{}', signature: 's'.repeat(86) };
    const sender = { deviceId: uuid(1), at: AT };
    const reads: readonly (readonly [string, (tx: Tx) => Promise<unknown>, number])[] = [
      ['people by id', (tx) => people.listRecords(tx, ids), 1],
      ['people by id, locked', (tx) => people.listRecordsForUpdate(tx, ids), 1],
      ['a number', (tx) => people.listByNumber(tx, MEMORABLE.pharmacist.number), 1],
      ['a document', (tx) => people.listByKey(tx, `d:${MEMORABLE.pharmacist.document}`, 5), 1],
      ['documents', (tx) => people.listByKeys(tx, [`d:${MEMORABLE.pharmacist.document}`]), 1],
      ['what was told of rights', (tx) => listKnown(tx, ids), 1],
      ['answers', (tx) => listAnswers(tx, [uuid(1)]), 1],
      ['accepted acts', (tx) => listAccepted(tx, [uuid(1)]), 1],
      ['answers being kept', (tx) => keepAnswers(tx, new Map([[uuid(1), '{}']])), 1],
      ['a paper', (tx) => findIssuedPaper(tx, 'AT-AAA-26-000001'), 1],
      ['acts being claimed', (tx) => claimActs(tx, [act], sender), 1],
      ['a name', (tx) => people.listByWords(tx, wantedWords('kenza mernissi'), 51), 8],
      ['keys being made again', (tx) => people.remakeKeys(tx, uuid(1), 5), 8],
    ];
    it.each(reads)('walks an index and only the parts that it needs: %s', async (_name, ask, partsMax) => {
      const asked = await plans(ask);
      expect(asked.length).toBeGreaterThan(0);
      for (const plan of asked) {
        const scans = executedScans(plan);
        expect(
          scans.filter(({ isWhole }) => isWhole),
          plan,
        ).toEqual([]);
        for (const parts of Map.groupBy(scans, ({ table }) => table).values())
          expect(new Set(parts.map(({ part }) => part)).size, plan).toBeLessThanOrEqual(partsMax);
      }
    });
  });
}
