import { expect } from 'vitest';
import { z } from 'zod';
import { PersonRecord } from '../../../shared/domain/people/record.ts';
import { verifyJournal } from '../../../electron/modules/journal/index.ts';
import { hasUnsent } from '../../../electron/sync/index.ts';
import type { Simulation } from './simulation.ts';

const AtCounter = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.string(),
  refusal: z.string().nullable(),
  number: z.string().nullable(),
  subject_id: z.string(),
  lane: z.string().nullable(),
  parked: z.int().nullable(),
});
const AtCentral = z.object({ id: z.string(), device_id: z.string(), outcome: z.string().nullable() });
const Count = z.object({ n: z.int() });

const actsAt = ({ db }: Simulation['places'][number]['counter']) =>
  db.all(AtCounter)`
    SELECT a.id, a.kind, a.state, a.refusal, a.subject_id, o.subject_id AS lane, o.parked,
           iif(a.kind = 'registration.submitted', a.payload ->> '$.payload.person.registrationNumber', NULL) AS number
    FROM act a LEFT JOIN outbox o ON o.act_id = a.id ORDER BY a.id`;

/** What must hold once the weather has cleared up; each is given what the central has. */
export async function expectPromisesKept(
  simulation: Simulation,
): Promise<{ parked: number; accepted: number }> {
  const { store } = simulation.central.running.ports;
  const central = new Map(
    (
      await store.all(AtCentral)`SELECT id, device_id, answer::jsonb ->> 'outcome' AS outcome FROM act_answer`
    ).map((row) => [row.id, row]),
  );
  const people = (await store.all(z.object({ record: z.unknown() }))`SELECT record FROM person`).map(
    ({ record }) => PersonRecord.parse(record),
  );
  const tally = { parked: 0, accepted: 0 };
  const holders = new Map<string, string>();

  for (const { counter, branchCode } of simulation.places) {
    const acts = actsAt(counter);
    const blocked = new Set(acts.filter(({ parked }) => parked === 1).map(({ lane }) => lane));
    for (const act of acts) {
      // Exactly once at the central, or parked with its reason, or waiting behind one that is, or ended by a decision.
      const there = central.get(act.id);
      if (act.state === 'accepted') {
        tally.accepted += 1;
        expect({ ...act, there }).toMatchObject({
          there: { device_id: counter.device.id, outcome: 'accepted' },
        });
        if (act.number !== null) {
          expect([act.number, holders.get(act.number) ?? act.subject_id]).toEqual([
            act.number,
            act.subject_id,
          ]);
          holders.set(act.number, act.subject_id);
        }
      } else expect({ ...act, there: there?.outcome === 'accepted' }).toMatchObject({ there: false });
      if (act.state === 'parked') {
        tally.parked += 1;
        expect(act).toMatchObject({ parked: 1, refusal: expect.any(String) as string });
      }
      if (act.state === 'waiting')
        expect({ ...act, behind: blocked.has(act.lane) }).toMatchObject({ behind: true });
    }

    // Nothing was judged while an earlier act of its lane waited for a decision; what a restoration brought back came in front later.
    const outOfOrder = counter.db.maybe(Count)`
      SELECT count(*) AS n FROM outbox o
      WHERE o.parked = 1 AND EXISTS (SELECT 1 FROM outbox e WHERE e.subject_id = o.subject_id AND e.seq < o.seq
        AND e.act_id NOT IN (SELECT act_id FROM offered_again))`;
    expect(outOfOrder).toEqual({ n: 0 });

    // The counter knows what the central knows of its branch, save for people with work that waits for a decision.
    const ofBranch = people.filter((person) => person.branchCode === branchCode);
    const open = (id: string) => hasUnsent(counter.db, id);
    for (const person of ofBranch) if (!open(person.id)) expect(counter.person(person.id)).toEqual(person);
    const ids = new Set<string>(people.map(({ id }) => id));
    const here = counter.listPeople().filter((id) => !open(id) && (counter.person(id)?.version ?? 0) > 0);
    expect(here.filter((id) => !ids.has(id) && !isDoubted(counter, id))).toEqual([]);
    expect(verifyJournal(counter.db).breaks).toEqual([]);
    expect(counter.status).toMatchObject({ connection: 'online', trouble: null });
  }

  // One effect an act, one holder a number.
  const twice = await store.maybe(Count)`
    SELECT count(*)::int AS n FROM (
      SELECT act_id FROM person_version WHERE act_id IS NOT NULL GROUP BY act_id HAVING count(*) > 1
      UNION ALL
      SELECT NULL FROM person WHERE registration_number IS NOT NULL GROUP BY registration_number HAVING count(*) > 1
      UNION ALL
      SELECT NULL FROM issued_paper GROUP BY reference HAVING count(*) > 1
    ) AS twice`;
  expect(twice).toEqual({ n: 0 });
  return tally;
}

/** Known here from before a restoration, and not told again since: its workstation gave it up. */
const isDoubted = ({ db }: Simulation['places'][number]['counter'], id: string): boolean =>
  db.maybe(Count)`SELECT count(*) AS n FROM doubted WHERE subject_id = ${id}`?.n === 1;
