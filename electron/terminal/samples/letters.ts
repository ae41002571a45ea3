import type {
  AchamilAttestationData,
  MissingPapersData,
  NonRegistrationData,
  PaperDependant,
  PaperRights,
  RefusalData,
  RightsAttestationData,
} from '../../../shared/domain/papers/index.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { aBranch, aReceipt, piece } from './base.ts';
import { aFamily, aPerson } from './people.ts';

const letter = {
  issuedOn: plainDate('2026-03-12'),
  body: 'cnss',
  branch: aBranch,
  seal: '',
} as const;
const answeredAt = { day: plainDate('2026-03-12'), time: '09:05' } as const;
const NUMBER = { value: '104207311', state: 'confirmed' } as const;

const OPEN: PaperRights = { state: 'open', day: null, monthsDue: [], reason: null };
/** One state after the other, so that a family shows them all. */
const STATES: readonly PaperRights[] = [
  OPEN,
  {
    state: 'kept',
    day: plainDate('2026-08-31'),
    monthsDue: [],
    reason: { fr: 'Fin de l’activité le 28/02/2026', ar: 'انتهاء النشاط بتاريخ \u206628/02/2026\u2069' },
  },
  {
    state: 'closed',
    day: plainDate('2025-12-31'),
    monthsDue: [],
    reason: {
      fr: 'Fin de la prise en charge par l’assuré le 31/12/2025',
      ar: 'انتهاء تكفل المؤمن له بتاريخ \u206631/12/2025\u2069',
    },
  },
  { state: 'waiting', day: plainDate('2026-06-01'), monthsDue: [], reason: null },
  { state: 'unknown', day: null, monthsDue: [], reason: null },
];
export const withRights = (family: readonly PaperDependant[]): RightsAttestationData['family'] =>
  family.map((member, index) => ({ ...member, rights: STATES[index % STATES.length] ?? OPEN }));

export const someRights: RightsAttestationData = {
  ...letter,
  reference: 'AT-K3B-26-000018',
  person: aPerson,
  number: NUMBER,
  scheme: { fr: 'Travailleurs non salariés (lois 98-15 et 99-15)', ar: 'العمال غير الأجراء' },
  rights: OPEN,
  family: withRights(aFamily),
  answered: { origin: 'live', at: answeredAt },
};
/** Months due, and an answer kept at the workstation since two days before. */
export const suspendedRights: PaperRights = {
  state: 'suspended',
  day: null,
  monthsDue: ['2025-11', '2025-12', '2026-01'],
  reason: { fr: 'Cotisations non payées', ar: 'اشتراكات غير مؤداة' },
};
export const keptAnswer: RightsAttestationData['answered'] = {
  origin: 'kept',
  at: { day: plainDate('2026-03-10'), time: '16:40' },
};

export const anAchamil: AchamilAttestationData = {
  ...letter,
  reference: 'AT-K3B-26-000019',
  person: aPerson,
  number: NUMBER,
  registeredOn: plainDate('2026-01-05'),
  score: '11.2048317',
  monthly: {
    centimes: 18_300,
    source: { fr: 'Barème d’exemple, sans valeur', ar: 'جدول للمثال لا قيمة له' },
  },
  family: [...aFamily],
};

export const aNonRegistration: NonRegistrationData = {
  ...letter,
  reference: 'AT-K3B-26-000020',
  person: aPerson,
  checkedAt: answeredAt,
};

const filed = { reference: aReceipt.reference, at: aReceipt.filedAt } as const;

export const aRefusal: RefusalData = {
  ...letter,
  reference: 'RF-K3B-26-000003',
  agent: aReceipt.agent,
  applicant: aPerson,
  act: { fr: 'Inscription au régime AMO Tadamon', ar: 'التسجيل في نظام أمو تضامن' },
  filed,
  reasons: [
    {
      text: {
        fr: 'Le score du ménage au registre social unifié, 11,2048317, dépasse le seuil de 9,3264284.',
        ar: 'مؤشر الأسرة في السجل الاجتماعي الموحد، \u206611,2048317\u2069، يتجاوز العتبة المحددة في \u20669,3264284\u2069.',
      },
      source: {
        fr: 'Loi 60-22 et ses textes d’application (exemple)',
        ar: 'القانون \u206660-22\u2069 ونصوصه التطبيقية (مثال)',
      },
      contest: {
        fr: 'auprès du service du registre social unifié, qui calcule le score',
        ar: 'لدى مصلحة السجل الاجتماعي الموحد التي تحتسب المؤشر',
      },
    },
    {
      text: {
        fr: 'Une couverture obligatoire est déjà ouverte au titre de l’activité du conjoint.',
        ar: 'توجد تغطية إجبارية مفتوحة بموجب نشاط الزوج.',
      },
      source: {
        fr: 'Une personne n’a qu’une couverture obligatoire',
        ar: 'لا يستفيد الشخص إلا من تغطية إجبارية واحدة',
      },
      contest: null,
    },
  ],
};

export const someMissingPapers: MissingPapersData = {
  ...letter,
  reference: 'DP-K3B-26-000007',
  agent: aReceipt.agent,
  applicant: aPerson,
  act: {
    fr: 'Immatriculation d’un travailleur non salarié',
    ar: 'تسجيل عامل غير أجير',
  },
  filed,
  missing: [
    piece('Extrait d’acte de naissance', 'نسخة موجزة من رسم الولادة', aFamily[2]),
    piece('Certificat de scolarité de l’année en cours', 'شهادة مدرسية للسنة الجارية', aFamily[1]),
    piece('Attestation de RIB', 'شهادة التعريف البنكي'),
  ],
  awaitedBy: plainDate('2026-04-11'),
};
