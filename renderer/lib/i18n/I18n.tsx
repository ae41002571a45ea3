import { createContext, useContext, useLayoutEffect, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createIntl, createIntlCache } from 'react-intl';
import {
  catalogues,
  directionOf,
  LOCALES,
  type Language,
  type MessageKey,
} from '../../../shared/i18n/index.ts';
import { formatDay, formatMoment, formatMoney, formatNumber, formatTime } from './formats.ts';
import type { DayStyle, Instant } from './formats.ts';
import { isolatedIn } from './isolate.ts';

export type Values = Readonly<Record<string, string | number | boolean | Date | undefined>>;
/** A sentence of the catalogue in the current language; strings put in it are isolated. */
export type Translate = (key: MessageKey, values?: Values) => string;

export interface Speech {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly setLanguage: (language: Language) => void;
  readonly t: Translate;
  readonly day: (day: string, style?: DayStyle) => string;
  readonly time: (at: Instant) => string;
  readonly moment: (at: Instant, style?: DayStyle) => string;
  readonly money: (centimes: number) => string;
  readonly number: (value: number) => string;
}

const SpeechContext = createContext<Speech | undefined>(undefined);
const intlCache = createIntlCache();

/** Makes the sentences of a language; also usable outside React. */
export function createTranslate(language: Language): Translate {
  const intl = createIntl({ locale: LOCALES[language], messages: catalogues[language] }, intlCache);
  return (key, values) =>
    intl.formatMessage(
      { id: key },
      values &&
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            typeof value === 'string' ? isolatedIn(language, value) : value,
          ]),
        ),
    );
}

interface Props {
  readonly language: Language;
  readonly onLanguageChange: (language: Language) => void;
  readonly children: ReactNode;
}

/** Gives the language to everything beneath, and to `<html lang dir>`. */
export function Speaking({ language, onLanguageChange, children }: Props) {
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({
      language,
      direction: directionOf(language),
      setLanguage: onLanguageChange,
      t: createTranslate(language),
      day: (day, style) => formatDay(language, day, style),
      time: (at) => formatTime(language, at),
      moment: (at, style) => formatMoment(language, at, style),
      money: (centimes) => formatMoney(language, centimes),
      number: (value) => formatNumber(language, value),
    }),
    [language, onLanguageChange],
  );
  return (
    <SpeechContext value={speech}>
      <I18nProvider locale={LOCALES[language]}>{children}</I18nProvider>
    </SpeechContext>
  );
}

/** Language, sentences and formats of the screen. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useSpeech outside <Speaking>');
  return speech;
}

/** Only the sentences: `const t = useT(); t('ui.close')`. */
export const useT = (): Translate => useSpeech().t;
