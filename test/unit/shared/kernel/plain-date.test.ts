import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  ageOn,
  BirthDate,
  isRealDay,
  PlainDate,
  plainDate,
} from '../../../../shared/kernel/plain-date.ts';

const day = fc.integer({ min: 0, max: 146_000 }).map((count) => addDays(plainDate('1800-01-01'), count));

describe('a calendar day', () => {
  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['1799-12-31', false],
    ['1800-01-01', true],
    ['2200-12-31', true],
    ['2201-01-01', false],
    ['26-01-01', false],
    ['2026-1-1', false],
    [' 2026-01-01', false],
    ['2026-01-01T00:00:00Z', false],
    ['٢٠٢٦-٠١-٠١', false],
  ])('%s exists: %s', (text, isReal) => expect(isRealDay(text)).toBe(isReal));

  it('comes back after as many days away', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (from, count) => {
        expect(addDays(addDays(from, count), -count)).toBe(from);
      }),
    );
  });

  it('compares as text in the order of time', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20_000 }), (from, count) => {
        expect(addDays(from, count) > from).toBe(true);
        expect(addDays(from, -count) < from).toBe(true);
      }),
    );
  });

  it('is followed by the next one, over months and years', () => {
    expect(addDays(plainDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(plainDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(plainDate('2026-01-01'), 60)).toBe('2026-03-02');
  });

  it('survives its own schema', () => {
    fc.assert(
      fc.property(day, (each) => {
        expect(PlainDate.parse(each)).toBe(each);
      }),
    );
  });
});

describe('age', () => {
  test.each([
    ['2005-11-20', '2026-11-19', 20],
    ['2005-11-20', '2026-11-20', 21],
    ['2005-11-20', '2026-11-21', 21],
    ['2004-02-29', '2026-02-28', 21],
    ['2004-02-29', '2026-03-01', 22],
    ['2005', '2026-01-01', 21],
    ['2005', '2025-12-31', 20],
    ['2026-11-20', '2026-11-20', 0],
  ])('of someone born %s on %s is %i', (birth, on, years) => expect(ageOn(birth, plainDate(on))).toBe(years));
});

describe('a birth date', () => {
  test.each([
    ['1958', undefined],
    ['1958-04-12', undefined],
    ['', 'field.required'],
    ['58', 'field.date_invalid'],
    ['1958-02-30', 'field.date_invalid'],
    ['1700', 'field.date_invalid'],
    ['12/04/1958', 'field.date_invalid'],
  ])('%j: %s', (text, code) => expect(BirthDate.safeParse(text).error?.issues[0]?.message).toBe(code));
});
