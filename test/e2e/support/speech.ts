import { createIntl } from '@formatjs/intl';
import { isolatedIn } from '../../../renderer/lib/i18n/isolate.ts';
import { catalogues, LOCALES, type Language, type MessageKey } from '../../../shared/i18n/index.ts';

type Values = Readonly<Record<string, string | number>>;

/** Says a sentence of the catalogue as the screen says it. */
export type Say = (key: MessageKey, values?: Values) => string;

/** The sentences of a language, values isolated as on the screen: the same story then runs in both. */
export function speechIn(language: Language): Say {
  const intl = createIntl({ locale: LOCALES[language], messages: catalogues[language] });
  return (key, values = {}) =>
    intl.formatMessage(
      { id: key },
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'string' ? isolatedIn(language, value) : value,
        ]),
      ),
    );
}
