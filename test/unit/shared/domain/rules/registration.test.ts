import { describe, expect, it, test } from 'vitest';
import { SCHEMES } from '../../../../../shared/domain/rules/index.ts';
import { codesOf, judge, legalWithLaw, TODAY, verdictOf } from './support.ts';

const household = { covers: [], idcs: '1234567890', rsuRegistered: true };
const tadamon = { ...household, scheme: 'tadamon' };
const achamil = { ...household, scheme: 'achamil', hasActivity: false, hasMandate: true, rsuScore: '10' };

describe('the RSU score', () => {
  test.each([
    ['9.3264283', 'allowed', 'rsu.within_threshold'],
    ['9.3264284', 'allowed', 'rsu.within_threshold'],
    ['9.32642840', 'allowed', 'rsu.within_threshold'],
    ['9.3264285', 'refused', 'rsu.above_threshold'],
    ['9.32642841', 'refused', 'rsu.above_threshold'],
    ['10', 'refused', 'rsu.above_threshold'],
  ])('%s for Tadamon: %s', (rsuScore, outcome, code) => {
    const decision = judge('register', { ...tadamon, rsuScore });
    expect(decision.outcome).toBe(outcome);
    expect(codesOf(decision)).toContain(code);
  });

  test.each([
    ['9.3264283', 'refused', 'rsu.not_beyond_threshold'],
    ['9.3264284', 'refused', 'rsu.not_beyond_threshold'],
    ['9.3264285', 'allowed', 'rsu.beyond_threshold'],
    ['100', 'allowed', 'rsu.beyond_threshold'],
  ])('%s for Achamil: %s', (rsuScore, outcome, code) => {
    const decision = judge('register', { ...achamil, rsuScore });
    expect(decision.outcome).toBe(outcome);
    expect(codesOf(decision)).toContain(code);
  });

  it('says itself, its threshold and the authority that can be asked when it refuses', () => {
    const [reason] = judge('register', { ...tadamon, rsuScore: '9.3264285' }).reasons;
    expect(reason).toMatchObject({
      code: 'rsu.above_threshold',
      rule: 'threshold-rsu',
      confidence: 'M',
      params: { score: { decimal: '9.3264285' }, threshold: { decimal: '9.3264284' } },
      contest: { fr: expect.stringContaining('Registre social unifié') as string },
    });
  });

  test.each([
    [{ rsuRegistered: false }, 'refused', 'rsu.not_registered'],
    [{ rsuRegistered: undefined, rsuScore: '1' }, 'unknown', 'missing.rsu_registration'],
    [{ rsuScore: undefined }, 'unknown', 'missing.rsu_score'],
    [{ rsuScore: '1', idcs: undefined }, 'unknown', 'missing.idcs'],
    [{ rsuScore: '1', covers: undefined }, 'unknown', 'missing.covers'],
  ])('with %o is %s: %s', (facts, outcome, code) => {
    const decision = judge('register', { ...tadamon, ...facts });
    expect(decision.outcome).toBe(outcome);
    expect(codesOf(decision)).toContain(code);
  });
});

describe('another compulsory cover', () => {
  test.each(['tadamon', 'achamil'])('refuses %s and says which cover and where to contest', (scheme) => {
    const facts = { ...(scheme === 'achamil' ? achamil : { ...tadamon, rsuScore: '1' }), covers: ['tns'] };
    const decision = judge('register', facts);
    expect(decision.outcome).toBe('refused');
    expect(decision.reasons[0]).toMatchObject({
      code: 'cover.already_covered',
      rule: `no-other-cover-${scheme}`,
      params: { scheme: { fr: 'Travailleurs non salariés', ar: 'العمال غير الأجراء' } },
      contest: { fr: expect.stringMatching(/recours/) as string, ar: expect.stringMatching(/طعن/) as string },
    });
  });

  it('elsewhere asks that one of the two ends', () => {
    const facts = { scheme: 'cnss-salaried', covers: ['achamil'] };
    expect(verdictOf(judge('register', facts))).toEqual([
      'conditional',
      'cover.other_open',
      'scheme.in_force',
    ]);
  });

  it('of the same scheme is a file to complete, not a second one', () => {
    const facts = { scheme: 'cnss-salaried', covers: ['cnss-salaried'] };
    expect(verdictOf(judge('register', facts))).toEqual([
      'conditional',
      'registration.complete_instead',
      'scheme.in_force',
    ]);
  });

  it('told twice is said once', () => {
    const once = judge('register', { ...achamil, covers: ['tns'] });
    expect(judge('register', { ...achamil, covers: ['tns', 'tns'] })).toEqual(once);
  });
});

describe('Achamil', () => {
  test.each([
    [{}, 'allowed', 'achamil.no_activity'],
    [{ hasActivity: true }, 'refused', 'achamil.has_activity'],
    [{ hasActivity: undefined }, 'unknown', 'missing.activity'],
    [{ hasMandate: false }, 'conditional', 'achamil.mandate_needed'],
    [{ hasMandate: undefined }, 'conditional', 'achamil.mandate_needed'],
  ])('with %o is %s: %s', (facts, outcome, code) => {
    const decision = judge('register', { ...achamil, ...facts });
    expect(decision.outcome).toBe(outcome);
    expect(codesOf(decision)).toContain(code);
  });

  it('is possible while its amount is to be set, and says so', () => {
    const notes = judge('register', achamil).reasons.filter(({ code }) => code === 'figure.unset_not_needed');
    expect(notes).toMatchObject([
      { code: 'figure.unset_not_needed', rule: 'amount-achamil-monthly', confidence: '?' },
    ]);
  });
});

describe('the scheme of a pensioner of the CNSS', () => {
  test.each([
    [49_999, 'refused', 'pension.too_low'],
    [50_000, 'allowed', 'pension.enough'],
    [50_001, 'allowed', 'pension.enough'],
    [undefined, 'unknown', 'missing.pension'],
  ])('with a pension of %s centimes is %s', (pension, outcome, code) => {
    const decision = judge('register', { scheme: 'cnss-pensioner', covers: [], pension });
    expect(decision.outcome).toBe(outcome);
    expect(codesOf(decision)).toContain(code);
  });
});

describe('other schemes', () => {
  test.each([
    [{ scheme: 'tns', category: 'pharmacists' }, 'allowed', 'tns.category'],
    [{ scheme: 'tns', category: 'astronauts' }, 'refused', 'tns.category_unknown'],
    [{ scheme: 'tns' }, 'unknown', 'missing.category'],
    [
      { scheme: 'tns', category: 'taxis', alreadyKnown: true },
      'conditional',
      'registration.complete_instead',
    ],
    [{ scheme: 'cnss-voluntary', formerEmployee: true }, 'allowed', 'voluntary.former_employee'],
    [{ scheme: 'cnss-voluntary', formerEmployee: false }, 'refused', 'voluntary.never_employed'],
    [{ scheme: 'cnss-voluntary' }, 'unknown', 'missing.former_employee'],
    [{ scheme: 'public-active' }, 'allowed', 'scheme.in_force'],
    [{ scheme: 'public-active', papers: ['form-employer', 'photo'] }, 'conditional', 'paper.missing'],
    [{ scheme: 'religious-staff' }, 'allowed', 'scheme.body_unset'],
    [{ scheme: 'cndh-victim' }, 'allowed', 'rule.unset_not_needed'],
  ])('%o is %s: %s', (facts, outcome, code) => {
    const decision = judge('register', { covers: [], ...facts });
    expect(decision.outcome).toBe(outcome);
    expect(codesOf(decision)).toContain(code);
  });

  it('ask for the papers of the list, and for the first registration of a civil servant these four', () => {
    const papers = judge('register', { scheme: 'public-active', covers: [] }).papers.map(({ code }) => code);
    expect(papers).toEqual(['form-employer', 'id-copy', 'photo', 'rib-attestation']);
  });

  test.each(SCHEMES)('%s never decides without a reason', (scheme) => {
    expect(judge('register', { scheme }).reasons.length).toBeGreaterThan(0);
  });
});

describe('a scheme on its day', () => {
  const outcome = (scheme: string, on: string, legal?: typeof legalWithLaw) =>
    judge('register', { ...tadamon, rsuScore: '1', scheme }, on, legal).outcome;

  it('takes students until the day before law 54-23', () => {
    expect(
      ['2027-01-31', '2027-02-01', '2027-02-02'].map((on) => outcome('student', on, legalWithLaw)),
    ).toEqual(['allowed', 'refused', 'refused']);
    expect(outcome('student', '2030-01-01')).toBe('allowed');
  });

  it('takes households in Tadamon from 1 December 2022', () => {
    expect(['2022-11-30', '2022-12-01', '2022-12-02'].map((on) => outcome('tadamon', on))).toEqual([
      'refused',
      'allowed',
      'allowed',
    ]);
  });

  it('of the public sector moves from one body to the other, and stays open', () => {
    const body = (on: string) => {
      const { outcome, reasons } = judge(
        'register',
        { scheme: 'public-active', covers: [] },
        on,
        legalWithLaw,
      );
      return [outcome, reasons.find(({ code }) => code === 'scheme.body')?.params['body']];
    };
    expect([TODAY, '2027-01-31', '2027-02-01', '2027-02-02'].map(body)).toEqual([
      ['allowed', 'CNOPS'],
      ['allowed', 'CNOPS'],
      ['allowed', 'CNSS'],
      ['allowed', 'CNSS'],
    ]);
  });
});
