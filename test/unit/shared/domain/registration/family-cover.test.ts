import { describe, expect, it } from 'vitest';
import { decideChildren } from '../../../../../shared/domain/registration/family-cover.ts';
import { BirthDate, plainDate } from '../../../../../shared/kernel/plain-date.ts';
import { legalToday, legalWithLaw, verdictOf } from '../rules/support.ts';

type Situation = 'ordinary' | 'student' | 'disabled';
interface Given {
  readonly birth: string;
  readonly situation: Situation;
  readonly on?: string;
  readonly certificate?: boolean;
  readonly spouse?: boolean;
}

/** What is said of one child, after a spouse unless told; empty when the cover goes without saying. */
function says(
  { birth, situation, on = '2026-11-20', certificate = false, spouse = true }: Given,
  legal = legalToday,
) {
  const child = { kind: 'child' as const, birth: BirthDate.parse(birth), situation };
  const family = spouse
    ? [
        { kind: 'spouse' as const, birth: BirthDate.parse('1980-01-01'), situation: 'ordinary' as const },
        child,
      ]
    : [child];
  const key = `student-certificate.${family.length - 1}`;
  const found = decideChildren({ family, pieces: [{ key, received: certificate }] }, plainDate(on), legal);
  return found.flatMap(({ index, decision }) => [index, ...verdictOf(decision)]);
}

describe('the cover of a child of the form', () => {
  it.each([
    ['2005-11-21', []],
    ['2005-11-20', [1, 'refused', 'child.too_old']],
    ['2005-11-19', [1, 'refused', 'child.too_old']],
    ['2006', []],
    ['2005', [1, 'unknown', 'missing.birth_day']],
  ])('in charge, born %s, seen on 20 November 2026: %j', (birth, said) =>
    expect(says({ birth, situation: 'ordinary' })).toEqual(said),
  );

  it('who studies asks for the certificate of the year, and says nothing once it is there', () => {
    const student = { birth: '2003-02-10', situation: 'student' } as const;
    expect(says(student)).toEqual([1, 'conditional', 'child.certificate_needed']);
    expect(says({ ...student, certificate: true })).toEqual([]);
  });

  it('who cannot work has no limit', () => {
    expect(says({ birth: '1980-02-10', situation: 'disabled' })).toEqual([]);
  });

  it('without a declared spouse asks whether both parents are insured, once the age asks anything', () => {
    expect(says({ birth: '2015-02-10', situation: 'ordinary', spouse: false })).toEqual([]);
    expect(says({ birth: '1990-02-10', situation: 'disabled', spouse: false })).toEqual([
      0,
      'unknown',
      'missing.both_insured',
      'child.unable_to_work',
    ]);
  });

  it.each([
    ['2027-01-31', [1, 'refused', 'child.student_too_old']],
    ['2027-02-01', []],
    ['2027-02-02', []],
  ])('of 27 who studies, on %s under law 54-23 from 1 February 2027: %j', (on, said) =>
    expect(says({ birth: '1999-06-15', situation: 'student', on, certificate: true }, legalWithLaw)).toEqual(
      said,
    ),
  );
});
