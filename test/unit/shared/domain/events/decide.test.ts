import { describe, expect, it, test } from 'vitest';
import { decideEvent, type EventFormInput } from '../../../../../shared/domain/events/index.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';
import { codesOf, LAW_DAY, legalToday, legalWithLaw } from '../rules/support.ts';
import { aFile, aNewcomer, CHILD, formOf, SPOUSE, STUDENT } from './support.ts';

const judged = (typed: EventFormInput, { file = aFile(), on = '2026-03-02', legal = legalToday } = {}) =>
  decideEvent(file, formOf(file, typed, plainDate(on)), { on: plainDate(on), legal, papers: undefined });

describe('a student of 26', () => {
  const certificate = {
    kind: 'student-certificate',
    memberId: STUDENT,
    schoolYear: '2026-2027',
    married: 'no',
  } as const;
  /** Born 15 June 2000. */
  const file = aFile();
  const older = {
    ...file,
    family: file.family.map((member) =>
      member.id === STUDENT ? { ...member, birth: '2000-06-15' as typeof member.birth } : member,
    ),
  };
  const outcome = (on: string, studies: 'student' | 'training' = 'student') =>
    judged(
      { ...certificate, studies, schoolYear: `${on.slice(0, 4)}-${Number(on.slice(0, 4)) + 1}` },
      { file: older, on, legal: legalWithLaw },
    ).decision.outcome;

  test.each([
    ['2026-06-14', 'allowed'],
    ['2026-06-15', 'refused'],
    ['2026-06-16', 'refused'],
    ['2027-01-31', 'refused'],
    [LAW_DAY, 'allowed'],
    ['2027-02-02', 'allowed'],
    ['2030-06-14', 'allowed'],
    ['2030-06-15', 'refused'],
    ['2030-06-16', 'refused'],
  ])('on %s is %s', (on, expected) => {
    expect(outcome(on)).toBe(expected);
  });

  it('in recognised training counts from law 54-23 on', () => {
    expect([
      outcome('2026-03-02', 'training'),
      outcome('2027-01-31', 'training'),
      outcome(LAW_DAY, 'training'),
    ]).toEqual(['refused', 'refused', 'allowed']);
  });

  it('is refused with the age, the limit, the source in both languages and where to contest', () => {
    const { decision } = judged({ ...certificate, studies: 'student' }, { file: older, on: '2026-06-15' });
    const [reason] = decision.reasons;
    expect(reason).toMatchObject({ code: 'child.student_too_old', params: { age: 26, limit: 26 } });
    expect(
      [reason?.source.fr, reason?.source.ar, reason?.contest?.fr, reason?.contest?.ar].every(Boolean),
    ).toBe(true);
  });
});

describe('the children of a divorce', () => {
  const divorce = (where: 'here' | 'there', otherParentInsured: 'yes' | 'no') => {
    const custody = { [CHILD]: where, [STUDENT]: 'here' } as const;
    return judged({
      kind: 'divorce',
      happenedOn: '2026-03-01',
      memberId: SPOUSE,
      custody,
      otherParentInsured,
    });
  };
  const outcomeOf = (where: 'here' | 'there', insured: 'yes' | 'no') =>
    divorce(where, insured).children.find(({ memberId }) => memberId === CHILD)?.decision.outcome;

  it('are covered where their custody is, when both parents are insured', () => {
    expect([outcomeOf('here', 'yes'), outcomeOf('there', 'yes'), outcomeOf('there', 'no')]).toEqual([
      'allowed',
      'refused',
      'allowed',
    ]);
    expect(divorce('there', 'yes').decision.outcome).toBe('allowed');
  });
});

describe('a birth on the file of a mother', () => {
  const birth = (custody: 'together' | 'here' | 'there') =>
    judged({ kind: 'birth', happenedOn: '2026-03-01', person: aNewcomer, otherParentInsured: 'yes', custody })
      .decision;

  it('goes to the father when both are insured, unless she has custody', () => {
    expect((['together', 'here', 'there'] as const).map((custody) => birth(custody).outcome)).toEqual([
      'refused',
      'allowed',
      'refused',
    ]);
    expect(codesOf(birth('together'))).toContain('child.goes_with_father');
  });
});

describe('what an event asks', () => {
  it('is the papers of its act, and none for a change that needs none', () => {
    const papers = (typed: EventFormInput) => judged(typed).decision.papers.map(({ code }) => code);
    expect(papers({ kind: 'contact-change', contacts: { mobile: '0600000001' } })).toEqual([]);
    expect(papers({ kind: 'bank-change', rib: '011519000001205000534921' })).toEqual(['rib-attestation']);
    const { decision } = judged({ kind: 'bank-change', rib: '011519000001205000534921' });
    expect([decision.card, decision.outcome]).toEqual(['stays', 'allowed']);
  });

  it('of another scheme is what its registration asks, and rights go on in the public sector', () => {
    const own = { pensionNumber: 'P1', mutuelleCode: 'mgen', mutuelleNumber: '12' };
    const { decision } = judged({
      kind: 'scheme-change',
      happenedOn: '2026-03-01',
      scheme: 'public-pensioner',
      own,
      rib: '011519000001205000534921',
    });
    expect([decision.outcome, decision.card, decision.rights]).toEqual([
      'allowed',
      'stays',
      { state: 'open' },
    ]);
    expect(decision.papers.length).toBeGreaterThan(0);
  });
});

describe('another cover that is known elsewhere', () => {
  const judgedWith = (typed: EventFormInput, covers: readonly string[], file = aFile()) =>
    decideEvent(file, formOf(file, typed), {
      on: plainDate('2026-03-02'),
      legal: legalToday,
      papers: undefined,
      coversOf: () => covers,
    }).decision;

  it('shuts out Achamil, also for whoever comes from another scheme', () => {
    const own = {
      idcs: '1200345678',
      rsuNumber: 'RSU1',
      rsuScore: '9.5',
      noOtherCover: 'yes',
      hasActivity: 'no',
      directDebit: 'yes',
    };
    const typed = {
      kind: 'scheme-change',
      happenedOn: '2026-03-01',
      scheme: 'achamil',
      own,
      rib: '011519000001205000534921',
    } as const;
    expect(judgedWith(typed, []).outcome).toBe('allowed');
    expect(judgedWith(typed, ['tns']).reasons[0]?.code).toBe('cover.already_covered');
  });

  it('of a spouse counts, whatever was answered', () => {
    const person = { ...aNewcomer, documentNumber: 'ZX1', birth: '1990-01-01' };
    const typed = { kind: 'marriage', happenedOn: '2026-03-01', person, ownCover: 'no' } as const;
    expect(judgedWith(typed, []).outcome).toBe('allowed');
    expect(judgedWith(typed, ['tns']).reasons[0]?.code).toBe('spouse.has_own_cover');
  });

  it('is none for whoever left long ago: the wait of the public sector begins again', () => {
    const own = {
      employerName: 'Exemple',
      mutuelleCode: 'mgen',
      mutuelleNumber: '12',
      recruitedOn: '2026-03-01',
      complementaryCover: 'no',
      fromOtherAmo: 'no',
    };
    const typed = {
      kind: 'scheme-change',
      happenedOn: '2026-03-01',
      scheme: 'public-active',
      own,
      rib: '011519000001205000534921',
    } as const;
    const rights = (on: string) =>
      judgedWith(typed, [], aFile({ ended: { why: 'work-stops', on } })).rights?.state;
    expect([rights('2020-01-01'), rights('2025-08-31'), rights('2025-09-01'), rights('2026-02-01')]).toEqual([
      'waiting',
      'waiting',
      'open',
      'open',
    ]);
  });
});
