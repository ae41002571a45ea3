import { describe, expect, test } from 'vitest';
import { diceOf } from '../../../central/demonstration/dice.ts';
import { countArrivals, drawArrivals, NATION } from '../../../scripts/simulate/arrivals.ts';
import { DEFAULTS, readOptions, WrongOptions } from '../../../scripts/simulate/options.ts';
import { createOutbox } from '../../../scripts/simulate/outbox.ts';
import { percentile } from '../../../scripts/simulate/percentiles.ts';
import { DAY_HOURS, hoursAt, ratePerHour, shareBefore } from '../../../scripts/simulate/profile.ts';
import type { Act, ActAnswer } from '../../../shared/protocol/acts.ts';

const HALF_HOURS = Array.from({ length: DAY_HOURS * 2 }, (_, slot) => slot / 2);

describe('the profile of a day', () => {
  test('adds up to the day’s total, hour after hour', () => {
    const total = HALF_HOURS.reduce((sum, hours) => sum + ratePerHour(hours, 60_600) / 2, 0);
    expect(total).toBeCloseTo(60_600, 6);
    for (const hours of HALF_HOURS) {
      const came = shareBefore(hours + 0.5) - shareBefore(hours);
      expect(came * 60_600).toBeCloseTo(ratePerHour(hours, 60_600) / 2, 6);
    }
  });

  test('begins with nobody, ends with everybody, and never goes back', () => {
    expect([shareBefore(-1), shareBefore(0), shareBefore(DAY_HOURS), shareBefore(30)]).toEqual([0, 0, 1, 1]);
    const shares = Array.from({ length: 801 }, (_, n) => shareBefore((n * DAY_HOURS) / 800));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  test('says the hour of a share that it said of an hour', () => {
    for (const hours of [0.1, 1, 2.75, 4.2, 7.9]) expect(hoursAt(shareBefore(hours))).toBeCloseTo(hours, 9);
  });

  test('is busier in the morning than at noon', () => {
    expect(ratePerHour(1, 1)).toBeGreaterThan(3 * ratePerHour(4, 1));
  });
});

describe('arrivals', () => {
  test('are the nation’s in proportion to the counters', () => {
    expect(countArrivals(NATION.counters, DAY_HOURS)).toBe(NATION.filesADay);
    expect(countArrivals(50, DAY_HOURS)).toBe(1_212);
    expect(countArrivals(50, 1)).toBe(Math.round(1_212 * shareBefore(1)));
  });

  test('are the same for the same seed, others for another one', () => {
    const drawn = drawArrivals(diceOf(7), 20, 4);
    expect(drawArrivals(diceOf(7), 20, 4)).toEqual(drawn);
    expect(drawArrivals(diceOf(8), 20, 4)).not.toEqual(drawn);
  });

  test('come in order, within the hours asked, at counters that there are, as the profile says', () => {
    const drawn = drawArrivals(diceOf(3), 200, DAY_HOURS);
    expect(drawn).toHaveLength(countArrivals(200, DAY_HOURS));
    const hours = drawn.map((arrival) => arrival.hours);
    expect(hours).toEqual([...hours].sort((a, b) => a - b));
    expect(drawn.every(({ counter }) => counter >= 0 && counter < 200)).toBe(true);
    expect(Math.max(...drawArrivals(diceOf(3), 200, 2).map((arrival) => arrival.hours))).toBeLessThanOrEqual(
      2,
    );
    for (const until of [1, 2, 4, 6]) {
      const share = hours.filter((hour) => hour < until).length / hours.length;
      expect(Math.abs(share - shareBefore(until))).toBeLessThan(0.03);
    }
  });
});

describe('percentiles', () => {
  test('are values that were measured, whatever their order', () => {
    const values = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(values, share))).toEqual([50, 95, 99, 100]);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([2, 1], 0.5)).toBe(1);
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('options', () => {
  test('have bounded defaults, and say what is wrong of what was typed', () => {
    expect(readOptions([])).toEqual(DEFAULTS);
    expect(readOptions(['--counters', '12', '--hours', '0.5'])).toMatchObject({ counters: 12, hours: 0.5 });
    expect(readOptions(['--help'])).toBe('help');
    for (const wrong of [
      ['--counters', '0'],
      ['--seed', '1.5'],
      ['--hours', ''],
      ['--monday', 'deux'],
      ['--autre'],
    ])
      expect(() => readOptions(wrong)).toThrow(WrongOptions);
  });
});

describe('the outbox of a light counter', () => {
  const act = (id: string, subjectId: string) => ({ id, subjectId }) as unknown as Act;
  const answer = (id: string, outcome: string) => ({ id, outcome }) as unknown as ActAnswer;
  const idsOf = (outbox: ReturnType<typeof createOutbox>) =>
    outbox.next().map(({ text }) => (JSON.parse(text) as { id: string }).id);

  test('sends one act of a person at a time, and holds what stands behind a refused one', () => {
    const outbox = createOutbox(() => 'signed');
    for (const [id, of] of [
      ['a1', 'a'],
      ['a2', 'a'],
      ['b1', 'b'],
      ['b2', 'b'],
    ] as const)
      outbox.add(act(id, of));
    expect(idsOf(outbox)).toEqual(['a1', 'b1']);
    expect(outbox.settle(answer('a1', 'accepted'))?.held).toBe(0);
    expect(outbox.settle(answer('b1', 'refused'))?.held).toBe(1);
    expect(outbox.settle(answer('b2', 'accepted'))).toBeUndefined();
    expect(idsOf(outbox)).toEqual(['a2']);
    expect(outbox.count()).toBe(1);
  });
});
