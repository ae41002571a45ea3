import fc from 'fast-check';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../electron/db/database.ts';
import { record, verifyJournal } from '../../../electron/modules/journal/index.ts';
import { at } from '../../support/clock.ts';
import { aStore } from '../../support/store.ts';

const ROWS = 40;
const COLUMNS = ['at', 'agent_number', 'action', 'subject_id', 'detail', 'hash'] as const;
const Text = z.object({ text: z.string().nullable() });

let db: Database;
beforeAll(() => {
  db = aStore();
  const clock = at('2026-03-02T09:00');
  db.write((tx) => {
    for (let index = 0; index < ROWS; index += 1) {
      clock.advance(61_000);
      record(tx, clock, {
        agentNumber: '1001',
        action: 'person.looked_at',
        subjectId: `0195${String(index).padStart(4, '0')}`,
        detail: `search ${index}`,
      });
    }
  });
});
afterAll(() => db.close());

/** Does something to the rows, looks at the chain, and puts everything back. */
class Undo extends Error {}
function after<T>(harm: Parameters<Database['write']>[0], look: (reader: Database) => T): T {
  let seen: { readonly value: T } | undefined;
  try {
    db.write((tx) => {
      harm(tx);
      seen = { value: look(tx as unknown as Database) };
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return (seen as { readonly value: T }).value;
}
const breaksAfter = (harm: Parameters<Database['write']>[0]) =>
  after(harm, (reader) => verifyJournal(reader).breaks);

const flip = (text: string, place: number, bit: number): string => {
  const bytes = Buffer.from(text, 'latin1');
  bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
  return bytes.toString('latin1');
};
const harm =
  (sql: string, ...values: (string | number)[]) =>
  () =>
    void db.raw.prepare(sql).run(...values);

describe('the journal', () => {
  it('holds when nobody touched it, and gives a head to write down elsewhere', () => {
    const { rows, head, breaks } = verifyJournal(db);
    expect([rows, breaks, head?.seq]).toEqual([ROWS, [], ROWS]);
    expect(verifyJournal(db, head ? [head] : []).breaks).toEqual([]);
  });

  it.each(COLUMNS)('names the row of one bit that was changed in the column %s, in every row', (column) => {
    for (let seq = 1; seq <= ROWS; seq += 1) {
      const { text } = db.maybe(Text)`
        SELECT CASE ${column} WHEN 'at' THEN at WHEN 'agent_number' THEN agent_number WHEN 'action' THEN action
          WHEN 'subject_id' THEN subject_id WHEN 'detail' THEN detail ELSE hash END AS text
        FROM journal WHERE seq = ${seq}` ?? { text: '' };
      const old = text ?? '';
      for (let place = 0; place < old.length; place += 1) {
        const changed = flip(old, place, (seq + place) % 7);
        const breaks = breaksAfter(harm(`UPDATE journal SET ${column} = ? WHERE seq = ?`, changed, seq));
        expect([place, breaks]).toEqual([place, [{ kind: 'altered', seq }]]);
      }
    }
  });

  it('names the row whose number has one bit changed, by the number that it had', () => {
    for (let seq = 1; seq <= ROWS; seq += 1)
      for (let bit = 0; bit < 50; bit += 1) {
        const changed = Number(BigInt(seq) ^ (1n << BigInt(bit)));
        const taken = changed >= 1 && changed <= ROWS;
        // Where a row has that number already, the two change places.
        const breaks = breaksAfter(() => {
          if (taken) harm('UPDATE journal SET seq = -1 WHERE seq = ?', changed)();
          harm('UPDATE journal SET seq = ? WHERE seq = ?', changed, seq)();
          if (taken) harm('UPDATE journal SET seq = ? WHERE seq = -1', seq)();
        });
        expect([seq, changed, breaks]).toEqual([
          seq,
          changed,
          [
            { kind: 'moved', seq: Math.min(seq, changed), from: Math.max(seq, changed) },
            { kind: 'moved', seq: Math.max(seq, changed), from: Math.min(seq, changed) },
          ].filter(({ seq: place }) => taken || place === changed),
        ]);
      }
  });

  it('names rows that were removed', () => {
    for (let seq = 1; seq < ROWS; seq += 1)
      expect(breaksAfter(harm('DELETE FROM journal WHERE seq = ?', seq))).toEqual([
        { kind: 'removed', seq, to: seq },
      ]);
    expect(breaksAfter(harm('DELETE FROM journal WHERE seq BETWEEN 1 AND 3'))).toEqual([
      { kind: 'removed', seq: 1, to: 3 },
    ]);
  });

  it('names rows that were removed, also where the others closed up', () => {
    for (const [seq, count] of [
      [1, 1],
      [7, 1],
      [20, 5],
      [30, 9],
    ] as const)
      expect(
        breaksAfter(() => {
          harm('DELETE FROM journal WHERE seq BETWEEN ? AND ?', seq, seq + count - 1)();
          harm('UPDATE journal SET seq = -seq WHERE seq > ?', seq)();
          harm('UPDATE journal SET seq = -seq - ? WHERE seq < 0', count)();
        }),
      ).toEqual([{ kind: 'removed', seq, to: seq + count - 1 }]);
  });

  it('names a row that was put in, at the end of the numbers or between two that made room', () => {
    const added = breaksAfter(
      harm(`INSERT INTO journal SELECT 0, at, agent_number, action, subject_id, detail, hash
            FROM journal WHERE seq = 3`),
    );
    expect(added).toEqual([{ kind: 'added', seq: 0 }]);
    for (const seq of [1, 2, 17, ROWS])
      expect(
        breaksAfter(() => {
          harm('UPDATE journal SET seq = -seq WHERE seq >= ?', seq)();
          harm('UPDATE journal SET seq = 1 - seq WHERE seq < 0')();
          harm(
            `INSERT INTO journal SELECT ?, at, '1002', action, subject_id, detail, hash FROM journal WHERE seq = ?`,
            seq,
            seq + 1,
          )();
        }),
      ).toEqual([{ kind: 'added', seq }]);
  });

  it('names two rows that changed places, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: ROWS }), fc.integer({ min: 1, max: ROWS }), (one, other) => {
        fc.pre(one < other);
        const breaks = breaksAfter(() => {
          harm('UPDATE journal SET seq = -1 WHERE seq = ?', one)();
          harm('UPDATE journal SET seq = ? WHERE seq = ?', one, other)();
          harm('UPDATE journal SET seq = ? WHERE seq = -1', other)();
        });
        expect(breaks).toEqual([
          { kind: 'moved', seq: one, from: other },
          { kind: 'moved', seq: other, from: one },
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it('names several harms at once, each at its place', () => {
    expect(
      breaksAfter(() => {
        harm(`UPDATE journal SET detail = 'x' WHERE seq IN (4, 25)`)();
        harm('DELETE FROM journal WHERE seq BETWEEN 11 AND 13')();
      }),
    ).toEqual([
      { kind: 'altered', seq: 4 },
      { kind: 'removed', seq: 11, to: 13 },
      { kind: 'altered', seq: 25 },
    ]);
  });

  it('shows a row that was written anew with a good hash, by the one after it', () => {
    const [rewritten] = after(
      (tx) => {
        tx.run`DELETE FROM journal WHERE seq >= 20`;
        record(tx, at('2026-03-02T12:00'), {
          agentNumber: '1001',
          action: 'person.looked_at',
          detail: 'other',
        });
      },
      (reader) => [reader.maybe(z.object({ hash: z.string() }))`SELECT hash FROM journal WHERE seq = 20`],
    );
    const breaks = breaksAfter(
      (tx) =>
        tx.run`UPDATE journal SET at = '2026-03-02T12:00:00.000Z', subject_id = NULL, detail = 'other', hash = ${rewritten?.hash ?? ''}
               WHERE seq = 20`,
    );
    expect(breaks).toEqual([{ kind: 'altered', seq: 21 }]);
  });

  it('shows that its end was cut, to whoever wrote the head down', () => {
    const { head } = verifyJournal(db);
    const cut = (anchored: boolean) =>
      after(
        (tx) => tx.run`DELETE FROM journal WHERE seq > 30`,
        (reader) => verifyJournal(reader, anchored && head ? [head] : []).breaks,
      );
    expect(cut(false)).toEqual([]);
    expect(cut(true)).toEqual([{ kind: 'anchor', seq: ROWS }]);
  });
});
