import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../electron/db/database.ts';
import { migrate } from '../../../electron/db/migrate.ts';
import { countDay } from '../../../electron/modules/day/day.repo.ts';
import { migrations } from '../../support/store.ts';
import { at, fillFirstSchema, rankOf } from './support.ts';

const DAYS = ['2026-03-02', '2026-03-03'] as const;
const KINDS = [
  'registration.submitted',
  'care_file.deposited',
  'card.issued',
  'registration.requested',
] as const;
const STATES = ['waiting', 'accepted', 'parked', 'abandoned'] as const;
const SIGNATURE = 'x'.repeat(86);

const payloadOf = (family: number): string =>
  JSON.stringify({ payload: { person: { family: Array.from({ length: family }, () => ({})) } } });

/** The same figures, each act counted again. */
const recounted = (db: Database): unknown =>
  db.raw
    .prepare(
      `SELECT done_on, kind, count(*) AS acts,
         sum(iif(kind = 'registration.submitted', coalesce(json_array_length(payload, '$.payload.person.family'), 0), 0)) AS dependants
       FROM act WHERE state <> 'abandoned' GROUP BY done_on, kind ORDER BY done_on, kind`,
    )
    .all();
const kept = (db: Database): unknown =>
  db.raw.prepare('SELECT * FROM act_count WHERE acts > 0 OR dependants > 0 ORDER BY done_on, kind').all();

const step = fc.oneof(
  fc.record({
    what: fc.constant('done' as const),
    on: fc.constantFrom(...DAYS),
    kind: fc.constantFrom(...KINDS),
    state: fc.constantFrom(...STATES),
    family: fc.nat(4),
  }),
  fc.record({ what: fc.constant('moved' as const), nth: fc.nat(20), state: fc.constantFrom(...STATES) }),
  fc.record({ what: fc.constant('completed' as const), nth: fc.nat(20), family: fc.nat(4) }),
  fc.record({ what: fc.constant('taken back' as const), nth: fc.nat(20) }),
);

describe('the counts of a day', () => {
  test('whatever becomes of the acts, they are those of the acts that stand', () => {
    const db = at(migrations.length);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        db.raw.exec('DELETE FROM act; DELETE FROM act_count');
        const insert = db.raw.prepare(
          `INSERT INTO act (id, kind, subject_id, agent_id, agent_number, done_at, done_on, payload, state, signature)
           VALUES (?, ?, 's', 'a', '1001', 't', ?, ?, ?, '${SIGNATURE}')`,
        );
        steps.forEach((one, n) => {
          if (one.what === 'done') insert.run(`a${n}`, one.kind, one.on, payloadOf(one.family), one.state);
          if (one.what === 'moved')
            db.raw.prepare('UPDATE act SET state = ? WHERE id = ?').run(one.state, `a${one.nth}`);
          if (one.what === 'completed')
            db.raw
              .prepare('UPDATE act SET payload = ? WHERE id = ?')
              .run(payloadOf(one.family), `a${one.nth}`);
          if (one.what === 'taken back') db.raw.prepare('DELETE FROM act WHERE id = ?').run(`a${one.nth}`);
        });
        expect(kept(db)).toEqual(recounted(db));
      }),
      { numRuns: 150 },
    );
    db.close();
  });

  test('of acts done before this version are there too', () => {
    const rank = rankOf('counts_of_a_day.sql');
    const old = at(1);
    fillFirstSchema(old);
    migrate(old, migrations.slice(0, rank));
    expect(kept(old)).toEqual(recounted(old));
    expect(countDay(old, '2026-03-02')).toMatchObject({
      registrations: 1,
      papers: 1,
      dependants: 0,
      waiting: 1,
    });
    expect(countDay(old, '2026-03-04')).toMatchObject({ registrations: 0, deposits: 0 });
    old.close();
  });
});
