import { beforeEach, expect, test } from 'vitest';
import { settle } from '../../../../electron/sync/settle.ts';
import type { ActAnswer } from '../../../../shared/protocol/acts.ts';
import { counters, type Counter } from '../../../sync/support/counters.ts';

let counter: Counter;
beforeEach(async () => {
  counter = (await counters(1)).counters[0] as Counter;
  counter.sky.set('offline');
});

const at = '2026-03-02T09:00:01.000Z';
const ports = () => ({
  clock: counter.time,
  chance: { id: counter.newId, bytes: Buffer.alloc, fraction: () => 0 },
});
const states = () => counter.db.raw.prepare('SELECT id, state, refusal FROM act ORDER BY id').all();

test('an answer that comes twice changes nothing the second time', () => {
  const { act, id } = counter.register();
  const accepted: ActAnswer = { id: act.id, outcome: 'accepted', at, version: 1 };
  const settleIt = () => counter.db.write((tx) => settle(tx, ports(), act, accepted));
  expect(settleIt()).toContain('people');
  const before = [counter.person(id), states()];
  expect(settleIt()).toEqual([]);
  expect([counter.person(id), states()]).toEqual(before);
});

test('a refusal that comes twice gives the number up once, and a later acceptance does not undo it', () => {
  const { act } = counter.register();
  const refused: ActAnswer = {
    id: act.id,
    outcome: 'refused',
    at,
    code: 'already_registered',
    existing: null,
    base: null,
    clashes: [],
    reasons: [],
  };
  const accepted: ActAnswer = { id: act.id, outcome: 'accepted', at, version: 1 };
  counter.db.write((tx) => settle(tx, ports(), act, refused));
  const before = states();
  expect(before).toHaveLength(2);
  expect(counter.db.write((tx) => settle(tx, ports(), act, refused))).toEqual([]);
  expect(counter.db.write((tx) => settle(tx, ports(), act, accepted))).toEqual([]);
  expect(states()).toEqual(before);
});

test('a number that is not ours is not given up at the central: it never was ours', () => {
  const { act, id } = counter.register();
  const refused: ActAnswer = {
    id: act.id,
    outcome: 'refused',
    at,
    code: 'number_not_yours',
    existing: null,
    base: null,
    clashes: [],
    reasons: [],
  };
  counter.db.write((tx) => settle(tx, ports(), act, refused));
  expect(states()).toHaveLength(1);
  expect(counter.person(id)?.numberState).toBe('given_up');
});

test('what is accepted after somebody else changed the file leaves the version that stands here: the feed brings the other', () => {
  const { act, id } = counter.register();
  counter.db.write((tx) => settle(tx, ports(), act, { id: act.id, outcome: 'accepted', at, version: 1 }));
  expect(counter.person(id)).toMatchObject({ version: 1, numberState: 'confirmed' });
  const paper = counter.issue('attestation.issued', id);
  counter.db.write((tx) => settle(tx, ports(), paper, { id: paper.id, outcome: 'accepted', at, version: 2 }));
  expect(counter.person(id)).toMatchObject({ version: 1 });
});
