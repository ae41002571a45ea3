import { describe, expect, it } from 'vitest';
import { mappingOf, missingColumns, suggestMapping } from '../../../../../shared/domain/lists/index.ts';

describe('the columns of a file', () => {
  it('are recognised by French headers, whatever their accents, case and signs', () => {
    expect(
      suggestMapping('tns', [
        'N° CIN',
        'NOM',
        'prénom',
        'Nom (arabe)',
        'Prénom_AR',
        'SEXE',
        'Né(e) le',
        'Autre chose',
      ]),
    ).toEqual({
      documentNumber: { column: 0 },
      familyLatin: { column: 1 },
      givenLatin: { column: 2 },
      familyArabic: { column: 3 },
      givenArabic: { column: 4 },
      sex: { column: 5 },
      birth: { column: 6 },
    });
  });

  it('are recognised by Arabic headers', () => {
    expect(
      suggestMapping('tadamon', ['رقم الأسرة', 'صلة القرابة', 'النسب', 'الاسم', 'تاريخ الازدياد', 'المؤشر']),
    ).toMatchObject({
      householdKey: { column: 0 },
      relation: { column: 1 },
      familyArabic: { column: 2 },
      givenArabic: { column: 3 },
      birth: { column: 4 },
      rsuScore: { column: 5 },
    });
  });

  it('say one thing each, and what is missing is told', () => {
    const mapping = suggestMapping('tns', ['Nom', 'Nom']);
    expect(mapping).toEqual({ familyLatin: { column: 0 } });
    expect(missingColumns('tns', mapping)).toEqual([
      'documentNumber',
      'givenLatin',
      'familyArabic',
      'givenArabic',
      'sex',
      'birth',
    ]);
  });

  it('may be replaced by one value for all only where that makes sense', () => {
    expect(mappingOf('tns', { categoryCode: { constant: 'taxis' }, sex: { constant: 'F' } })).toEqual({
      categoryCode: { constant: 'taxis' },
    });
  });
});
