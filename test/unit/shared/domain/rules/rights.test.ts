import { describe, expect, it, test } from 'vitest';
import { codesOf, judge, legalWithLaw, TODAY, verdictOf } from './support.ts';

describe('rights of the public sector', () => {
  const recruit = { scheme: 'public-active', startedOn: '2026-03-02', fromAnotherAmo: false };
  test.each([
    ['2026-06-01', 'waiting'],
    ['2026-06-02', 'open'],
    ['2026-06-03', 'open'],
  ])('of a recruit of 2 March are, on %s, %s', (on, state) => {
    expect(judge('rights', recruit, on).rights?.state).toBe(state);
  });

  it('say the day on which they open', () => {
    const decision = judge('rights', recruit);
    expect(decision.outcome).toBe('conditional');
    expect(decision.rights).toEqual({ state: 'waiting', opensOn: '2026-06-02' });
  });

  it('open at once for who comes from another compulsory cover, and are not guessed', () => {
    expect(judge('rights', { ...recruit, fromAnotherAmo: true }).rights).toEqual({ state: 'open' });
    const { fromAnotherAmo: _unknown, ...bare } = recruit;
    expect(verdictOf(judge('rights', bare))).toEqual(['unknown', 'missing.another_amo']);
    expect(judge('rights', bare, '2026-06-02').rights).toEqual({ state: 'open' });
    expect(verdictOf(judge('rights', { scheme: 'public-active' }))).toEqual([
      'unknown',
      'missing.started_on',
    ]);
  });

  it('of a pensioner are open at once', () => {
    expect(judge('rights', { scheme: 'public-pensioner' }).rights).toEqual({ state: 'open' });
  });
});

describe('rights that payments open', () => {
  test.each([
    ['tns', { paidMonths: 2 }, 'waiting', 'rights.waiting_months'],
    ['tns', { paidMonths: 3 }, 'open', 'rights.open'],
    ['tns', { paidMonths: 4 }, 'open', 'rights.open'],
    ['achamil', { paidMonths: 2 }, 'waiting', 'rights.waiting_months'],
    ['achamil', { paidMonths: 3 }, 'open', 'rights.open'],
    ['achamil', {}, 'unknown', 'missing.paid_months'],
    ['cnss-salaried', { days: 53 }, 'waiting', 'rights.waiting_days'],
    ['cnss-salaried', { days: 54 }, 'open', 'rights.open'],
    ['cnss-salaried', { days: 55 }, 'open', 'rights.open'],
    ['cnss-salaried', {}, 'unknown', 'missing.days'],
    ['cnss-voluntary', { days: 53 }, 'waiting', 'rights.waiting_days'],
    ['cnss-voluntary', { days: 54 }, 'open', 'rights.open'],
    ['cnss-pensioner', { pension: 49_999 }, 'closed', 'pension.too_low'],
    ['cnss-pensioner', { pension: 50_000 }, 'open', 'rights.open'],
    ['cnss-pensioner', {}, 'unknown', 'missing.pension'],
  ])('%s with %o are %s', (scheme, facts, state, code) => {
    const decision = judge('rights', { scheme, monthsDue: [], ...facts });
    expect([decision.rights?.state, codesOf(decision)[0]]).toEqual([state, code]);
  });

  it('are not called open before somebody looked at what is due', () => {
    expect(verdictOf(judge('rights', { scheme: 'tns', paidMonths: 12 }))).toEqual([
      'unknown',
      'missing.months_due',
    ]);
  });

  it('are suspended by unpaid months, named in order and once', () => {
    const decision = judge('rights', {
      scheme: 'tns',
      paidMonths: 12,
      monthsDue: ['2026-02', '2025-12', '2026-02'],
    });
    expect(decision.outcome).toBe('conditional');
    expect(decision.rights).toEqual({ state: 'suspended', monthsDue: ['2025-12', '2026-02'] });
    expect(decision.reasons[0]).toMatchObject({
      code: 'rights.suspended',
      params: { count: 2, month: { month: '2025-12' } },
    });
  });
});

describe('rights whose rule was not found', () => {
  test.each(['tadamon', 'student', 'religious-staff', 'share-fisher', 'cndh-victim'])(
    'of %s are unknown, and the figure is named',
    (scheme) => {
      const decision = judge('rights', { scheme });
      expect([decision.outcome, decision.rights?.state]).toEqual(['unknown', 'unknown']);
      expect(decision.reasons[0]).toMatchObject({
        code: 'figure.unset',
        rule: `waiting-${scheme}`,
        confidence: '?',
      });
    },
  );
});

describe('rights kept after an end', () => {
  test.each([
    ['work-stops', '2026-09-02', '2026-09-03'],
    ['divorce', '2027-03-02', '2027-03-03'],
    ['death', '2028-03-02', '2028-03-03'],
  ])('(%s, 2 March 2026) last until %s', (why, lastDay, after) => {
    const facts = { scheme: 'cnss-salaried', ended: { why, on: '2026-03-02' } };
    expect(judge('rights', facts, '2026-03-02').rights).toEqual({ state: 'kept', lastDay });
    expect(judge('rights', facts, lastDay).outcome).toBe('allowed');
    expect(judge('rights', facts, after)).toMatchObject({
      outcome: 'refused',
      rights: { state: 'closed', lastDay },
    });
  });

  it('begin with the end itself, not before', () => {
    const facts = { scheme: 'cnss-salaried', days: 60, ended: { why: 'work-stops', on: '2026-03-02' } };
    expect(judge('rights', facts, '2026-03-01').rights).toEqual({ state: 'open' });
  });
});

it('rights in a scheme that has ended are closed', () => {
  const decision = judge('rights', { scheme: 'student' }, '2027-02-01', legalWithLaw);
  expect([decision.outcome, decision.rights?.state]).toEqual(['refused', 'closed']);
  expect(judge('rights', { scheme: 'student' }, '2027-01-31', legalWithLaw).outcome).toBe('unknown');
});

describe('a care file', () => {
  test.each([
    [{ body: 'CNSS', firstActOn: '2026-01-01' }, '2026-02-28', 'care.in_time'],
    [{ body: 'CNSS', firstActOn: '2026-01-01' }, '2026-03-01', 'care.in_time'],
    [{ body: 'CNSS', firstActOn: '2026-01-01' }, '2026-03-02', 'care.too_late'],
    [{ body: 'CNSS', treatmentEndedOn: '2026-01-01' }, '2026-03-01', 'care.in_time'],
    [{ body: 'CNSS', treatmentEndedOn: '2026-01-01' }, '2026-03-02', 'care.in_time'],
    [{ body: 'CNSS', treatmentEndedOn: '2026-01-01' }, '2026-03-03', 'care.too_late'],
    [{ body: 'CNSS' }, TODAY, 'missing.first_act'],
    [{ body: 'CNOPS', firstActOn: '2026-01-01' }, TODAY, 'figure.unset'],
  ])('%o on %s: %s', (facts, on, code) => {
    expect(codesOf(judge('care-file', facts, on))).toEqual([code]);
  });

  test.each([
    [499_999, 'care.to_point'],
    [500_000, 'care.to_branch'],
    [500_001, 'care.to_branch'],
  ])('of %i centimes: %s', (amount, code) => {
    expect(codesOf(judge('care-file', { body: 'CNSS', firstActOn: TODAY, amount }))).toContain(code);
  });
});
