import * as read from './readers.ts';
import type { Reader } from './readers.ts';

export const LIST_KINDS = ['tns', 'tadamon'] as const;
/** Self-employed people of a liaison body, one a row · households moved to Tadamon, one member a row. */
export type ListKind = (typeof LIST_KINDS)[number];

/** One thing that a list says of a person. Its words are `lists.column.<name>`. */
export interface ListColumn {
  readonly name: string;
  /** A list without it cannot be read. */
  readonly isRequired: boolean;
  /** One value may stand for every row. */
  readonly mayBeConstant: boolean;
  readonly read: Reader;
  /** Headers under which lists have it: French, Arabic, codes. Compared folded. */
  readonly headers: readonly string[];
}

type Options = Partial<Pick<ListColumn, 'isRequired' | 'mayBeConstant' | 'read'>>;
const column = (name: string, headers: readonly string[], options: Options = {}): ListColumn => ({
  name,
  headers: [name, ...headers],
  isRequired: false,
  mayBeConstant: false,
  read: read.text,
  ...options,
});
const REQUIRED = { isRequired: true } as const;

const IDENTITY: readonly ListColumn[] = [
  column(
    'documentNumber',
    [
      'cnie',
      'cin',
      'n° cnie',
      'numero cnie',
      'n° cin',
      'numero cin',
      'carte nationale',
      'num piece',
      'numero de la piece',
      'رقم البطاقة الوطنية',
      'رقم البطاقة الوطنية للتعريف',
      'رقم ب و ت',
      'البطاقة الوطنية',
    ],
    REQUIRED,
  ),
  column('documentKind', ['type de piece', 'nature de la piece', 'type piece', 'نوع الوثيقة'], {
    read: read.documentKind,
  }),
  column(
    'familyLatin',
    [
      'nom',
      'nom de famille',
      'nom fr',
      'nom latin',
      'nom francais',
      'last name',
      'الاسم العائلي باللاتينية',
      'الاسم العائلي بالفرنسية',
    ],
    REQUIRED,
  ),
  column(
    'givenLatin',
    [
      'prenom',
      'prenoms',
      'prenom fr',
      'prenom latin',
      'prenom francais',
      'first name',
      'الاسم الشخصي باللاتينية',
      'الاسم الشخصي بالفرنسية',
    ],
    REQUIRED,
  ),
  column(
    'familyArabic',
    [
      'nom arabe',
      'nom ar',
      'nom en arabe',
      'nom de famille arabe',
      'الاسم العائلي',
      'النسب',
      'الاسم العائلي بالعربية',
    ],
    REQUIRED,
  ),
  column(
    'givenArabic',
    ['prenom arabe', 'prenom ar', 'prenom en arabe', 'الاسم الشخصي', 'الاسم', 'الاسم الشخصي بالعربية'],
    REQUIRED,
  ),
  column('sex', ['sexe', 'genre', 'الجنس'], { ...REQUIRED, read: read.sex }),
  column(
    'birth',
    [
      'date de naissance',
      'date naissance',
      'ne le',
      'nee le',
      'ne(e) le',
      'naissance',
      'ddn',
      'dn',
      'تاريخ الازدياد',
      'تاريخ الولادة',
    ],
    { ...REQUIRED, read: read.birth },
  ),
  column('birthPlace', ['lieu de naissance', 'lieu naissance', 'مكان الازدياد', 'مكان الولادة']),
  column('nationality', ['nationalite', 'الجنسية'], { read: read.nationality }),
];

const CONTACTS: readonly ListColumn[] = [
  column(
    'mobile',
    [
      'gsm',
      'portable',
      'tel',
      'telephone',
      'telephone mobile',
      'tel mobile',
      'الهاتف',
      'الهاتف المحمول',
      'رقم الهاتف',
    ],
    { read: read.phone },
  ),
  column('phone', ['fixe', 'telephone fixe', 'autre telephone', 'tel fixe', 'الهاتف الثابت'], {
    read: read.phone,
  }),
  column('email', ['e-mail', 'mail', 'courriel', 'adresse electronique', 'البريد الإلكتروني']),
  column('rib', ['compte bancaire', 'n° rib', 'numero rib', 'رقم الحساب البنكي', 'الحساب البنكي'], {
    read: read.digits,
  }),
];

const TNS: readonly ListColumn[] = [
  ...IDENTITY,
  column(
    'categoryCode',
    ['categorie', 'categorie tns', 'code categorie', 'profession', 'activite', 'الفئة', 'المهنة', 'النشاط'],
    { mayBeConstant: true, read: read.choice },
  ),
  column(
    'startedOn',
    ['debut d activite', 'date debut activite', 'debut activite', 'date de debut', 'تاريخ بداية النشاط'],
    { read: read.day },
  ),
  ...CONTACTS,
];

const TADAMON: readonly ListColumn[] = [
  column(
    'householdKey',
    [
      'menage',
      'n° menage',
      'numero menage',
      'id menage',
      'code menage',
      'numero ramed',
      'n° ramed',
      'رقم الأسرة',
      'الأسرة',
      'رقم راميد',
    ],
    REQUIRED,
  ),
  column(
    'relation',
    ['lien', 'lien de parente', 'lien parente', 'qualite', 'صلة القرابة', 'القرابة', 'الصفة'],
    { ...REQUIRED, read: read.relation },
  ),
  ...IDENTITY,
  column(
    'idcs',
    [
      'identifiant digital civil et social',
      'n° idcs',
      'numero idcs',
      'rnp',
      'المعرف المدني والاجتماعي الرقمي',
      'رقم المعرف',
    ],
    { ...REQUIRED, read: read.digits },
  ),
  column(
    'rsuNumber',
    [
      'rsu',
      'n° rsu',
      'numero rsu',
      'inscription rsu',
      'رقم السجل الاجتماعي الموحد',
      'السجل الاجتماعي الموحد',
    ],
    REQUIRED,
  ),
  column(
    'rsuScore',
    ['score', 'score rsu', 'indice', 'indice rsu', 'المؤشر', 'مؤشر السجل الاجتماعي الموحد'],
    { ...REQUIRED, read: read.score },
  ),
  column(
    'noOtherCover',
    [
      'sans autre couverture',
      'pas d autre couverture',
      'aucune autre couverture',
      'بدون تغطية أخرى',
      'لا تغطية أخرى',
    ],
    { ...REQUIRED, mayBeConstant: true, read: read.yesNo },
  ),
  column('marriedOn', ['date de mariage', 'date mariage', 'marie le', 'تاريخ الزواج'], { read: read.day }),
  ...CONTACTS,
];

const COLUMNS: Readonly<Record<ListKind, readonly ListColumn[]>> = { tns: TNS, tadamon: TADAMON };
export const columnsOf = (kind: ListKind): readonly ListColumn[] => COLUMNS[kind];

/** Every name that a column may have, whatever the list. */
export const COLUMN_NAMES: readonly string[] = [...new Set([...TNS, ...TADAMON].map(({ name }) => name))];
