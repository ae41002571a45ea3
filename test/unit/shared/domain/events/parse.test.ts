import { describe, expect, it, test } from 'vitest';
import { listOffered, whyNotHere } from '../../../../../shared/domain/events/index.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';
import { after, aFile, aNewcomer, CHILD, faultsOf, formOf, SPOUSE, STUDENT } from './support.ts';

const birth = {
  kind: 'birth' as const,
  happenedOn: '2026-03-02',
  person: aNewcomer,
  otherParentInsured: 'no' as const,
};

describe('what is typed of an event', () => {
  test.each([
    ['2026-03-01', undefined],
    ['2026-03-02', undefined],
    ['2026-03-03', 'field.date_future'],
  ])('a birth of %s, declared on 2 March: %s', (happenedOn, fault) => {
    expect(faultsOf(aFile(), { ...birth, happenedOn })['happenedOn']).toBe(fault);
  });

  it('a death is not before the birth of who died', () => {
    const death = (happenedOn: string) =>
      faultsOf(aFile(), { kind: 'death-of-dependant', happenedOn, memberId: CHILD })['happenedOn'];
    expect(['2012-05-04', '2012-05-05', '2012-05-06'].map(death)).toEqual([
      'field.before_birth',
      undefined,
      undefined,
    ]);
  });

  it('somebody known by year only may have died in that year', () => {
    const file = aFile();
    const old = {
      ...file,
      family: file.family.map((member) => ({ ...member, birth: '1985' as typeof member.birth })),
    };
    const death = (happenedOn: string) =>
      faultsOf(old, { kind: 'death-of-dependant', happenedOn, memberId: SPOUSE })['happenedOn'];
    expect([death('1984-12-31'), death('1985-01-01')]).toEqual(['field.before_birth', undefined]);
  });

  it('a child is younger than the insured person, and nobody has the number of another', () => {
    expect(faultsOf(aFile(), { ...birth, happenedOn: '1987-12-31' })).toEqual({
      happenedOn: 'field.child_older_than_insured',
    });
    const taken = { ...birth, person: { ...aNewcomer, documentNumber: 'zy 100001' } };
    expect(faultsOf(aFile(), taken)).toEqual({ 'person.documentNumber': 'field.duplicate_person' });
  });

  it('both parents insured: who has the child must be said', () => {
    expect(faultsOf(aFile(), { ...birth, otherParentInsured: 'yes' })).toEqual({ custody: 'field.required' });
    expect(faultsOf(aFile(), { ...birth, otherParentInsured: 'yes', custody: 'here' })).toEqual({});
  });

  it('a divorce says of each child in charge where it goes', () => {
    const divorce = (custody: Record<string, 'here' | 'there'>, otherParentInsured?: 'yes' | 'no') =>
      faultsOf(aFile(), {
        kind: 'divorce',
        happenedOn: '2026-02-02',
        memberId: SPOUSE,
        custody,
        otherParentInsured,
      });
    expect(divorce({})).toMatchObject({ [`custody.${CHILD}`]: 'field.required' });
    expect(divorce({ [CHILD]: 'here' })).toEqual({ [`custody.${STUDENT}`]: 'field.required' });
    expect(divorce({ [CHILD]: 'here', [STUDENT]: 'there' })).toEqual({
      otherParentInsured: 'field.required',
    });
    expect(divorce({ [CHILD]: 'here', [STUDENT]: 'here' })).toEqual({});
  });

  it('concerns somebody whom it can concern: no divorce from a child, no death of who is dead', () => {
    const divorced = {
      kind: 'divorce' as const,
      happenedOn: '2026-02-02',
      memberId: CHILD,
      custody: { [CHILD]: 'here', [STUDENT]: 'here' } as const,
    };
    expect(faultsOf(aFile(), divorced)).toEqual({ memberId: 'field.choose_from_list' });
    const death = { kind: 'death-of-dependant' as const, happenedOn: '2026-02-02', memberId: CHILD };
    expect(faultsOf(after(aFile(), death), death)).toEqual({ memberId: 'field.choose_from_list' });
  });

  it('another scheme asks for its own part, and for an account where there is none', () => {
    const change = (own: Record<string, string>, rib = '') =>
      faultsOf(aFile(), {
        kind: 'scheme-change',
        happenedOn: '2026-03-01',
        scheme: 'public-pensioner',
        own,
        rib,
      });
    expect(change({})).toMatchObject({
      'own.pensionNumber': 'field.required',
      'own.mutuelleNumber': 'field.required',
    });
    const own = { pensionNumber: 'P1', mutuelleCode: 'mgen', mutuelleNumber: '12' };
    expect(change(own)).toEqual({ rib: 'field.required' });
    expect(change(own, '011519000001205000534921')).toEqual({});
    const same = {
      kind: 'scheme-change' as const,
      happenedOn: '2026-03-01',
      scheme: 'tns' as const,
      own: { categoryCode: 'pharmacists' },
      rib: '011519000001205000534921',
    };
    expect(faultsOf(aFile(), same)).toEqual({ scheme: 'field.same_as_before' });
  });

  it('an employer’s day has come', () => {
    const employee = aFile({ scheme: 'cnss-salaried' });
    const change = (hiredOn: string) =>
      faultsOf(employee, {
        kind: 'employer-change',
        happenedOn: '2026-03-01',
        own: { employerNumber: '1234567', employerName: 'Exemple', hiredOn },
      });
    expect(change('2026-03-02')).toEqual({});
    expect(change('2026-03-03')).toEqual({ 'own.hiredOn': 'field.date_future' });
    const { own } = formOf(employee, {
      kind: 'employer-change',
      happenedOn: '2026-03-01',
      own: { employerNumber: '1234567', employerName: ' Exemple ', hiredOn: '2026-03-01' },
    }) as { own: object };
    expect(own).toEqual({ employerNumber: '1234567', employerName: 'Exemple', hiredOn: '2026-03-01' });
  });
});

describe('a day that contradicts the file', () => {
  const custody = { [CHILD]: 'here', [STUDENT]: 'here' } as const;
  test.each([
    ['2012-07-16', 'field.before_its_beginning'],
    ['2012-07-17', undefined],
    ['2012-07-18', undefined],
  ])('a divorce on %s of a marriage of 17 July 2012: %s', (happenedOn, fault) => {
    const file = aFile();
    const family = file.family.map((member) =>
      member.id === SPOUSE ? { ...member, marriedOn: plainDate('2012-07-17') } : member,
    );
    const typed = { kind: 'divorce' as const, happenedOn, memberId: SPOUSE, custody };
    expect(faultsOf({ ...file, family }, typed)['happenedOn']).toBe(fault);
  });

  it('nobody comes back before they left, and a divorced spouse comes back by a marriage only', () => {
    const left = after(aFile(), { kind: 'departure', happenedOn: '2026-02-10' });
    const back = (happenedOn: string) => faultsOf(left, { kind: 'return', happenedOn })['happenedOn'];
    expect([back('2026-02-09'), back('2026-02-10')]).toEqual(['field.before_its_beginning', undefined]);
    const apart = after(aFile(), { kind: 'divorce', happenedOn: '2026-02-02', memberId: SPOUSE, custody });
    expect(whyNotHere(apart, 'dependant-returns')).toBe('nobody_concerned');
  });

  it('a certificate is this school year’s', () => {
    const fault = (schoolYear: string) =>
      faultsOf(aFile(), {
        kind: 'student-certificate',
        memberId: STUDENT,
        schoolYear,
        studies: 'student',
        married: 'no',
      })['schoolYear'];
    expect(['2024-2025', '2025-2026', '2026-2027', '2027-2028'].map(fault)).toEqual([
      'field.school_year_other',
      undefined,
      undefined,
      'field.school_year_other',
    ]);
  });
});

describe('somebody who is in the family already', () => {
  it('is not declared twice; a twin with another name is', () => {
    const born = after(aFile(), birth);
    expect(faultsOf(born, birth)).toEqual({ 'person.givenLatin': 'field.already_in_family' });
    expect(faultsOf(born, { ...birth, person: { ...aNewcomer, givenLatin: 'Itto' } })).toEqual({});
  });

  it('does not go to a scheme that covers no family', () => {
    const typed = {
      kind: 'scheme-change' as const,
      happenedOn: '2026-03-01',
      scheme: 'student' as const,
      own: { school: 'Exemple', schoolYear: '2025-2026' },
      rib: '',
    };
    expect(faultsOf(aFile(), typed)).toEqual({ scheme: 'field.scheme_without_family' });
    expect(faultsOf(aFile({ family: [] }), typed)).toEqual({});
  });
});

describe('what can be declared on a file', () => {
  it('is everything that has a meaning there', () => {
    expect(listOffered(aFile())).not.toContain('mutuelle-change');
    expect(listOffered(aFile({ scheme: 'public-active' }))).toContain('mutuelle-change');
    expect(whyNotHere(aFile({ family: [] }), 'divorce')).toBe('nobody_concerned');
    expect(whyNotHere(aFile({ scheme: 'student', family: [] }), 'birth')).toBe('no_family');
    expect(whyNotHere(aFile({ registrationNumber: null }), 'birth')).toBe('not_registered');
    expect(whyNotHere(aFile(), 'return')).toBe('not_left');
  });

  it('is only what concerns the survivors, once the insured person has died', () => {
    const dead = after(aFile(), { kind: 'death-of-insured', happenedOn: '2026-03-01' });
    expect(listOffered(dead)).toEqual([
      'birth',
      'student-certificate',
      'disability',
      'dependant-leaves',
      'death-of-dependant',
      'dependant-change',
      'address-change',
      'contact-change',
    ]);
    expect(whyNotHere(dead, 'death-of-insured')).toBe('insured_dead');
  });

  it('a person who left comes back, once', () => {
    const left = after(aFile(), { kind: 'departure', happenedOn: '2026-03-01' });
    expect([whyNotHere(left, 'departure'), whyNotHere(left, 'return')]).toEqual(['already_left', undefined]);
    const back = after(left, { kind: 'return', happenedOn: '2026-03-02' }, plainDate('2026-03-02'));
    expect([back.ended, whyNotHere(back, 'departure')]).toEqual([undefined, undefined]);
  });
});
