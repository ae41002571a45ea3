import type { RegistrationFormInput } from '../../../shared/domain/registration/form.ts';

/** The CNIE of an invented pharmacist: nobody bears this number. */
export const SAMPLE_MRZ = `I<MARX4K9D2M713BK612345<<<<<<<
8703248F3209158MAR<<<<<<<<<<<2
EL<FASSI<<NAWAL<<<<<<<<<<<<<<<`;

/** What the agent types once the zone has filled the identity. Invented. */
export const sampleForm = (identity: {
  familyLatin: string;
  givenLatin: string;
  birth: string;
  number: string;
}): RegistrationFormInput => ({
  scheme: 'tns',
  identity: {
    familyLatin: identity.familyLatin,
    givenLatin: identity.givenLatin,
    familyArabic: 'الفاسي',
    givenArabic: 'نوال',
    sex: 'F',
    birth: identity.birth,
    birthPlace: 'Salé',
    nationality: 'MAR',
    document: { kind: 'cnie', number: identity.number },
  },
  contacts: { mobile: '0600 00 12 34', phone: '', email: 'nawal.exemple@example.org' },
  address: {
    line: '12, rue des Exemples',
    regionCode: '04',
    provinceCode: '04421',
    communeCode: '',
    communeName: 'Rabat',
    postcode: '10000',
  },
  activity: { categoryCode: 'pharmacists', startedOn: '2015-09-01' },
  rib: '011 519 0000012050009012 90',
  family: [
    {
      kind: 'spouse',
      familyLatin: 'Tazi',
      givenLatin: 'Younes',
      familyArabic: 'التازي',
      givenArabic: 'يونس',
      sex: 'M',
      birth: '1985-11-02',
      nationality: 'MAR',
      documentKind: 'cnie',
      documentNumber: 'AE700123',
      marriedOn: '2012-06-30',
    },
    child('Salma', 'سلمى', 'F', '2014-04-18'),
    child('Adam', 'آدم', 'M', '2018-12-05'),
  ],
  pieces: ['form-328-1-01', 'id-copy', 'photo', 'rib-attestation'].map((key) => ({ key, received: true })),
});

const child = (
  givenLatin: string,
  givenArabic: string,
  sex: 'F' | 'M',
  birth: string,
): RegistrationFormInput['family'][number] => ({
  kind: 'child',
  familyLatin: 'Tazi',
  givenLatin,
  familyArabic: 'التازي',
  givenArabic,
  sex,
  birth,
  nationality: 'MAR',
  documentKind: 'cnie',
  documentNumber: '',
  situation: 'ordinary',
});
