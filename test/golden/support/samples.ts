import {
  aLongBranch,
  aCard,
  anAttestation,
  aReceipt,
  aSlip,
  piece,
} from '../../../electron/terminal/samples/base.ts';
import { aLargeFamily, aLongPerson } from '../../../electron/terminal/samples/people.ts';
import type {
  AccessSlipData,
  AttestationData,
  CardData,
  ReceiptData,
} from '../../../shared/domain/papers/index.ts';

export { aCard, anAttestation, aReceipt, aSlip, piece } from '../../../electron/terminal/samples/base.ts';
export { aFamily, aLongPerson, aPerson } from '../../../electron/terminal/samples/people.ts';
export { samplePhoto } from '../../../electron/terminal/samples/photo.ts';
export { SAMPLE_KID, sampleKey, sealOf, type Sealable } from '../../../electron/terminal/samples/seal.ts';

export const anExtremeReceipt: ReceiptData = {
  ...aReceipt,
  branch: aLongBranch,
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

export const anExtremeAttestation: AttestationData = {
  ...anAttestation,
  branch: aLongBranch,
  person: aLongPerson,
  number: { value: '104207311', state: 'reserved' },
  family: [...aLargeFamily],
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

export const anExtremeSlip: AccessSlipData = {
  ...aSlip,
  branch: aLongBranch,
  person: aLongPerson,
  secret: 'WWWW-MMMM-WMWM',
  replaces: true,
};
