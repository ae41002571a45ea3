import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
import {
  catalogues,
  LANGUAGES,
  LOCALES,
  type Language,
  type MessageKey,
} from '../../../shared/i18n/index.ts';
import type { Bilingual } from '../../../shared/domain/papers/common.ts';
import { isolate, isolateLtr } from './typed-text.ts';

export type PaperKey = Extract<MessageKey, `papers.${string}`>;

/** An identifier, date or number in a sentence: left to right in both languages. */
export interface LeftToRight {
  readonly ltr: string;
}
export const ltr = (text: string): LeftToRight => ({ ltr: text });
export type PaperValues = Readonly<Record<string, string | number | LeftToRight>>;

const cache = createIntlCache();
const intl = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    createIntl({ locale: LOCALES[language], messages: catalogues[language] }, cache),
  ]),
) as Readonly<Record<Language, IntlShape<string>>>;

/** A sentence of the catalogue. Every value is isolated, so that none can reorder the words around it. */
export function say(language: Language, key: PaperKey, values?: PaperValues): string {
  if (!values) return catalogues[language][key];
  return intl[language].formatMessage({ id: key }, isolated(values));
}

/** The same sentence in both languages, as papers show it. */
export const sayBoth = (
  key: PaperKey,
  values: Bilingual<PaperValues> | undefined = undefined,
): Bilingual => ({
  fr: say('fr', key, values?.fr),
  ar: say('ar', key, values?.ar),
});

function isolated(values: PaperValues): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, string | number] => {
      if (typeof value === 'number') return [name, value];
      return [name, typeof value === 'string' ? isolate(value) : isolateLtr(value.ltr)];
    }),
  );
}
