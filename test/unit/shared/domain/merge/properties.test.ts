import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../../../shared/domain/events/index.ts';
import { contentOf, mergeEvent, touchesOf, unitOf } from '../../../../../shared/domain/merge/index.ts';
import type { PersonRecord } from '../../../../../shared/domain/people/record.ts';
import { aFullFile, applied, soundOn, stated, type Typed } from './support.ts';

const base = aFullFile();
const two = fc.tuple(stated(base, 1), stated(base, 2));
const RUNS = { numRuns: 1500, seed: 20260302 };

/** `mine`, stated on the base, after `theirs` came first; undefined when it is a person's to decide. */
function after(theirs: Typed, mine: Typed): PersonRecord | undefined {
  const current = applied(base, theirs);
  const merged = mergeEvent({ ...mine, seen: base }, current, [{ before: base, after: current, by: null }]);
  if (merged.outcome === 'conflict') return undefined;
  const form = soundOn(current, merged.form);
  if (!form) throw new Error(`${mine.form.kind} after ${theirs.form.kind} touches nothing and is not sound`);
  return applied(current, { ...mine, form });
}

const leavesOf = (from: PersonRecord, to: PersonRecord) =>
  new Map(changesBetween(from, to).map(({ path, after: is }) => [path, is]));

describe('two events stated on the same file', () => {
  test('that do not touch give the same file in either order, and are both sound there', () => {
    let merged = 0;
    fc.assert(
      fc.property(two, ([a, b]) => {
        const [first, second] = [after(a, b), after(b, a)];
        expect(first === undefined).toBe(second === undefined);
        if (!first || !second) return;
        merged += 1;
        expect(contentOf(first)).toEqual(contentOf(second));
      }),
      RUNS,
    );
    // Else the property would say nothing.
    expect(merged).toBeGreaterThan(RUNS.numRuns / 5);
  });

  test('lose no value of either and invent none', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const both = after(a, b);
        if (!both) return;
        const expected = new Map([...leavesOf(base, applied(base, a)), ...leavesOf(base, applied(base, b))]);
        expect(leavesOf(base, both)).toEqual(expected);
        expect(both.story).toHaveLength((base.story?.length ?? 0) + 2);
      }),
      RUNS,
    );
  });

  test('that change one unit are a person’s to decide', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const units = (one: Typed) =>
          new Set(changesBetween(base, applied(base, one)).map(({ path }) => unitOf(path)));
        const [mine, theirs] = [units(a), units(b)];
        if ([...mine].some((unit) => theirs.has(unit))) expect(after(b, a)).toBeUndefined();
      }),
      RUNS,
    );
  });

  test('said again on a file that did not move are themselves', () => {
    fc.assert(
      fc.property(stated(base, 1), (one) => {
        const merged = mergeEvent({ ...one, seen: base }, base, []);
        expect(merged).toMatchObject({ outcome: 'merged' });
        if (merged.outcome !== 'merged') return;
        expect(applied(base, { ...one, form: merged.form })).toEqual(applied(base, one));
      }),
      RUNS,
    );
  });
});

test('three events that do not touch two by two give the same file in every order', () => {
  const three = fc.tuple(stated(base, 1), stated(base, 2), stated(base, 3));
  fc.assert(
    fc.property(three, (events) => {
      const pairs = [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const;
      if (pairs.some(([x, y]) => after(events[x], events[y]) === undefined)) return;
      const inOrder = (order: readonly (0 | 1 | 2)[]) =>
        order.reduce<{
          record: PersonRecord;
          steps: { before: PersonRecord; after: PersonRecord; by: null }[];
        }>(
          ({ record, steps }, rank) => {
            const one = events[rank];
            const merged = mergeEvent({ ...one, seen: base }, record, steps);
            if (merged.outcome === 'conflict') throw new Error(JSON.stringify(merged.clashes));
            const next = applied(record, { ...one, form: merged.form });
            return { record: next, steps: [...steps, { before: record, after: next, by: null }] };
          },
          { record: base, steps: [] },
        ).record;
      const first = contentOf(inOrder([0, 1, 2]));
      for (const order of [
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
      ] as const)
        expect(contentOf(inOrder(order))).toEqual(first);
    }),
    RUNS,
  );
});

test('touching nothing new touches what the event is about all the same', () => {
  const [form] = fc.sample(stated(base, 1), { numRuns: 1, seed: 1 });
  if (!form) throw new Error('no event');
  expect(touchesOf(base, applied(base, form)).get('number')).toBe('need');
});
