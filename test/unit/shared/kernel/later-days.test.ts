import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, addMonths, ageOn, dayOfAge, plainDate } from '../../../../shared/kernel/plain-date.ts';

const day = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays(plainDate('1900-01-01'), count));

describe('months later', () => {
  test.each([
    ['2026-01-15', 3, '2026-04-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-05', 24, '2028-05-05'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonths(plainDate(from), count)).toBe(to);
  });
});

describe('the day on which an age is completed', () => {
  it('is the first day of that age, for those born on 29 February too', () => {
    expect(dayOfAge(plainDate('2004-02-29'), 21)).toBe('2025-03-01');
    expect(dayOfAge(plainDate('2004-02-29'), 20)).toBe('2024-02-29');
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (birth, years) => {
        const first = dayOfAge(birth, years);
        expect([ageOn(birth, addDays(first, -1)), ageOn(birth, first)]).toEqual([years - 1, years]);
      }),
    );
  });
});
