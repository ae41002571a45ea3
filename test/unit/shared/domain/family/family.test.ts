import { describe, expect, it } from 'vitest';
import { Dependant } from '../../../../../shared/domain/family/index.ts';

const SPOUSE = {
  kind: 'spouse',
  familyLatin: 'El Fassi',
  givenLatin: 'Youssef',
  familyArabic: 'الفاسي',
  givenArabic: 'يوسف',
  sex: 'M',
  birth: '1985',
  nationality: 'MAR',
  documentNumber: 'k 445566',
  marriedOn: '2012-06-30',
};

describe('a dependant', () => {
  it('is kept with the document compact and the usual answers filled', () => {
    expect(Dependant.parse(SPOUSE)).toMatchObject({
      documentNumber: 'K445566',
      documentKind: 'cnie',
      situation: 'ordinary',
    });
  });

  it('may have neither document nor marriage', () => {
    const child = Dependant.parse({ ...SPOUSE, kind: 'child', documentNumber: '', marriedOn: '' });
    expect([child.documentNumber, child.marriedOn]).toEqual([undefined, undefined]);
  });

  it('is a spouse or a child', () =>
    expect(Dependant.safeParse({ ...SPOUSE, kind: 'parent' }).success).toBe(false));

  it('has a marriage day that exists', () => {
    const issues = Dependant.safeParse({ ...SPOUSE, marriedOn: '2012-06-31' }).error?.issues;
    expect(issues?.map(({ message }) => message)).toEqual(['field.date_invalid']);
  });
});
