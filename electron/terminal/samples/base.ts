import type {
  AccessSlipData,
  AttestationData,
  CardData,
  PaperDependant,
  PaperPiece,
  ReceiptData,
} from '../../../shared/domain/papers/index.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { aFamily, aPerson } from './people.ts';

export const piece = (fr: string, ar: string, concerns?: PaperDependant): PaperPiece => ({
  name: { fr, ar },
  ...(concerns ? { concerns } : {}),
});
export const aBranch = { code: 'RAB-AGD', fr: 'Rabat-Agdal', ar: 'الرباط أكدال' };
export const aLongBranch = {
  code: 'GUE-01',
  fr: 'Guelmim-Oued Noun — point de proximité mobile de Foum El Hisn et Aït Ouabelli (antenne des oasis)',
  ar: 'كلميم واد نون – نقطة القرب المتنقلة لفم الحصن وأيت وابلي (ملحقة الواحات)',
};

export const aReceipt: ReceiptData = {
  reference: 'RC-K3B-26-000042',
  filedAt: { day: plainDate('2026-03-12'), time: '09:05' },
  body: 'cnss',
  branch: aBranch,
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

export const anAttestation: AttestationData = {
  reference: 'AT-K3B-26-000017',
  issuedOn: plainDate('2026-03-12'),
  body: 'cnss',
  branch: aBranch,
  person: aPerson,
  number: { value: '104207311', state: 'confirmed' },
  scheme: { fr: 'Travailleurs non salariés (lois 98-15 et 99-15)', ar: 'العمال غير الأجراء' },
  category: { fr: 'Pharmaciens', ar: 'الصيادلة' },
  details: [],
  registeredOn: plainDate('2026-03-12'),
  family: [...aFamily],
  seal: '',
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

export const aSlip: AccessSlipData = {
  reference: 'PA-K3B-26-000042',
  issuedOn: plainDate('2026-03-12'),
  body: 'cnss',
  branch: aBranch,
  person: aPerson,
  number: { value: '104207311', state: 'confirmed' },
  secret: 'ACDE-3456-XY79',
  replaces: false,
};
