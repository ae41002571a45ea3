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

describe('the journal', () => {
  it('holds when nobody touched it, and gives a head to write down elsewhere', () => {
    const { rows, head, breaks } = verifyJournal(db);
    expect([rows, breaks, head?.seq]).toEqual([ROWS, [], ROWS]);
    expect(verifyJournal(db, head ? [head] : []).breaks).toEqual([]);
  });

  it('names the row of any one bit that was changed, in any column', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: ROWS }),
        fc.constantFrom(...COLUMNS),
        fc.nat(63),
        fc.nat(6),
        (seq, column, at63, bit) => {
          const breaks = breaksAfter((tx) => {
            const row = tx.maybe(Text)`
              SELECT CASE ${column} WHEN 'at' THEN at WHEN 'agent_number' THEN agent_number WHEN 'action' THEN action
                WHEN 'subject_id' THEN subject_id WHEN 'detail' THEN detail ELSE hash END AS text FROM journal WHERE seq = ${seq}`;
            const old = row?.text ?? '';
            const text = flip(old, at63 % old.length, bit);
            tx.run`
              UPDATE journal SET at = iif(${column} = 'at', ${text}, at), agent_number = iif(${column} = 'agent_number', ${text}, agent_number),
                action = iif(${column} = 'action', ${text}, action), subject_id = iif(${column} = 'subject_id', ${text}, subject_id),
                detail = iif(${column} = 'detail', ${text}, detail), hash = iif(${column} = 'hash', ${text}, hash) WHERE seq = ${seq}`;
          });
          expect(breaks).toEqual([{ kind: 'altered', seq }]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('names rows that were removed, added or renumbered', () => {
    expect(breaksAfter((tx) => tx.run`DELETE FROM journal WHERE seq = 7`)).toEqual([
      { kind: 'removed', seq: 7, to: 7 },
    ]);
    expect(breaksAfter((tx) => tx.run`DELETE FROM journal WHERE seq BETWEEN 1 AND 3`)).toEqual([
      { kind: 'removed', seq: 1, to: 3 },
    ]);
    const added = breaksAfter(
      (tx) => tx.run`INSERT INTO journal SELECT 0, at, agent_number, action, subject_id, detail, hash
                     FROM journal WHERE seq = 3`,
    );
    expect(added).toEqual([{ kind: 'added', seq: 0 }]);
    const moved = breaksAfter((tx) => tx.run`UPDATE journal SET seq = 900 WHERE seq = 12`);
    expect(moved).toEqual([
      { kind: 'removed', seq: 12, to: 12 },
      { kind: 'removed', seq: 41, to: 899 },
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
