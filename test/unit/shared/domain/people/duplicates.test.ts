import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  duplicateReasons,
  DUPLICATE_REASONS,
  type Traits,
} from '../../../../../shared/domain/people/duplicates.ts';

const SALMA: Traits = {
  document: 'AB123456',
  familyLatin: 'El Fassi',
  givenLatin: 'Salma',
  familyArabic: 'الفاسي',
  givenArabic: 'سلمى',
  birth: '1987-03-24',
  rib: '011519000001205000534921',
  mobile: '0612345678',
};
const other: Traits = {
  familyLatin: 'Tazi',
  givenLatin: 'Karim',
  familyArabic: 'التازي',
  givenArabic: 'كريم',
  birth: '1990-01-01',
};
const named = (changes: Partial<Traits>): Traits => ({
  ...SALMA,
  document: undefined,
  rib: null,
  mobile: undefined,
  ...changes,
});

describe('why two files may be one person', () => {
  test.each<[string, Traits, readonly string[]]>([
    ['the same document', { ...other, document: 'AB123456' }, ['same_document']],
    ['the same names and day', named({}), ['same_names_and_birth']],
    [
      'the names exchanged',
      named({ familyLatin: 'Salma', givenLatin: 'El Fassi', familyArabic: '', givenArabic: '' }),
      ['same_names_and_birth'],
    ],
    [
      'the same Arabic names',
      named({ familyLatin: 'Alfassi', givenLatin: 'Selma' }),
      ['same_names_and_birth'],
    ],
    [
      'another spelling',
      named({ familyLatin: 'El Fasi', givenLatin: 'Salmah', familyArabic: '', givenArabic: '' }),
      ['similar_names_and_birth'],
    ],
    [
      'a particle glued',
      named({ familyLatin: 'Elfassi', familyArabic: '', givenArabic: '' }),
      ['similar_names_and_birth'],
    ],
    [
      'an Arabic particle parted',
      named({ familyLatin: 'X', familyArabic: 'ال فاسي' }),
      ['similar_names_and_birth'],
    ],
    ['the year alone', named({ birth: '1987' }), ['similar_names_and_birth']],
    ['another day', named({ birth: '1987-03-25' }), []],
    ['the same RIB', { ...other, rib: '011519000001205000534921' }, ['same_rib']],
    ['the same mobile and names', named({ birth: '1960-01-01', mobile: '0612345678' }), ['same_mobile']],
    ['the same mobile of another name', { ...other, mobile: '0612345678' }, []],
    ['nothing in common', other, []],
  ])('%s', (_, them, reasons) => expect(duplicateReasons(SALMA, them)).toEqual(reasons));

  it('never comes from what is absent in both', () => {
    const nobody: Traits = { familyLatin: '', givenLatin: '', familyArabic: '', givenArabic: '', birth: '' };
    expect(duplicateReasons(nobody, nobody)).toEqual([]);
    expect(
      duplicateReasons({ ...nobody, rib: null, document: '' }, { ...nobody, rib: null, document: '' }),
    ).toEqual([]);
  });

  const name = fc.constantFrom(
    '',
    'El Fassi',
    'Elfassi',
    'Salma',
    'Selma',
    'Youssef',
    'Yousef',
    'Ben Ali',
    'Benali',
  );
  const arabicName = fc.constantFrom('', 'الفاسي', 'ال فاسي', 'سلمى', 'سلمي', 'يوسف');
  const traits = fc.record<Traits>({
    document: fc.constantFrom(undefined, 'A1', 'B2'),
    familyLatin: name,
    givenLatin: name,
    familyArabic: arabicName,
    givenArabic: arabicName,
    birth: fc.constantFrom('1987', '1987-03-24', '1987-03-25', '1990-01-01'),
    rib: fc.constantFrom(null, '1', '2'),
    mobile: fc.constantFrom(undefined, '0612345678', '0712345678'),
  });

  it('is the same seen from either file', () => {
    fc.assert(
      fc.property(traits, traits, (a, b) => {
        expect(duplicateReasons(a, b)).toEqual(duplicateReasons(b, a));
      }),
      { numRuns: 2000 },
    );
  });

  it('comes strongest first, each reason once', () => {
    fc.assert(
      fc.property(traits, traits, (a, b) => {
        const ranks = duplicateReasons(a, b).map((reason) => DUPLICATE_REASONS.indexOf(reason));
        expect(ranks).toEqual([...new Set(ranks)].sort((x, y) => x - y));
      }),
    );
  });
});
