import type { ReceiptData } from '../../../shared/domain/papers/index.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { aLongPerson, aReceipt, piece } from './samples.ts';

const NUMBER = 'number' as const;
const recorded = (
  fr: string,
  ar: string,
  value: { fr: string; ar: string } | string,
  kind?: typeof NUMBER,
) => ({
  label: { fr, ar },
  value: typeof value === 'string' ? { fr: value, ar: value } : value,
  isNumber: kind === NUMBER,
});

/** A divorce: the spouse, the children, and rights kept for a while. */
export const anEventReceipt: ReceiptData = {
  ...aReceipt,
  act: 'event.divorce',
  category: null,
  number: { value: '104207311', state: 'confirmed' },
  received: [piece('Acte de divorce', 'رسم الطلاق')],
  missing: [piece('Décision de garde des enfants', 'مقرر حضانة الأبناء')],
  event: {
    happenedOn: plainDate('2026-03-01'),
    keptUntil: plainDate('2027-03-01'),
    recorded: [
      recorded('Salma BENNANI', 'سلمى بناني', { fr: 'Reste dans ce dossier', ar: 'تبقى في هذا الملف' }),
      recorded('Adam BENNANI', 'آدم بناني', {
        fr: 'Suit l’autre parent assuré',
        ar: 'يتبع الوالد المؤمَّن الآخر',
      }),
    ],
  },
};
/** Another scheme: everything that it asks, beside the longest names. */
export const aSchemeReceipt: ReceiptData = {
  ...anEventReceipt,
  body: 'unset',
  applicant: aLongPerson,
  act: 'event.scheme-change',
  family: [],
  event: {
    happenedOn: plainDate('2026-03-01'),
    keptUntil: null,
    recorded: [
      recorded('Nouveau régime', 'النظام الجديد', {
        fr: 'Secteur public, en activité',
        ar: 'القطاع العام، العاملون',
      }),
      recorded('Employeur', 'المشغِّل', {
        fr: 'Académie régionale de l’éducation et de la formation de l’Oriental (exemple)',
        ar: 'الأكاديمية الجهوية للتربية والتكوين لجهة الشرق (مثال)',
      }),
      recorded(
        'Numéro d’affiliation à la mutuelle',
        'رقم الانخراط في التعاضدية',
        '12345678901234567890',
        NUMBER,
      ),
      recorded('Date de recrutement', 'تاريخ التوظيف', '02/02/2026', NUMBER),
    ],
  },
};
