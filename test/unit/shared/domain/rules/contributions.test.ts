import { describe, expect, it, test } from 'vitest';
import { withLawDates } from '../../../../../shared/domain/legal/index.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';
import { codesOf, judge, legalToday, legalWithLaw, TODAY, verdictOf } from './support.ts';

const IN_2021 = '2021-06-15';
const estimate = (facts: object, on: string = TODAY) => judge('contribution', facts, on).contribution;

describe('the contribution of a self-employed person', () => {
  it('with coefficient 3 and the minimum wage of 2021 is 540.57 DH', () => {
    expect(estimate({ scheme: 'tns', category: 'pharmacists' }, IN_2021)).toEqual({
      every: 'month',
      base: 848_613,
      insured: 54_057,
      employer: 0,
    });
  });

  it('with coefficient 1 rests on a base of 2,828.71 DH', () => {
    const facts = { scheme: 'tns', category: 'traders-artisans', band: 'traders-simplified' };
    expect(estimate(facts, IN_2021)).toMatchObject({ base: 282_871, insured: 18_019 });
  });

  it('is said by the month, by the quarter, or with the employer’s share', () => {
    const first = (facts: object) => judge('contribution', facts, IN_2021).reasons[0]?.code;
    expect(first({ scheme: 'tns', category: 'adouls' })).toBe('contribution.monthly');
    expect(first({ scheme: 'tns', category: 'cpu', band: 'amount-cpu-lowest' })).toBe(
      'contribution.quarterly',
    );
    expect(first({ scheme: 'public-active', pay: 500_000 })).toBe('contribution.shares');
  });

  it('names every figure that it rests on, with its confidence', () => {
    const { reasons } = judge('contribution', { scheme: 'tns', category: 'pharmacists' }, IN_2021);
    const used = reasons.filter(({ code }) => code === 'figure.used');
    expect(used.map(({ rule, confidence }) => `${rule} ${confidence}`).toSorted()).toEqual([
      'pharmacists M',
      'rate-tns H',
      'smig-hour H',
      'smig-hours H',
    ]);
  });

  test.each([
    ['2020-12-31', 'unknown'],
    ['2021-01-01', 'allowed'],
    ['2021-12-31', 'allowed'],
    ['2022-01-01', 'unknown'],
  ])('on %s is %s: the minimum wage is known for 2021 only', (on, outcome) => {
    expect(judge('contribution', { scheme: 'tns', category: 'adouls' }, on).outcome).toBe(outcome);
  });

  test.each([
    [{ category: 'pharmacists' }, 'figure.unset', 'smig-hour'],
    [{ category: 'cpu', band: 'amount-cpu-other' }, 'figure.unset', 'amount-cpu-other'],
    [{ category: 'cpu' }, 'missing.band', 'cpu'],
    [{ category: 'copyists', band: 'traders-real-1' }, 'missing.band', 'copyists'],
    [{}, 'missing.category', 'tns-category'],
    [{ category: 'pharmacists', retired: true }, 'rule.unset', 'retired-tns-base'],
  ])('with %o is not guessed: %s names %s', (facts, code, rule) => {
    const decision = judge('contribution', { scheme: 'tns', ...facts });
    expect(decision.outcome).toBe('unknown');
    expect(decision.reasons).toEqual([expect.objectContaining({ code, rule })]);
    expect(decision.contribution).toBeUndefined();
  });

  it('does not outlive a figure that has ended, even when no other came after it', () => {
    const { files } = legalToday;
    const wage = files['wage.json'].filter(({ value }) => value !== null);
    const ended = withLawDates({ ...files, 'wage.json': wage });
    const facts = { scheme: 'tns', category: 'pharmacists' };
    expect(judge('contribution', facts, '2021-12-31', ended).outcome).toBe('allowed');
    expect(verdictOf(judge('contribution', facts, '2022-01-01', ended))).toEqual(['unknown', 'figure.unset']);
  });

  it('does not outlive the coefficient of its category', () => {
    const { files } = legalToday;
    const categories = files['tns-categories.json'].map((category) => ({
      ...category,
      coefficient: { ...category.coefficient, to: plainDate('2021-06-30') },
    }));
    const ended = withLawDates({ ...files, 'tns-categories.json': categories });
    const outcomes = ['2021-06-29', '2021-06-30', '2021-07-01'].map(
      (on) => judge('contribution', { scheme: 'tns', category: 'pharmacists' }, on, ended).outcome,
    );
    expect(outcomes).toEqual(['allowed', 'allowed', 'unknown']);
  });

  it('of a doctor names both figures that were not found', () => {
    const { reasons } = judge('contribution', { scheme: 'tns', category: 'doctors' });
    expect(reasons.map(({ rule }) => rule)).toEqual(['doctors', 'smig-hour']);
  });

  it('is 300 DH a quarter in the lowest band of those who pay with the tax', () => {
    expect(estimate({ scheme: 'tns', category: 'cpu', band: 'amount-cpu-lowest' })).toEqual({
      every: 'quarter',
      base: null,
      insured: 30_000,
      employer: 0,
    });
  });

  test.each([
    ['2021-12-31', 'traders-real-a-2021', 'contribution.monthly'],
    ['2022-01-01', 'traders-real-a-2021', 'missing.band'],
    ['2022-11-30', 'traders-real-1', 'missing.band'],
    ['2022-12-01', 'traders-real-1', 'figure.unset'],
  ])('on %s by the band %s: %s', (on, band, code) => {
    const facts = { scheme: 'tns', category: 'traders-artisans', band };
    expect(codesOf(judge('contribution', facts, on))).toContain(code);
  });
});

describe('the contribution of the public sector', () => {
  test.each([
    [279_999, 7_000],
    [280_000, 7_000],
    [280_100, 7_003],
    [1_599_900, 39_998],
    [1_600_000, 40_000],
    [1_600_100, 40_000],
  ])('on a pay of %i centimes is twice %i', (pay, share) => {
    expect(estimate({ scheme: 'public-active', pay })).toMatchObject({ insured: share, employer: share });
  });

  it('of a pensioner is one share within the same bounds', () => {
    const shares = [100_000, 400_000, 2_000_000].map((pension) =>
      estimate({ scheme: 'public-pensioner', pension }),
    );
    expect(shares.map((found) => [found?.insured, found?.employer])).toEqual([
      [7_000, 0],
      [10_000, 0],
      [40_000, 0],
    ]);
  });
});

describe('other contributions', () => {
  it('of an employee are 4.11 % and 2.26 % without ceiling', () => {
    expect(estimate({ scheme: 'cnss-salaried', pay: 10_000_000 })).toMatchObject({
      insured: 226_000,
      employer: 411_000,
    });
  });

  test.each([
    [{ scheme: 'tadamon' }, ['allowed', 'contribution.state_pays']],
    [{ scheme: 'cndh-victim' }, ['allowed', 'contribution.state_pays']],
    [{ scheme: 'cnss-salaried' }, ['unknown', 'missing.pay']],
    [{ scheme: 'public-pensioner' }, ['unknown', 'missing.pension']],
    [{ scheme: 'cnss-pensioner', pension: 60_000 }, ['unknown', 'figure.unset']],
    [{ scheme: 'cnss-voluntary', pay: 60_000 }, ['unknown', 'figure.unset']],
    [{ scheme: 'student' }, ['unknown', 'figure.unset']],
    [{ scheme: 'achamil' }, ['unknown', 'figure.unset']],
  ])('%o: %o', (facts, expected) => {
    expect(verdictOf(judge('contribution', facts))).toEqual(expected);
  });

  it('are refused in a scheme that has ended', () => {
    expect(judge('contribution', { scheme: 'student' }, '2027-02-01', legalWithLaw).outcome).toBe('refused');
  });
});
