import { describe, expect, it, test } from 'vitest';
import { decideOutlook } from '../../../../../shared/domain/registration/outlook.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';
import { legalToday, legalWithLaw } from '../rules/support.ts';

const outlook = (typed: object, on = '2026-03-02', legal = legalToday) =>
  decideOutlook(typed, plainDate(on), legal).map(({ reasons }) =>
    reasons.flatMap(({ code }) => (/^(rights|contribution)\./u.test(code) ? [code] : [])),
  );

describe('what is told of rights and of the contribution while somebody is registered', () => {
  it('a self-employed person: months to be paid, and the monthly amount when the wage of the day is known', () => {
    const pharmacist = { scheme: 'tns', activity: { categoryCode: 'pharmacists' } };
    expect(outlook(pharmacist, '2021-09-01')).toEqual([['rights.waiting_months'], ['contribution.monthly']]);
    expect(outlook(pharmacist)).toEqual([['rights.waiting_months']]);
    expect(outlook({ scheme: 'tns' })).toEqual([['rights.waiting_months']]);
  });

  test.each([
    ['2026-05-01', 'rights.waiting_until'],
    ['2026-05-02', 'rights.open'],
    ['2026-05-03', 'rights.open'],
  ])('a civil servant recruited on 2 February, on %s: %s', (on, code) => {
    const own = { recruitedOn: '2026-02-02', fromOtherAmo: 'no' };
    expect(outlook({ scheme: 'public-active', own }, on)[0]).toEqual([code]);
    expect(outlook({ scheme: 'public-active', own: { ...own, fromOtherAmo: 'yes' } }, on)[0]).toEqual([
      'rights.open',
    ]);
  });

  test.each([
    ['53', 'rights.waiting_days'],
    ['54', 'rights.open'],
    ['55', 'rights.open'],
  ])('an employee with %s days declared: %s', (declaredDays, code) => {
    expect(outlook({ scheme: 'cnss-salaried', own: { declaredDays } })).toEqual([[code]]);
  });

  it('says nothing of what the rules do not know, nor of a scheme that has ended', () => {
    expect(outlook({})).toEqual([]);
    expect(outlook({ scheme: 'public-active', own: {} })).toEqual([]);
    expect(outlook({ scheme: 'student', own: {} }, '2027-02-01', legalWithLaw)).toEqual([]);
  });

  it('the State pays for a household of Tadamon', () => {
    expect(outlook({ scheme: 'tadamon', own: {} }).flat()).toContain('contribution.state_pays');
  });
});
