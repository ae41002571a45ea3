import { DEMONSTRATION } from '../../shared/domain/demonstration/index.ts';
import type { KnownDependant } from '../../shared/domain/family/index.ts';
import type { Identity } from '../../shared/domain/identity/person.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { asNumber } from '../numbers/as-number.ts';
import { idOf, mobile, PEOPLE_NUMBERS, rib } from './identifiers.ts';
import { address, type Maker } from './person-maker.ts';

type Person = Pick<PersonRecord, 'scheme'> & {
  readonly identity: Identity;
  readonly family?: readonly Member[];
  readonly category?: string;
  readonly own?: PersonRecord['own'];
  /** Known from a liaison body's list, and not registered yet. */
  readonly isListed?: boolean;
  readonly branchCode?: string;
};
type Member = Omit<KnownDependant, 'id'>;

const names = (givenLatin: string, familyLatin: string, givenArabic: string, familyArabic: string) => ({
  givenLatin,
  familyLatin,
  givenArabic,
  familyArabic,
});
type Named = ReturnType<typeof names>;

const national = (named: Named, sex: 'F' | 'M', birth: string, cnie: string): Identity => ({
  ...named,
  sex,
  birth: birth as Identity['birth'],
  birthPlace: undefined,
  nationality: 'MAR',
  document: { kind: 'cnie', number: cnie },
});

const wed = (
  named: Named,
  sex: 'F' | 'M',
  birth: string,
  [cnie, marriedOn]: readonly [string, string],
): Member => ({
  ...named,
  kind: 'spouse',
  sex,
  birth: birth as Member['birth'],
  nationality: 'MAR',
  documentKind: 'cnie',
  documentNumber: cnie,
  marriedOn: marriedOn as Member['marriedOn'],
  situation: 'ordinary',
});

const born = (
  named: Named,
  sex: 'F' | 'M',
  birth: string,
  situation: Member['situation'] = 'ordinary',
): Member => ({
  ...named,
  kind: 'child',
  sex,
  birth: birth as Member['birth'],
  nationality: 'MAR',
  documentKind: 'cnie',
  documentNumber: undefined,
  marriedOn: undefined,
  situation,
});

const LONG_LATIN = 'Abdel-Moutaleb Sidi Mohamed El Mokhtar Ould Cheikh El Bachir';
const LONG_ARABIC = 'عبد المطلب سيدي محمد المختار ولد الشيخ البشير ولد عبد الرحمن';

const NINE = ['زكرياء', 'هبة', 'آدم', 'ملاك', 'ريان', 'جنى', 'إلياس', 'نور', 'ياسر'] as const;
const NINE_LATIN = ['Zakaria', 'Hiba', 'Adam', 'Malak', 'Rayan', 'Jana', 'Ilyas', 'Nour', 'Yasser'] as const;
const nineChildren = NINE.map((arabic, rank) =>
  born(
    names(NINE_LATIN[rank] ?? '', 'Ouchen', arabic, 'أوشن'),
    rank % 2 === 0 ? 'M' : 'F',
    `${2008 + rank * 2}-0${(rank % 8) + 1}-1${rank % 10}`,
  ),
);

/** People that the guide and the tests speak of, each for what is particular about them. All invented. */
const PEOPLE = {
  /** A pharmacist with a spouse and two children: the ordinary complete file. */
  pharmacist: {
    scheme: 'tns',
    category: 'pharmacists',
    identity: national(
      names('Kenza', 'Mernissi-Saadi', 'كنزة', 'المرنيسي السعدي'),
      'F',
      '1984-03-12',
      'QX410203',
    ),
    family: [
      wed(names('Yassir', 'Ouldhaddou', 'ياسر', 'أولاد حدو'), 'M', '1981-11-02', ['QX398811', '2010-07-17']),
      born(names('Rim', 'Ouldhaddou', 'ريم', 'أولاد حدو'), 'F', '2012-05-09'),
      born(names('Ilyas', 'Ouldhaddou', 'إلياس', 'أولاد حدو'), 'M', '2016-12-30'),
    ],
  },
  /** Two wives and nine children: the longest family. */
  largeFamily: {
    scheme: 'tadamon',
    identity: national(names('Lahcen', 'Ouchen', 'لحسن', 'أوشن'), 'M', '1974-01-01', 'XZ200174'),
    family: [
      wed(names('Itto', 'Aït Bassou', 'إيطو', 'أيت باسو'), 'F', '1980-06-21', ['XZ210880', '2005-08-10']),
      wed(names('Rahma', 'Igrane', 'رحمة', 'إكران'), 'F', '1988-02-14', ['XZ220288', '2014-09-05']),
      ...nineChildren,
    ],
  },
  /** Born in 1951, the day is not known. */
  yearOnly: {
    scheme: 'cnss-pensioner',
    identity: national(names('Yamna', 'Bouhmidi', 'يامنة', 'بوحميدي'), 'F', '1951', 'ZQ000951'),
  },
  /** Names of sixty characters in both scripts. */
  longNames: {
    scheme: 'public-pensioner',
    identity: national(
      names(LONG_LATIN, LONG_LATIN, LONG_ARABIC, LONG_ARABIC),
      'M',
      '1955-10-30',
      'ZQ551030',
    ),
  },
  /** The same names and the same day of birth as the next one, spelt differently: two people. */
  lookAlike: {
    scheme: 'tns',
    category: 'traders-artisans',
    identity: national(names('Mohamed', 'El Harrak', 'محمد', 'الحراق'), 'M', '1979-04-05', 'ZX790405'),
  },
  otherLookAlike: {
    scheme: 'cnss-salaried',
    identity: national(names('Mohammed', 'Harrak', 'محمد', 'الحراق'), 'M', '1979-04-05', 'ZX794050'),
    branchCode: 'DEMO-03',
  },
  /** A foreign resident with a residence title. */
  resident: {
    scheme: 'tns',
    category: 'tourist-guides',
    identity: {
      ...names('Ousmane', 'Sarr-Gueye', 'عثمان', 'سار غي'),
      sex: 'M',
      birth: '1990-08-19' as Identity['birth'],
      birthPlace: 'Thiès',
      nationality: 'SEN',
      document: { kind: 'residence_title', number: 'RZ908190X' },
    },
  },
  /** A foreigner with a passport only. */
  traveller: {
    scheme: 'cnss-salaried',
    identity: {
      ...names('Maëlle', 'Le Goffic', 'مايل', 'لوغوفيك'),
      sex: 'F',
      birth: '1993-02-28' as Identity['birth'],
      birthPlace: 'Quimper',
      nationality: 'FRA',
      document: { kind: 'passport', number: 'XP9302280' },
    },
  },
  /** A child of 23 who studies. */
  studentsParent: {
    scheme: 'public-active',
    identity: national(names('Touria', 'Zemmouri', 'ثورية', 'الزموري'), 'F', '1972-12-01', 'ZX721201'),
    own: {
      employerName: 'Académie d’exemple',
      mutuelleCode: 'mgen',
      mutuelleNumber: '4400127',
      recruitedOn: '1996-09-16',
      complementaryCover: 'yes',
      fromOtherAmo: 'no',
    },
    family: [born(names('Badr', 'Lakhdar', 'بدر', 'لخضر'), 'M', '2003-06-15', 'student')],
  },
  /** A child of 31 who cannot work: no age limit. */
  disabledChildsParent: {
    scheme: 'cnss-salaried',
    identity: national(names('Brahim', 'Ouhssaine', 'إبراهيم', 'أوحساين'), 'M', '1963-07-07', 'ZX630707'),
    family: [born(names('Souhail', 'Ouhssaine', 'سهيل', 'أوحساين'), 'M', '1995-01-20', 'disabled')],
  },
  /** Registered as self-employed at another branch: whoever registers this CNIE again is told so by the central. */
  knownElsewhere: {
    scheme: 'tns',
    category: 'taxis',
    identity: national(names('Abdelhak', 'Bouzekri', 'عبد الحق', 'بوزكري'), 'M', '1968-09-23', 'ZX680923'),
    branchCode: 'DEMO-02',
  },
  /** A student covered by the students' scheme. */
  student: {
    scheme: 'student',
    identity: national(names('Chaïmae', 'Tagmouti', 'شيماء', 'التاكموتي'), 'F', '2005-05-05', 'ZX050505'),
  },
  /** A taxi driver whom a list of the profession made known: the counter completes the file and gives the number. */
  listed: {
    scheme: 'tns',
    category: 'taxis',
    isListed: true,
    identity: national(names('Hicham', 'Ouazzani-Sbai', 'هشام', 'الوزاني'), 'M', '1981-06-08', 'ZX810608'),
  },
  /** Another one of the same list. */
  listedToo: {
    scheme: 'tns',
    category: 'taxis',
    isListed: true,
    identity: national(
      names('Noureddine', 'Zerhouni-Alaoui', 'نور الدين', 'الزرهوني'),
      'M',
      '1979-09-17',
      'ZX790917',
    ),
  },
} as const satisfies Record<string, Person>;

export type Memorable = keyof typeof PEOPLE;

const ALL: readonly (readonly [Memorable, Person])[] = Object.entries(
  PEOPLE,
) as unknown as readonly (readonly [Memorable, Person])[];

/** How to find each of them again: number, document, names. */
export const MEMORABLE = Object.fromEntries(
  ALL.map(([name, { identity }], rank) => [
    name,
    { number: asNumber(PEOPLE_NUMBERS + rank), document: identity.document.number, identity },
  ]),
) as unknown as Readonly<
  Record<Memorable, { readonly number: string; readonly document: string; readonly identity: Identity }>
>;

const REGISTERED_ON = '2025-02-03' as PersonRecord['registeredOn'];

export const memorablePeople = (maker: Maker): PersonRecord[] =>
  ALL.map(
    ([name, { scheme, identity, family = [], category, own = null, branchCode, isListed = false }]) => ({
      id: idOf(maker.dice, REGISTERED_ON),
      version: 1,
      registrationNumber: isListed
        ? null
        : (MEMORABLE[name].number as NonNullable<PersonRecord['registrationNumber']>),
      numberState: isListed ? 'reserved' : 'confirmed',
      scheme,
      branchCode: branchCode ?? DEMONSTRATION.branchCode,
      registeredOn: REGISTERED_ON,
      identity,
      contacts: { mobile: mobile(maker.dice) },
      address: address(maker, '06'),
      activity: category === undefined ? null : { categoryCode: category, startedOn: undefined },
      own,
      rib: rib(maker.dice),
      family: family.map((member) => ({ ...member, id: idOf(maker.dice, REGISTERED_ON) })),
      photo: null,
    }),
  );
