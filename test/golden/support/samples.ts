import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import sharp from 'sharp';
import { deflateSeal } from '../../../electron/platform/seal-crypto.ts';
import {
  arabicNameOnPaper,
  latinNameOnPaper,
  type AccessSlipData,
  type AttestationData,
  type CardData,
  type PaperDependant,
  type PaperPerson,
  type PaperPiece,
  type ReceiptData,
} from '../../../shared/domain/papers/index.ts';
import { sealPaper, type PaperClaims, type SealPublicKey } from '../../../shared/domain/seal/index.ts';
import { plainDate, type BirthDate } from '../../../shared/kernel/plain-date.ts';

/** The key of RFC 8032, test 1: known to everybody, so it can seal nothing but samples. */
const SECRET = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const PKCS8_PREFIX = '302e020100300506032b657004220420';
const privateKey = createPrivateKey({
  key: Buffer.from(PKCS8_PREFIX + SECRET, 'hex'),
  format: 'der',
  type: 'pkcs8',
});
export const SAMPLE_KID = '5a4d504c45303031';
export const sampleKey: SealPublicKey = {
  algorithm: 'EdDSA',
  publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32),
};
export const sampleSigner = {
  kid: SAMPLE_KID,
  sign: (bytes: Uint8Array) => sign(null, bytes, privateKey),
  deflate: deflateSeal,
};

const birth = (text: string): BirthDate => text as BirthDate;

export const aPerson: PaperPerson = {
  familyLatin: 'El Amrani',
  givenLatin: 'Fatima-Zohra',
  familyArabic: 'العمراني',
  givenArabic: 'فاطمة الزهراء',
  sex: 'F',
  birth: birth('1987-03-12'),
  document: { kind: 'cnie', number: 'BE123456' },
};
/** As long as the store allows: sixty characters each. */
export const aLongPerson: PaperPerson = {
  familyLatin: 'Bouchtaoui El Idrissi El Hassani Ould Sidi Abderrahmane Alaou',
  givenLatin: 'Mohammed Abdelmoughite Noureddine Seif-Eddine Abdelouahed',
  familyArabic: 'بوشتاوي الإدريسي الحسني ولد سيدي عبد الرحمان العلوي المدغري',
  givenArabic: 'محمد عبد المغيث نور الدين سيف الدين عبد الواحد المصطفى',
  sex: 'M',
  birth: birth('1958'),
  document: { kind: 'residence_title', number: 'MA0012345678' },
};

const dependant = (
  kind: PaperDependant['kind'],
  sex: PaperDependant['sex'],
  [givenLatin, familyLatin, givenArabic, familyArabic, born]: readonly [
    string,
    string,
    string,
    string,
    string,
  ],
): PaperDependant => ({ kind, sex, givenLatin, familyLatin, givenArabic, familyArabic, birth: birth(born) });

export const aFamily: readonly PaperDependant[] = [
  dependant('spouse', 'M', ['Youssef', 'Bennani', 'يوسف', 'بناني', '1984-11-02']),
  dependant('child', 'F', ['Salma', 'Bennani', 'سلمى', 'بناني', '2014-06-21']),
  dependant('child', 'M', ['Adam', 'Bennani', 'آدم', 'بناني', '2019-01-30']),
];
export const aLargeFamily: readonly PaperDependant[] = [
  dependant('spouse', 'F', ['Khadija', 'Aït Ouarhou', 'خديجة', 'آيت وارهو', '1962-05-09']),
  dependant('spouse', 'F', ['Lalla Aïcha', 'El Guerrouj-Tazi', 'لالة عائشة', 'الكروج التازي', '1971']),
  ...(['Othmane', 'Meryem', 'Hamza', 'Chaïmaa', 'Ayoub', 'Nour El Houda', 'Ilyas'] as const).map(
    (given, index) =>
      dependant('child', index % 2 === 0 ? 'M' : 'F', [
        given,
        'Bouchtaoui El Idrissi',
        ['عثمان', 'مريم', 'حمزة', 'شيماء', 'أيوب', 'نور الهدى', 'إلياس'][index] as string,
        'بوشتاوي الإدريسي',
        `${1995 + index * 3}-0${index + 1}-1${index}`,
      ]),
  ),
  dependant('child', 'F', [
    'Oumelkheir Zineb Fatima-Zahra Kenza Hajar Soukaïna Loubna Yto',
    'Bouchtaoui El Idrissi El Hassani Ould Sidi Abderrahmane Alaou',
    'أم الخير زينب فاطمة الزهراء كنزة هاجر سكينة لبنى يطو المباركة',
    'بوشتاوي الإدريسي الحسني ولد سيدي عبد الرحمان العلوي المدغري',
    '2016-02-29',
  ]),
];

export const piece = (fr: string, ar: string, concerns?: PaperDependant): PaperPiece => ({
  name: { fr, ar },
  ...(concerns ? { concerns } : {}),
});
const branch = { code: 'RAB-AGD', fr: 'Rabat-Agdal', ar: 'الرباط أكدال' };
const longBranch = {
  code: 'GUE-01',
  fr: 'Guelmim-Oued Noun — point de proximité mobile de Foum El Hisn et Aït Ouabelli (antenne des oasis)',
  ar: 'كلميم واد نون – نقطة القرب المتنقلة لفم الحصن وأيت وابلي (ملحقة الواحات)',
};

export const aReceipt: ReceiptData = {
  reference: 'RC-K3B-26-000042',
  filedAt: { day: plainDate('2026-03-12'), time: '09:05' },
  body: 'cnss',
  branch,
  agent: { number: '04217', nameFr: 'Nadia Chraïbi', nameAr: 'نادية الشرايبي' },
  applicant: aPerson,
  act: 'registration.tns',
  scheme: null,
  category: { fr: 'Pharmaciens', ar: 'الصيادلة' },
  number: { value: '104207311', state: 'reserved' },
  family: [...aFamily],
  received: [
    piece('Copie de la CNIE', 'نسخة من البطاقة الوطنية للتعريف'),
    piece('Attestation de RIB', 'شهادة التعريف البنكي'),
    piece('Acte de mariage', 'عقد الزواج', aFamily[0]),
    piece('Extrait d’acte de naissance', 'نسخة موجزة من رسم الولادة', aFamily[1]),
  ],
  missing: [piece('Extrait d’acte de naissance', 'نسخة موجزة من رسم الولادة', aFamily[2])],
  delay: { days: 60, lastDay: plainDate('2026-05-11') },
  seal: null,
  event: null,
};

export const anExtremeReceipt: ReceiptData = {
  ...aReceipt,
  branch: longBranch,
  applicant: aLongPerson,
  category: {
    fr: 'Commerçants et artisans tenant une comptabilité, sous le régime du résultat net simplifié',
    ar: 'التجار والصناع التقليديون الذين يمسكون محاسبة، الخاضعون لنظام النتيجة الصافية المبسطة',
  },
  family: [...aLargeFamily],
  received: [piece('Copie du titre de séjour', 'نسخة من سند الإقامة')],
  missing: aLargeFamily.flatMap((member) => [
    piece(
      member.kind === 'spouse'
        ? 'Déclaration de non-affiliation à un autre régime'
        : 'Extrait d’acte de naissance',
      member.kind === 'spouse' ? 'تصريح بعدم الانخراط في نظام آخر' : 'نسخة موجزة من رسم الولادة',
      member,
    ),
    piece(
      member.kind === 'spouse' ? 'Acte de mariage' : 'Certificat de scolarité de l’année en cours',
      member.kind === 'spouse' ? 'عقد الزواج' : 'شهادة مدرسية للسنة الجارية',
      member,
    ),
  ]),
};

export const anAttestation: AttestationData = {
  reference: 'AT-K3B-26-000017',
  issuedOn: plainDate('2026-03-12'),
  body: 'cnss',
  branch,
  person: aPerson,
  number: { value: '104207311', state: 'confirmed' },
  scheme: { fr: 'Travailleurs non salariés (lois 98-15 et 99-15)', ar: 'العمال غير الأجراء' },
  category: { fr: 'Pharmaciens', ar: 'الصيادلة' },
  details: [],
  registeredOn: plainDate('2026-03-12'),
  family: [...aFamily],
  seal: '',
};
export const anExtremeAttestation: AttestationData = {
  ...anAttestation,
  branch: longBranch,
  person: aLongPerson,
  number: { value: '104207311', state: 'reserved' },
  family: [...aLargeFamily],
};

export const aCard: Omit<CardData, 'photo'> = {
  serial: 'CA-K3B-26-000042',
  issuedOn: plainDate('2026-03-12'),
  body: 'cnss',
  person: aPerson,
  number: { value: '104207311', state: 'confirmed' },
  membership: null,
  seal: '',
};

/** A civil servant: the mutual and the number that it gave. */
const MUTUELLE = { fr: 'MGEN, éducation nationale', ar: 'التعاضدية العامة للتربية الوطنية' };
export const aMemberCard: Omit<CardData, 'photo'> = {
  ...aCard,
  body: 'cnops',
  membership: { mutuelle: MUTUELLE, number: '4400127' },
};
/** As long as a number may be, beside the longest name of a mutual. */
export const anExtremeMemberCard: Omit<CardData, 'photo'> = {
  ...aMemberCard,
  body: 'unset',
  person: aLongPerson,
  membership: {
    mutuelle: { fr: 'MGPAP, administrations publiques', ar: 'التعاضدية العامة لموظفي الإدارات العمومية' },
    number: '12345678901234567890',
  },
};
export const aMemberAttestation: AttestationData = {
  ...anAttestation,
  body: 'cnops',
  scheme: { fr: 'Secteur public, en activité', ar: 'القطاع العام، العاملون' },
  category: null,
  details: [
    { label: { fr: 'Mutuelle', ar: 'التعاضدية' }, value: MUTUELLE, isNumber: false },
    {
      label: { fr: 'Numéro d’affiliation à la mutuelle', ar: 'رقم الانخراط في التعاضدية' },
      value: { fr: '4400127', ar: '4400127' },
      isNumber: true,
    },
  ],
};

export interface Sealable {
  readonly kind: PaperClaims['paper']['kind'];
  readonly reference: string;
  readonly person: PaperPerson;
}

export const claimsOf = ({ kind, reference, person }: Sealable): PaperClaims => ({
  issuer: 'cnss',
  issuedAt: 1_773_306_300,
  person: {
    id: person.document.number,
    fullName: latinNameOnPaper(person),
    fullNameArabic: arabicNameOnPaper(person),
    birth: person.birth,
    nationality: 'MAR',
  },
  paper: { kind, number: '104207311', reference, scheme: 'tns', issuedOn: '2026-03-12', state: 'reserved' },
});

export const sealOf = (paper: Sealable): string => sealPaper(claimsOf(paper), sampleSigner);

/** A head and shoulders in flat greys: nobody's photo. */
export function samplePhoto(): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="400">
    <rect width="300" height="400" fill="#e9eeec"/>
    <path d="M30 400c0-90 55-130 120-130s120 40 120 130z" fill="#5f7a70"/>
    <ellipse cx="150" cy="170" rx="66" ry="84" fill="#c9a98f"/>
    <path d="M80 170c-6-78 30-112 70-112s76 34 70 112c-10-40-30-62-70-62s-60 22-70 62z" fill="#3b3330"/>
  </svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
}

export const aSlip: AccessSlipData = {
  reference: 'PA-K3B-26-000042',
  issuedOn: plainDate('2026-03-12'),
  body: 'cnss',
  branch,
  person: aPerson,
  number: { value: '104207311', state: 'confirmed' },
  secret: 'ACDE-3456-XY79',
  replaces: false,
};
export const anExtremeSlip: AccessSlipData = {
  ...aSlip,
  branch: longBranch,
  person: aLongPerson,
  secret: 'WWWW-MMMM-WMWM',
  replaces: true,
};
