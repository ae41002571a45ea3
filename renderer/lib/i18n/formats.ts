import { LOCALES, type Language } from '../../../shared/i18n/index.ts';

/** Counters work on Morocco's time, whatever the PC is set to. */
const ZONE = 'Africa/Casablanca';
const NO_BREAK = '\u00a0';

/** French amounts are written with spaces in Morocco; the `fr-MA` data of browsers puts dots. */
const NUMBERS: Readonly<Record<Language, string>> = { fr: 'fr-FR', ar: LOCALES.ar };

export type DayStyle = 'numeric' | 'medium' | 'long';
/** An instant as milliseconds since 1970, or as ISO text. */
export type Instant = number | string;

const DAY_STYLES: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

const cache = new Map<string, Intl.DateTimeFormat>();
function dates(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = cache.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], options);
  cache.set(key, known);
  return known;
}

/** A calendar day (`YYYY-MM-DD`), or a year alone when that is all that is known (`1958`). */
export function formatDay(language: Language, day: string, style: DayStyle = 'numeric'): string {
  if (/^\d{4}$/.test(day)) return day;
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return day;
  if (style === 'numeric') return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
  return dates(language, { ...DAY_STYLES[style], timeZone: 'UTC' }).format(at);
}

/** The hour of an instant: `10 h 42` in French, `10:42` in Arabic. */
export function formatTime(language: Language, at: Instant): string {
  const time = dates('fr', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE });
  const parts = Object.fromEntries(time.formatToParts(new Date(at)).map((part) => [part.type, part.value]));
  return language === 'fr'
    ? `${Number(parts['hour'])}${NO_BREAK}h${NO_BREAK}${parts['minute']}`
    : `${parts['hour']}:${parts['minute']}`;
}

/** The day of an instant in Morocco, as `YYYY-MM-DD`. */
export function dayOf(at: Instant): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(at));
}

/** Day and hour of an instant. */
export const formatMoment = (language: Language, at: Instant, style: DayStyle = 'numeric'): string =>
  `${formatDay(language, dayOf(at), style)}${language === 'fr' ? ', ' : '، '}${formatTime(language, at)}`;

/** Centimes as dirhams: `1 234,50 DH`, `1.234,50 د.م.`. */
export function formatMoney(language: Language, centimes: number): string {
  const amount = new Intl.NumberFormat(NUMBERS[language], { minimumFractionDigits: 2 }).format(
    centimes / 100,
  );
  return `${amount}${NO_BREAK}${language === 'fr' ? 'DH' : 'درهم'}`;
}

export const formatNumber = (language: Language, value: number): string =>
  new Intl.NumberFormat(NUMBERS[language]).format(value);
