import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Tx } from '../../../../electron/db/database.ts';
import { leaveUncertainNumbers } from '../../../../electron/modules/devices/restored.repo.ts';
import { putRecord, removeRecord } from '../../../../electron/modules/people/index.ts';
import {
  countNumbersLeft,
  endRequest,
  keepBlock,
  startRequest,
  takeNumber,
} from '../../../../electron/sync/numbers.repo.ts';
import { removeBlock } from '../../../../electron/sync/restoration.repo.ts';
import { BLOCK_SIZE, needsNumbers } from '../../../../electron/sync/replenish.ts';
import type { NumberBlock } from '../../../../shared/protocol/devices.ts';
import { counters, type Counter } from '../../../sync/support/counters.ts';
import { aRecord } from '../../../sync/support/people.ts';
import { aStore } from '../../../support/store.ts';

const MORNING = '2026-03-02T09:00:00.000Z';
const block = (n: number, first: string, last: string, expiresAt: string) =>
  ({ id: `0195a000-0000-7000-8000-00000000000${n}`, first, last, expiresAt }) as NumberBlock;

/** A block that was asked for, and answered. */
function addBlock(tx: Tx, given: NumberBlock): void {
  startRequest(tx, { id: given.id, asked: 1 });
  keepBlock(tx, given.id, given);
}

test('numbers come one by one, the soonest to expire first, leading zeros kept', () => {
  const db = aStore();
  db.write((tx) => {
    addBlock(tx, block(1, '000000010', '000000011', '2026-05-01T00:00:00Z'));
    addBlock(tx, block(2, '000000020', '000000020', '2026-04-01T00:00:00Z'));
  });
  const taken = () => db.write((tx) => takeNumber(tx, MORNING));
  expect([taken(), taken(), taken(), taken()]).toEqual(['000000020', '000000010', '000000011', undefined]);
});

test('a block that expired gives nothing more', () => {
  const db = aStore();
  db.write((tx) => addBlock(tx, block(1, '100000000', '100000009', '2026-03-02T09:00:00Z')));
  expect(countNumbersLeft(db, '2026-03-02T08:59:59.000Z')).toBe(10);
  expect(countNumbersLeft(db, MORNING)).toBe(0);
  expect(db.write((tx) => takeNumber(tx, MORNING))).toBeUndefined();
});

test('the same block received twice does not give its numbers twice', () => {
  const db = aStore();
  const same = block(1, '100000000', '100000001', '2026-05-01T00:00:00Z');
  db.write((tx) => addBlock(tx, same));
  db.write((tx) => takeNumber(tx, MORNING));
  expect(db.write((tx) => keepBlock(tx, same.id, same))).toBe(false);
  db.write((tx) => addBlock(tx, same));
  expect(countNumbersLeft(db, MORNING)).toBe(1);
});

const NEVER = '2200-01-01T00:00:00.000Z';
const idAt = (n: number): string => `0195a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const written = (n: number): string => String(n).padStart(9, '0');
const Rows = z.object({ id: z.string(), first: z.int(), last: z.int(), next: z.int() });

const anOp = fc.oneof(
  { weight: 8, arbitrary: fc.record({ op: fc.constant('serve' as const) }) },
  // How many numbers it forgot that it gave: none, for a central that keeps its word.
  {
    weight: 3,
    arbitrary: fc.record({ op: fc.constant('ask' as const), forgets: fc.nat(5), lost: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('again' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('claimed' as const), which: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constantFrom('copy' as const, 'back' as const) }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('heard' as const), ahead: fc.nat(4) }) },
);
type Op = typeof anOp extends fc.Arbitrary<infer T> ? T : never;

/** A counter's numbers through answers lost, repeated and carried late, copies put back and blocks taken away. */
function live(ops: readonly Op[], keepsWord: boolean): readonly string[] {
  const db = aStore();
  const served: string[] = [];
  const answers: { readonly requestId: string; readonly given: NumberBlock }[] = [];
  let [range, ids] = [100, 0];
  let copy: {
    readonly blocks: z.output<typeof Rows>[];
    readonly request: string | undefined;
    readonly people: number;
  } = {
    blocks: [],
    request: undefined,
    people: 0,
  };
  const people: string[] = [];
  const borne = new Set<string>();
  const bear = (number: string): void => {
    ids += 1;
    const id = idAt(ids);
    db.write((tx) => putRecord(tx, aRecord({ id, n: ids, number })));
    people.push(id);
    borne.add(number);
  };
  const pending = () => answers.findLast(({ requestId }) => db.write((tx) => isPending(tx, requestId)));
  const ask = (forgets: number, lost: boolean): void => {
    const first = keepsWord ? range : Math.max(100, range - forgets);
    range = first + 3;
    ids += 1;
    const requestId = idAt(ids);
    const given = {
      id: idAt(ids + 500_000),
      first: written(first),
      last: written(first + 2),
      expiresAt: NEVER,
    } as NumberBlock;
    const open = pending();
    if (!open) answers.push({ requestId, given });
    db.write((tx) => {
      if (!open) startRequest(tx, { id: requestId, asked: 3 });
      const answer = open ?? { requestId, given };
      if (!lost) keepBlock(tx, answer.requestId, answer.given);
    });
  };
  for (const op of ops) {
    const one = 'which' in op ? answers[op.which % Math.max(1, answers.length)] : undefined;
    switch (op.op) {
      case 'serve': {
        const number = db.write((tx) => takeNumber(tx, MORNING));
        if (number === undefined) break;
        served.push(number);
        bear(number);
        break;
      }
      case 'ask':
        ask(op.forgets, op.lost);
        break;
      case 'again':
        if (one) db.write((tx) => keepBlock(tx, one.requestId, one.given));
        break;
      case 'claimed':
        if (one) db.write((tx) => removeBlock(tx, one.given.id));
        break;
      case 'copy':
        copy = {
          blocks: db.all(Rows)`SELECT id, first, last, next FROM number_block`,
          request: pending()?.requestId,
          people: people.length,
        };
        break;
      case 'back':
        db.write((tx) => {
          for (const id of people.splice(copy.people)) removeRecord(tx, id);
          tx.run`DELETE FROM number_block`;
          endRequest(tx);
          for (const { id, first, last, next } of copy.blocks)
            tx.run`INSERT INTO number_block (id, first, last, next, expires_at) VALUES (${id}, ${first}, ${last}, ${next}, ${NEVER})`;
          if (copy.request !== undefined) startRequest(tx, { id: copy.request, asked: 3 });
          leaveUncertainNumbers(tx);
        });
        break;
      case 'heard':
        // Somebody of another counter, who bears what only a central that gave it twice can have given.
        if (!keepsWord && !borne.has(written(range - op.ahead))) bear(written(range - op.ahead));
    }
  }
  db.close();
  return served;
}
const isPending = (tx: Tx, id: string): boolean =>
  tx.maybe(z.object({ id: z.string() }))`SELECT id FROM number_request WHERE id = ${id}` !== undefined;

test('no number is given twice, whatever is answered again, carried late, put back from a copy or taken away', () => {
  fc.assert(
    fc.property(fc.array(anOp, { minLength: 10, maxLength: 60 }), (ops) => {
      const served = live(ops, true);
      expect(new Set(served).size).toBe(served.length);
    }),
    { numRuns: 150 },
  );
});

test('a block that was asked for before a copy, and used after it, is not taken again once the copy is back', () => {
  const db = aStore();
  const given = block(1, '000000010', '000000012', '2026-05-01T00:00:00Z');
  // The copy has the request, not its answer: what was given from that block since is not known here.
  db.write((tx) => {
    startRequest(tx, { id: given.id, asked: 3 });
    leaveUncertainNumbers(tx);
  });
  expect(db.write((tx) => keepBlock(tx, given.id, given))).toBe(false);
  expect(countNumbersLeft(db, MORNING)).toBe(0);
});

test('at a central that gives a block twice, nobody gets a number that somebody here bears, and nobody is turned away for it', () => {
  fc.assert(
    fc.property(fc.array(anOp, { minLength: 10, maxLength: 60 }), (ops) => void live(ops, false)),
    { numRuns: 150 },
  );
});

test('a number that a file of this counter bears, or bore before it was made one with another, is passed over', () => {
  const db = aStore();
  db.write((tx) => {
    addBlock(tx, block(1, '000000010', '000000012', '2026-05-01T00:00:00Z'));
    putRecord(tx, aRecord({ id: idAt(1), n: 1, number: '000000010' }));
    tx.run`INSERT INTO person_alias (person_id, registration_number, into_id) VALUES (${idAt(2)}, '000000011', ${idAt(1)})`;
  });
  const passed: string[] = [];
  const take = () => db.write((tx) => takeNumber(tx, MORNING, (number) => passed.push(number)));
  expect([take(), take(), passed]).toEqual(['000000012', undefined, ['000000010', '000000011']]);
});

test('a number taken in a transaction that fails is not lost', () => {
  const db = aStore();
  db.write((tx) => addBlock(tx, block(1, '100000000', '100000001', '2026-05-01T00:00:00Z')));
  expect(() =>
    db.write((tx) => {
      takeNumber(tx, MORNING);
      throw new Error('the rest failed');
    }),
  ).toThrow('the rest failed');
  expect(db.write((tx) => takeNumber(tx, MORNING))).toBe('100000000');
});

test.each([
  [0, 0, true],
  [BLOCK_SIZE / 2 - 1, BLOCK_SIZE / 2 - 1, true],
  [BLOCK_SIZE / 2, BLOCK_SIZE / 2, false],
  [0, BLOCK_SIZE, true],
  [0, 2 * BLOCK_SIZE, false],
])('with %i left in three days and %i now, asking for more: %s', (soon, now, asks) => {
  expect(needsNumbers(soon, now)).toBe(asks);
});

test('a counter asks again before its block is used up or expires, and never hoards', async () => {
  const { central, counters: all } = await counters(1);
  const [counter] = all as [Counter];
  expect(counter.status.numbersLeft).toBe(BLOCK_SIZE);
  counter.time.advance(28 * 86_400_000);
  await counter.exchange();
  expect(counter.status.numbersLeft).toBe(2 * BLOCK_SIZE);

  central.blockLifeMs = 3_600_000;
  for (let day = 0; day < 5; day += 1) {
    counter.time.advance(86_400_000);
    await counter.exchange();
  }
  expect(counter.status.numbersLeft).toBeLessThanOrEqual(2 * BLOCK_SIZE);
});

test('a block whose answer was lost is asked for again under the same request, so none is wasted', async () => {
  const { central, counters: all } = await counters(1);
  const [counter] = all as [Counter];
  counter.time.advance(40 * 86_400_000);
  counter.sky.set('cut');
  await counter.exchange();
  await counter.exchange();
  counter.sky.set('clear');
  await counter.exchange();
  expect(counter.status.numbersLeft).toBe(BLOCK_SIZE);
  expect(central.blocks).toBe(2);
});
