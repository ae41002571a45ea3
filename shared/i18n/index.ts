import { ar } from './ar.ts';
import { fr } from './fr.ts';

export const LANGUAGES = ['fr', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A key of the catalogue. Messages are ICU MessageFormat; Arabic plurals have six forms. */
export type MessageKey = keyof typeof fr;

export const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { fr, ar };

/** Locale used for numbers, dates and plural rules; digits are those of Morocco (0-9) in both languages. */
export const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-MA', ar: 'ar-MA-u-nu-latn' };
export { journalKey, journalWhatKey } from './journal.ts';

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
