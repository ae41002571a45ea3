import type { Language } from '../../../shared/i18n/index.ts';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Wraps a value in first-strong isolates (U+2068 … U+2069), so that it cannot disturb the sentence around it. */
export const isolated = (value: string): string => `\u2068${value}\u2069`;

/** Isolates a value put in a sentence when its direction may differ from the sentence's. */
export const isolatedIn = (language: Language, value: string): string =>
  language === 'ar' || RIGHT_TO_LEFT.test(value) ? isolated(value) : value;
