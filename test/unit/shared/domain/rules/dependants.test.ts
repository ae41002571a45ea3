import { describe, expect, it, test } from 'vitest';
import { codesOf, judge, legalWithLaw, LAW_DAY, TODAY, verdictOf } from './support.ts';

describe('a spouse', () => {
  test.each([
    [{ married: true, ownCover: false }, ['allowed', 'spouse.covered']],
    [{ married: true, ownCover: true }, ['refused', 'spouse.has_own_cover']],
    [{ married: false, ownCover: false }, ['refused', 'spouse.not_married']],
    [{ married: true }, ['unknown', 'missing.own_cover']],
    [{ ownCover: false }, ['unknown', 'missing.married']],
    [{ ownCover: true }, ['refused', 'spouse.has_own_cover', 'missing.married']],
  ])('with %o is %o', (facts, expected) => {
    expect(verdictOf(judge('cover-spouse', facts))).toEqual(expected);
  });
});

it('the parents of the insured are never covered', () => {
  expect(verdictOf(judge('cover-parent', {}))).toEqual(['refused', 'parent.not_covered']);
});

const child = { birth: '2005-03-02', bothInsured: false };
const student = { ...child, studies: 'student', married: false, certificate: true, unableToWork: false };
const outcomes = (facts: object, days: readonly string[], legal?: typeof legalWithLaw) =>
  days.map((on) => judge('cover-child', facts, on, legal).outcome);

describe('a child', () => {
  it('is covered until the day before the birthday of 21 years', () => {
    const facts = { ...child, studies: 'none', unableToWork: false };
    expect(outcomes(facts, ['2026-03-01', '2026-03-02', '2026-03-03'])).toEqual([
      'allowed',
      'refused',
      'refused',
    ]);
    expect(judge('cover-child', facts, '2026-03-01').reasons[0]).toMatchObject({
      params: { limit: 21, age: 20, day: { day: '2026-03-01' } },
      rule: 'child',
      confidence: 'H',
    });
  });

  it('born on 29 February completes 21 years on 1 March', () => {
    const facts = { ...child, birth: '2004-02-29', studies: 'none', unableToWork: false };
    expect(outcomes(facts, ['2025-02-28', '2025-03-01'])).toEqual(['allowed', 'refused']);
  });

  it('who cannot work at all is covered without limit', () => {
    const facts = { ...child, unableToWork: true };
    expect(outcomes(facts, ['2026-03-02', '2060-01-01'])).toEqual(['allowed', 'allowed']);
  });

  test.each([
    [{ studies: undefined, unableToWork: false }, 'unknown', 'missing.studies'],
    [{ studies: 'none', unableToWork: undefined }, 'unknown', 'missing.unable_to_work'],
    [{ studies: 'none', unableToWork: false }, 'refused', 'child.too_old'],
    [{ married: undefined }, 'unknown', 'missing.married'],
    [{ married: true }, 'refused', 'child.married'],
    [{ certificate: false }, 'conditional', 'child.certificate_needed'],
    [{ certificate: undefined }, 'conditional', 'child.certificate_needed'],
    [{ studies: 'training' }, 'refused', 'child.training_not_counted'],
    [{}, 'allowed', 'child.student'],
  ])('of 21 who studies, with %o: %s, %s', (facts, outcome, code) => {
    expect(verdictOf(judge('cover-child', { ...student, ...facts }, TODAY))).toEqual([outcome, code]);
  });
});

describe('a student', () => {
  const days = ['2031-03-01', '2031-03-02', '2031-03-03'];
  it('is covered until the day before 26 years by the rules of today', () => {
    expect(outcomes(student, days)).toEqual(['allowed', 'refused', 'refused']);
    expect(codesOf(judge('cover-child', student, '2031-03-02'))).toEqual(['child.student_too_old']);
  });

  it('is covered until the day before 30 years under law 54-23', () => {
    expect(outcomes(student, days, legalWithLaw)).toEqual(['allowed', 'allowed', 'allowed']);
    const limit = ['2035-03-01', '2035-03-02', '2035-03-03'];
    expect(outcomes(student, limit, legalWithLaw)).toEqual(['allowed', 'refused', 'refused']);
  });

  it('of 26 is refused until the day before the law and covered from its day', () => {
    const of26 = { ...student, birth: '2000-06-15' };
    expect(outcomes(of26, ['2027-01-31', LAW_DAY, '2027-02-02'], legalWithLaw)).toEqual([
      'refused',
      'allowed',
      'allowed',
    ]);
    expect(outcomes(of26, ['2027-02-02'])).toEqual(['refused']);
  });

  it('in vocational training counts from the day of the law', () => {
    const trainee = { ...student, studies: 'training' };
    expect(outcomes(trainee, ['2027-01-31', LAW_DAY, '2027-02-02'], legalWithLaw)).toEqual([
      'refused',
      'allowed',
      'allowed',
    ]);
  });
});

describe('a child known by year of birth only', () => {
  const none = { studies: 'none', unableToWork: false, bothInsured: false };
  it('is decided where the day would change nothing', () => {
    expect(judge('cover-child', { ...none, birth: '2010' }).outcome).toBe('allowed');
    expect(judge('cover-child', { ...none, birth: '1990' }).outcome).toBe('refused');
  });

  it('is not guessed where it would', () => {
    expect(verdictOf(judge('cover-child', { ...none, birth: '2005' }, '2026-12-30'))).toEqual([
      'unknown',
      'missing.birth_day',
    ]);
    expect(judge('cover-child', { ...none, birth: '2005' }, '2026-12-31').outcome).toBe('refused');
    expect(judge('cover-child', { ...none, birth: '2005' }, '2025-12-31').outcome).toBe('allowed');
  });
});

describe('the parent of a child', () => {
  const young = { birth: '2020-05-05' };
  test.each([
    [{}, 'unknown', 'missing.both_insured'],
    [{ bothInsured: false }, 'allowed', 'child.within_age'],
    [{ bothInsured: true }, 'unknown', 'missing.divorced'],
    [{ bothInsured: true, divorced: false }, 'unknown', 'missing.through'],
    [{ bothInsured: true, divorced: false, through: 'father' }, 'allowed', 'child.within_age'],
    [{ bothInsured: true, divorced: false, through: 'mother' }, 'refused', 'child.goes_with_father'],
    [{ bothInsured: true, divorced: true, through: 'mother' }, 'unknown', 'missing.custody'],
    [
      { bothInsured: true, divorced: true, through: 'mother', custody: 'mother' },
      'allowed',
      'child.within_age',
    ],
    [
      { bothInsured: true, divorced: true, through: 'father', custody: 'father' },
      'allowed',
      'child.within_age',
    ],
    [
      { bothInsured: true, divorced: true, through: 'father', custody: 'mother' },
      'refused',
      'child.goes_with_custody',
    ],
  ])('with %o: %s, %s', (facts, outcome, code) => {
    const [found, first] = verdictOf(judge('cover-child', { ...young, ...facts }));
    expect([found, first]).toEqual([outcome, code]);
  });
});

describe('a child who is not one’s own', () => {
  const young = { birth: '2020-05-05', bothInsured: false };
  test.each([
    [{ origin: 'kafala' }, 'allowed', 'child.kafala'],
    [{ origin: 'taken-in' }, 'unknown', 'rule.unset'],
    [{ origin: 'taken-in', unableToWork: true }, 'allowed', 'child.unable_to_work'],
  ])('with %o is %s: %s', (facts, outcome, code) => {
    const decision = judge('cover-child', { ...young, ...facts });
    expect(decision.outcome).toBe(outcome);
    expect(codesOf(decision)).toContain(code);
  });

  it('in kafala reaches the same ages as one’s own', () => {
    const days = ['2041-05-04', '2041-05-05'];
    const none = { ...young, studies: 'none', unableToWork: false };
    expect(outcomes({ ...none, origin: 'kafala' }, days)).toEqual(outcomes(none, days));
  });
});
