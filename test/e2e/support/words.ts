import type { Language } from '../../../shared/i18n/index.ts';
import type { Words } from './register.ts';

const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    region: 'Rabat',
    province: 'Rabat',
    commune: 'Rabat',
    pharmacist: 'Pharmacien',
    publicSector: 'en activité',
    tadamon: 'Tadamon',
    mutuelle: 'MGEN',
  },
  ar: {
    region: 'الرباط',
    province: 'الرباط',
    commune: 'الرباط',
    pharmacist: 'الصيادلة',
    publicSector: 'العاملون',
    tadamon: 'تضامن',
    mutuelle: 'للتربية الوطنية',
  },
};

/** What is typed to find a choice in the lists of this language. */
export const wordsIn = (language: Language): Words => WORDS[language];
