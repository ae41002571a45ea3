import ar from '../../shared/i18n/ar/seal.json' with { type: 'json' };
import fr from '../../shared/i18n/fr/seal.json' with { type: 'json' };

export type Language = 'fr' | 'ar';
export type Key = keyof typeof fr;
const CATALOGUES: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { fr, ar };
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-MA', ar: 'ar-MA-u-nu-latn' };
/** In its own script, wherever it stands. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fr: 'Français', ar: 'العربية' };
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
export const otherLanguage = (language: Language): Language => (language === 'fr' ? 'ar' : 'fr');

/** How the page speaks. */
export interface Speech {
  readonly language: Language;
  readonly say: (key: Key, values?: Readonly<Record<string, string>>) => string;
  /** A day `YYYY-MM-DD`, or a year. */
  readonly day: (day: string) => string;
  /** How long ago an instant was. */
  readonly ago: (instantMs: number, nowMs: number) => string;
}

// A value keeps its own direction inside a sentence of the other one.
const isolated = (value: string): string => `\u2068${value}\u2069`;

export function speak(language: Language): Speech {
  const locale = LOCALES[language];
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const ages = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  return {
    language,
    say: (key, values = {}) =>
      CATALOGUES[language][key].replace(/\{(\w+)\}/gu, (_, name: string) => isolated(values[name] ?? '')),
    day: (day) => (/^\d{4}-\d{2}-\d{2}$/u.test(day) ? days.format(new Date(`${day}T00:00:00Z`)) : day),
    ago: (instantMs, nowMs) => {
      const minutes = Math.max(0, Math.floor((nowMs - instantMs) / 60_000));
      if (minutes < 60) return ages.format(-minutes, 'minute');
      const hours = Math.floor(minutes / 60);
      return hours < 48 ? ages.format(-hours, 'hour') : ages.format(-Math.floor(hours / 24), 'day');
    },
  };
}
