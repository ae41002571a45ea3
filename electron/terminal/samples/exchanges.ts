import type {
  CareReceiptData,
  DayReportData,
  PaperNames,
  TransmittalData,
} from '../../../shared/domain/papers/index.ts';
import { Sha256 } from '../../../shared/kernel/ids.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { aBranch, aReceipt, piece } from './base.ts';
import { aFamily, aPerson } from './people.ts';

const letter = {
  issuedOn: plainDate('2026-03-12'),
  body: 'cnss',
  branch: aBranch,
  seal: '',
} as const;
const SALMA = aFamily[1] ?? { ...aPerson, kind: 'child' as const };
const DESTINATION = { fr: 'Centre de traitement de Casablanca', ar: 'مركز المعالجة بالدار البيضاء' } as const;

export const aCareReceipt: CareReceiptData = {
  ...letter,
  reference: 'RC-K3B-26-000058',
  filedAt: aReceipt.filedAt,
  agent: aReceipt.agent,
  insured: aPerson,
  number: { value: '104207311', state: 'confirmed' },
  patient: { ...SALMA, relation: 'child' },
  kind: 'dental',
  firstActOn: plainDate('2026-01-19'),
  treatmentEndedOn: plainDate('2026-02-23'),
  deadline: { verdict: 'last-days', lastDay: plainDate('2026-03-19') },
  rights: null,
  taken: null,
  lack: null,
  hasNoSheet: false,
  inpe: '101234567',
  fse: 'FSE-2026-000123456789',
  amountCentimes: 148_050,
  received: [
    piece('Feuille de soins signée et cachetée', 'ورقة العلاجات موقعة ومختومة'),
    piece('Schéma dentaire', 'مخطط الأسنان'),
    piece('Facture originale datée et numérotée', 'الفاتورة الأصلية مؤرخة ومرقمة'),
  ],
  missing: [piece('Ordonnance datée et signée', 'الوصفة الطبية مؤرخة وموقعة')],
  delay: { days: 60, lastDay: plainDate('2026-05-11') },
};

/** Everything that may stand against a file: late, rights suspended, an amount that nobody knows, a sheet that is not there. */
export const warnedOfAll = {
  deadline: { verdict: 'late', lastDay: plainDate('2026-03-02') },
  rights: 'suspended',
  taken: 'amount-unknown',
  lack: 'inpe-and-amount',
  hasNoSheet: true,
  inpe: null,
  amountCentimes: null,
  fse: null,
  received: [piece('Schéma dentaire', 'مخطط الأسنان')],
  missing: [
    piece(
      'Feuille de soins dentaires, cachetée, signée et datée',
      'ورقة علاجات الأسنان، مختومة وموقعة ومؤرخة',
    ),
    piece('Facture ou reçu original : nom, date, numéro, IF et ICE', 'الفاتورة أو الوصل الأصلي'),
  ],
} as const satisfies Partial<CareReceiptData>;

/** An envelope of `count` files of people in turn: long enough, it runs over pages. */
export const anEnvelope = (
  count: number,
  people: readonly [PaperNames, ...PaperNames[]],
): TransmittalData => ({
  ...letter,
  reference: 'BE-K3B-26-000009',
  agent: aReceipt.agent,
  closedAt: { day: plainDate('2026-03-12'), time: '16:30' },
  destination: DESTINATION,
  files: Array.from({ length: count }, (_, index) => ({
    reference: `RC-K3B-26-${String(index + 58).padStart(6, '0')}`,
    number: String(104_207_311 + index * 7919),
    insured: people[index % people.length] ?? people[0],
    kind: index % 4 === 0 ? 'dental' : 'ordinary',
    filedOn: plainDate('2026-03-12'),
    amountCentimes: index % 9 === 8 ? null : 12_000 + index * 3775,
  })),
});

export const aDayReport: DayReportData = {
  ...letter,
  reference: 'RJ-K3B-26-000051',
  day: plainDate('2026-03-12'),
  workstation: { code: 'K3B', name: { fr: 'Guichet 3', ar: 'الشباك \u20663\u2069' } },
  agent: aReceipt.agent,
  openedAt: { day: plainDate('2026-03-12'), time: '08:28' },
  closedAt: { day: plainDate('2026-03-12'), time: '16:34' },
  acts: [
    {
      name: { fr: 'Immatriculation d’un travailleur non salarié', ar: 'تسجيل عامل غير أجير' },
      count: 9,
    },
    { name: { fr: 'Déclaration d’une naissance', ar: 'التصريح بولادة' }, count: 6 },
    { name: { fr: 'Dépôt d’un dossier de maladie', ar: 'إيداع ملف مرض' }, count: 41 },
    { name: { fr: 'Demande de carte', ar: 'طلب بطاقة' }, count: 5 },
    { name: { fr: 'Attestation délivrée', ar: 'شهادة مسلمة' }, count: 12 },
  ],
  receipts: { count: 61, first: 'RC-K3B-26-000042', last: 'RC-K3B-26-000102' },
  cards: {
    printed: 6,
    first: 'CA-K3B-26-000042',
    last: 'CA-K3B-26-000047',
    spoiled: [
      {
        serial: 'CA-K3B-26-000044',
        why: { fr: 'Ruban déchiré pendant l’impression', ar: 'تمزق الشريط أثناء الطباعة' },
      },
    ],
  },
  envelopes: [
    { reference: 'BE-K3B-26-000009', destination: DESTINATION, count: 41, controlSum: 4_279_041_371 },
  ],
  arrived: [],
  lost: { count: 0, references: [] },
  sleeping: [
    { name: { fr: 'Enveloppe pas emportée', ar: 'ظرف لم يأخذه الساعي' }, count: 3 },
    { name: { fr: 'Pièce pas apportée', ar: 'وثيقة لم تُحضر' }, count: 11 },
  ],
  waiting: 2,
  differences: [
    {
      what: { fr: 'Cartes vierges', ar: 'البطاقات الفارغة' },
      expected: 94,
      found: 93,
      explanation: {
        fr: 'Une carte pliée, jetée devant le superviseur.',
        ar: 'بطاقة مثنية أُتلفت بحضور المشرف.',
      },
    },
  ],
  journal: {
    entries: 1284,
    head: Sha256.parse('9f2c4b7a1e0d8c6f5a3b2e1d0c9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f'),
  },
};

/** At the branch where envelopes arrive: one was counted short, and its courier gave no code. */
export const aDayOfArrivals: DayReportData = {
  ...aDayReport,
  envelopes: [],
  arrived: [
    {
      reference: 'BE-P2C-26-000014',
      origin: { fr: 'Point de proximité de Tamesna', ar: 'نقطة القرب بتامسنا' },
      expected: 4,
      missing: { count: 1, references: ['RC-P2C-26-000211'] },
      surplus: { count: 2, references: ['RC-P2C-26-000198', 'RC-Q7D-26-000035'] },
      courier: 'missing',
    },
    {
      reference: 'BE-Q7D-26-000003',
      origin: { fr: 'Point de proximité de Skhirat', ar: 'نقطة القرب بالصخيرات' },
      expected: 31,
      missing: { count: 0, references: [] },
      surplus: { count: 0, references: [] },
      courier: 'confirmed',
    },
  ],
  lost: { count: 1, references: ['RC-P2C-26-000211'] },
  differences: [
    {
      what: { fr: 'Dossiers des enveloppes reçues', ar: 'ملفات الأظرفة المستلمة' },
      expected: 35,
      found: 34,
      explanation: { fr: 'Recherché, pas encore retrouvé', ar: 'قيد البحث، لم يُعثر عليه بعد' },
    },
  ],
};
