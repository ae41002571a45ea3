import { describe, expect, it, test } from 'vitest';
import { withLawDates } from '../../../../../shared/domain/legal/index.ts';
import { codesOf, judge, LAW_DAY, legalWithLaw, TODAY, verdictOf } from './support.ts';

const young = { birth: '2020-05-05', bothInsured: false };
const EVENTS = [
  ['marriage', { happenedOn: TODAY, ownCover: false }, 'marriage-certificate spouse-id-copy no-own-cover'],
  ['birth', { happenedOn: TODAY, bothInsured: false }, 'birth-extract'],
  ['kafala', { ...young, happenedOn: TODAY }, 'kafala-order birth-extract'],
  ['student-certificate', young, 'student-certificate'],
  ['disability', young, 'disability-certificate'],
  ['divorce', { happenedOn: TODAY, children: 0 }, 'divorce-act custody-decision'],
  ['death-of-insured', { happenedOn: TODAY }, 'death-certificate'],
  ['death-of-dependant', { happenedOn: TODAY }, 'death-certificate'],
] as const;
/** Those for which no list of papers was found: nothing is asked. */
const WITHOUT_PAPERS = [
  ['dependant-leaves', { happenedOn: TODAY }],
  ['dependant-returns', { happenedOn: TODAY, ownCover: false }],
  ['dependant-returns', { happenedOn: TODAY, child: young }],
  ['departure', { happenedOn: TODAY }],
  ['return', { happenedOn: TODAY }],
] as const;

describe('each family event', () => {
  test.each(EVENTS)(
    '%s asks for its papers, is allowed, and leaves the card as it is',
    (act, facts, papers) => {
      const decision = judge(act, facts);
      expect(decision.papers.map(({ code }) => code).join(' ')).toBe(papers);
      expect([decision.outcome, decision.card]).toEqual(['allowed', 'stays']);
      expect(codesOf(decision)).toContain('card.stays');
    },
  );

  test.each(EVENTS)('%s is conditional on every paper that is not there', (act, facts, papers) => {
    const [first = '', ...others] = papers.split(' ');
    const decision = judge(act, { ...facts, papers: [first, 'something-else'] });
    const missing = decision.reasons.filter(({ code }) => code === 'paper.missing');
    expect(missing.map(({ rule }) => rule).toSorted()).toEqual(others.toSorted());
    expect(judge(act, { ...facts, papers: papers.split(' ') }).outcome).toBe('allowed');
    expect(judge(act, { ...facts, papers: [] }).outcome).toBe('conditional');
  });

  test.each(EVENTS.filter(([, facts]) => 'happenedOn' in facts))(
    '%s is accepted the day it happens, never the day before',
    (act, facts) => {
      const outcomes = ['2026-03-01', '2026-03-02', '2026-03-03'].map((on) => judge(act, facts, on).outcome);
      expect(outcomes).toEqual(['refused', 'allowed', 'allowed']);
    },
  );
});

describe('an event for which no paper was found to be asked', () => {
  test.each(WITHOUT_PAPERS)(
    '%s is accepted the day it happens, never the day before, and the card stays',
    (act, facts) => {
      const decisions = ['2026-03-01', '2026-03-02', '2026-03-03'].map((on) => judge(act, facts, on));
      expect(decisions.map(({ outcome, card }) => [outcome, card])).toEqual([
        ['refused', 'stays'],
        ['allowed', 'stays'],
        ['allowed', 'stays'],
      ]);
      expect(decisions[1]?.papers).toEqual([]);
    },
  );
});

describe('leaving and coming back', () => {
  it('keeps the rights for six months after work stops, to the day', () => {
    const facts = { happenedOn: TODAY };
    expect(judge('departure', facts).rights).toEqual({ state: 'kept', lastDay: '2026-09-02' });
    const states = ['2026-09-01', '2026-09-02', '2026-09-03'].map(
      (on) => judge('departure', facts, on).rights?.state,
    );
    expect(states).toEqual(['kept', 'kept', 'closed']);
    expect(judge('departure', facts, '2026-09-03').outcome).toBe('allowed');
  });

  it('brings back a spouse without own cover, and a child by the age of the day', () => {
    const spouse = (ownCover: boolean) => judge('dependant-returns', { happenedOn: TODAY, ownCover }).outcome;
    expect([spouse(false), spouse(true)]).toEqual(['allowed', 'refused']);
    const child = { birth: '2005-03-02', bothInsured: false, studies: 'none', unableToWork: false };
    const outcomes = ['2026-03-01', '2026-03-02', '2026-03-03'].map(
      (on) => judge('dependant-returns', { happenedOn: '2026-02-01', child }, on).outcome,
    );
    expect(outcomes).toEqual(['allowed', 'refused', 'refused']);
  });
});

describe('a change of scheme', () => {
  it('keeps the number and the card, and rights go on at once in the public sector', () => {
    const decision = judge('scheme-change', {
      scheme: 'public-active',
      covers: [],
      fromAnotherAmo: true,
      happenedOn: TODAY,
    });
    expect([decision.outcome, decision.card, decision.rights]).toEqual([
      'allowed',
      'stays',
      { state: 'open' },
    ]);
  });

  it('says that the new scheme’s own rule opens the rights where they depend on payments', () => {
    const decision = judge('scheme-change', {
      scheme: 'tns',
      covers: [],
      category: 'pharmacists',
      happenedOn: TODAY,
    });
    expect(decision.rights).toEqual({ state: 'unknown' });
    expect(codesOf(decision)).toContain('scheme.rights_by_its_rule');
    expect(decision.outcome).toBe('allowed');
  });

  it('asks the score of the day for Tadamon, to the seventh decimal', () => {
    const facts = {
      scheme: 'tadamon',
      covers: [],
      happenedOn: TODAY,
      idcs: '1234567890',
      rsuRegistered: true,
    };
    const outcome = (rsuScore: string) => judge('scheme-change', { ...facts, rsuScore }).outcome;
    expect(['9.3264283', '9.3264284', '9.3264285'].map(outcome)).toEqual(['allowed', 'allowed', 'refused']);
  });

  it('to the students’ scheme is possible until law 54-23, and no longer', () => {
    const facts = { scheme: 'student', covers: [], happenedOn: '2027-01-15' };
    const outcomes = ['2027-01-31', '2027-02-01', '2027-02-02'].map(
      (on) => judge('scheme-change', facts, on, legalWithLaw).outcome,
    );
    expect(outcomes).toEqual(['allowed', 'refused', 'refused']);
  });
});

describe('a marriage', () => {
  it('with a spouse who has an own cover is refused', () => {
    expect(verdictOf(judge('marriage', { happenedOn: TODAY, ownCover: true }))).toEqual([
      'refused',
      'spouse.has_own_cover',
    ]);
  });
});

describe('a birth', () => {
  const born = { happenedOn: '2026-01-31', bothInsured: false };
  test.each([
    ['2026-03-01', 'allowed'],
    ['2026-03-02', 'allowed'],
    ['2026-03-03', 'conditional'],
  ])('of 31 January declared on %s is %s: the registry gave 30 days', (on, outcome) => {
    expect(judge('birth', born, on).outcome).toBe(outcome);
  });

  it('goes to the father’s file when both parents are insured', () => {
    const facts = { ...born, bothInsured: true, divorced: false, through: 'mother' };
    expect(judge('birth', facts).reasons[0]?.code).toBe('child.goes_with_father');
  });
});

describe('a student’s certificate', () => {
  const student = { birth: '2004-01-01', bothInsured: false, studies: 'student', married: false };
  it('gives the year’s cover when it is there', () => {
    const papers = ['student-certificate'];
    expect(verdictOf(judge('student-certificate', { ...student, papers }))).toEqual([
      'allowed',
      'child.student',
    ]);
    expect(verdictOf(judge('student-certificate', { ...student, papers: [] }))).toEqual([
      'conditional',
      'child.certificate_needed',
      'paper.missing',
    ]);
  });
});

describe('a divorce', () => {
  it('keeps the spouse’s rights for 12 months', () => {
    const facts = { happenedOn: '2026-03-02', children: 0 };
    expect(judge('divorce', facts, '2026-03-02').rights).toEqual({ state: 'kept', lastDay: '2027-03-02' });
    expect(
      ['2027-03-01', '2027-03-02', '2027-03-03'].map((on) => judge('divorce', facts, on).rights?.state),
    ).toEqual(['kept', 'kept', 'closed']);
    expect(judge('divorce', facts, '2027-03-03').outcome).toBe('allowed');
    expect(codesOf(judge('divorce', facts, '2027-03-03'))).toContain('event.kept_ended');
  });

  it('asks who has custody where there are children', () => {
    expect(codesOf(judge('divorce', { happenedOn: TODAY }))).toContain('missing.custody');
    const decided = judge('divorce', { happenedOn: TODAY, children: 2, custody: 'mother' });
    expect(decided.outcome).toBe('allowed');
    expect(codesOf(decided)).toContain('divorce.children_follow_custody');
  });
});

describe('what follows from an event', () => {
  /** Texts in which law 54-23 would change two durations: invented, to see which day counts. */
  const changed = (code: string, value: string) =>
    [...legalWithLaw.files['kept-rights.json'], ...legalWithLaw.files['deadlines.json']]
      .filter((figure) => figure.code === code)
      .flatMap((figure) => [
        { ...figure, until: 'law-54-23' },
        { ...figure, value, since: 'law-54-23' },
      ]);
  const legal = withLawDates(
    {
      ...legalWithLaw.files,
      'kept-rights.json': changed('kept-divorce', '1'),
      'deadlines.json': changed('deadline-birth', '1'),
    },
    { 'law-54-23': LAW_DAY },
  );

  it('follows from the texts of its own day', () => {
    const lastDay = (happenedOn: string) => {
      const { rights } = judge('divorce', { happenedOn, children: 0 }, '2027-02-10', legal);
      return rights?.state === 'kept' ? rights.lastDay : rights?.state;
    };
    expect([lastDay('2027-01-31'), lastDay('2027-02-01')]).toEqual(['2028-01-31', '2027-03-01']);
    const birth = (happenedOn: string) =>
      judge('birth', { happenedOn, bothInsured: false }, '2027-02-10', legal).outcome;
    expect([birth('2027-01-31'), birth('2027-02-01')]).toEqual(['allowed', 'conditional']);
  });
});

describe('a death', () => {
  it('of the insured keeps the family’s rights for 24 months, then the own name', () => {
    const decision = judge('death-of-insured', { happenedOn: TODAY });
    expect(decision.rights).toEqual({ state: 'kept', lastDay: '2028-03-02' });
    expect(codesOf(decision)).toContain('survivors.own_name_after');
  });

  it('of a dependant ends that cover on its day', () => {
    expect(judge('death-of-dependant', { happenedOn: TODAY }).rights).toEqual({
      state: 'closed',
      lastDay: TODAY,
    });
  });
});

describe('a change', () => {
  test.each([
    ['identity', ['cnie']],
    ['dependant', ['civil-status-proof']],
    ['address', ['residence-certificate']],
    ['bank', ['rib-attestation']],
    ['contact', []],
    ['mutuelle', []],
    ['employer', []],
  ])('of %s asks for %o and never gives a new card', (what, papers) => {
    const decision = judge('change', { what });
    expect(decision.papers.map(({ code }) => code)).toEqual(papers);
    expect([decision.outcome, decision.card]).toEqual(['allowed', 'stays']);
  });
});

describe('a card', () => {
  test.each([
    [{ why: 'first', cardExists: false }, 'allowed', 'card.first', 'new'],
    [{ why: 'first', cardExists: true }, 'refused', 'card.already_issued', 'stays'],
    [{ why: 'first' }, 'unknown', 'missing.card_exists', 'none'],
    [{ why: 'loss' }, 'allowed', 'card.again', 'new'],
    [{ why: 'theft' }, 'allowed', 'card.again', 'new'],
    [{ why: 'damage' }, 'allowed', 'card.again', 'new'],
    [{ why: 'own-right' }, 'allowed', 'card.own_right', 'new'],
    [{ why: 'data-change' }, 'refused', 'card.stays_valid', 'stays'],
    [{ why: 'family-change' }, 'refused', 'card.stays_valid', 'stays'],
  ])('with %o is %s: %s', (facts, outcome, code, card) => {
    const decision = judge('card', facts);
    expect([...verdictOf(decision), decision.card]).toEqual([outcome, code, card]);
  });

  it('lost asks for a request, a photo and a loss statement; damaged for the first two', () => {
    const papers = (why: string) => judge('card', { why }).papers.map(({ code }) => code);
    expect(papers('loss')).toEqual(['card-request', 'photo', 'loss-statement']);
    expect(papers('damage')).toEqual(['card-request', 'photo']);
  });
});
