import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RoughDay, type Happening } from './support/rough-day.ts';

const place = fc.nat(1);
const pick = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('register'), at: place, document: fc.nat(30) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('issue'), at: place, pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('decide'), at: place, pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('change'), pick }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait'), ms: fc.integer({ min: 1, max: 5_000 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill'), at: place }) },
);

const counts = (ids: readonly string[]) => {
  const seen = new Map<string, number>();
  for (const id of ids) seen.set(id, (seen.get(id) ?? 0) + 1);
  return seen;
};

/** What must hold in the evening, once the weather has cleared up. */
const promises: Readonly<Record<string, (day: RoughDay) => void>> = {
  'every act is at the central exactly once, or waits for a person with its reason'(day) {
    const effects = counts(day.central.effects.map((act) => act.id));
    expect([...effects.values()].filter((count) => count !== 1)).toEqual([]);
    for (const { counter } of day.places) {
      for (const { act, state } of day.acts(counter)) {
        const expected = { id: act.id, state, effects: state === 'accepted' ? 1 : 0 };
        expect({ id: act.id, state, effects: effects.get(act.id) ?? 0 }).toEqual(expected);
      }
      const parked = counter.list('to_look_at');
      expect(parked.filter((item) => item.refusal === null)).toEqual([]);
      const subjects = new Set<string>(parked.map((item) => item.subjectId));
      expect(counter.list('waiting').filter((item) => !subjects.has(item.subjectId))).toEqual([]);
      expect(counter.status).toMatchObject({ phase: 'idle', connection: 'online' });
    }
  },

  'acts about one person take effect in the order in which they were done'(day) {
    const lastDone = new Map<string, string>();
    for (const act of day.central.effects) {
      if (act.kind === 'number.given_up') continue;
      // Two counters may serve one person: the order is each counter's.
      const lane = `${act.deviceId} ${act.subjectId}`;
      expect(act.doneAt > (lastDone.get(lane) ?? '')).toBe(true);
      lastDone.set(lane, act.doneAt);
    }
  },

  'nothing about a person is judged while an earlier act about them waits for a decision'(day) {
    for (const { counter } of day.places) {
      const acts = day.acts(counter).filter(({ act }) => act.kind !== 'number.given_up');
      for (const { act: refused } of acts.filter(({ state }) => state === 'parked')) {
        const later = acts.filter(
          ({ act }) => act.subjectId === refused.subjectId && act.doneAt > refused.doneAt,
        );
        expect(later.filter(({ state }) => state !== 'waiting')).toEqual([]);
      }
    }
  },

  'no number is given to two people'(day) {
    const holders = new Map<string, string>();
    for (const { counter } of day.places) {
      for (const { act } of day.acts(counter)) {
        if (act.kind !== 'registration.submitted') continue;
        const number = act.payload.person.registrationNumber ?? '';
        expect(holders.get(number) ?? act.subjectId).toBe(act.subjectId);
        holders.set(number, act.subjectId);
      }
    }
  },

  'every counter ends with what the central knows, save for people with work that waits'(day) {
    for (const { counter } of day.places) {
      for (const person of day.central.people.values()) {
        if (!day.isUnsent(counter, person.id)) expect(counter.person(person.id)).toEqual(person);
      }
      const settled = counter.listPeople().filter((id) => !day.isUnsent(counter, id));
      expect(settled.filter((id) => !day.central.people.has(id))).toEqual([]);
    }
  },
};

const days = fc.tuple(fc.nat(), fc.array(happening, { minLength: 20, maxLength: 100, size: 'max' }));

test('whatever the weather, the day ends well', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(days, async ([seed, happenings]) => {
      using day = new RoughDay(seed, 2);
      for (const what of happenings) await day.happens(what);
      await day.clearsUp();
      for (const [promise, holds] of Object.entries(promises)) {
        try {
          holds(day);
        } catch (error) {
          throw new Error(`Broken: ${promise}`, { cause: error });
        }
      }
    }),
    { numRuns: 40 },
  );
});
