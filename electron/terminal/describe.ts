import { createIntl, type IntlShape } from '@formatjs/intl';
import { catalogues, LOCALES, type Language, type MessageKey } from '../../shared/i18n/index.ts';
import type { AppError } from '../../shared/kernel/errors.ts';

const open = (language: Language): IntlShape<string> =>
  createIntl({ locale: LOCALES[language], messages: catalogues[language], onError: () => undefined });
const intl: Readonly<Record<Language, IntlShape<string>>> = { fr: open('fr'), ar: open('ar') };

/** A sentence of the catalogue in one language. */
export const sayIn = (
  language: Language,
  id: MessageKey,
  params: Readonly<Record<string, string | number>> = {},
): string => intl[language].formatMessage({ id }, { ...params });

/** The French sentence of a refusal: what happened, then what to do. */
export function describeInFrench(error: AppError): string {
  const id = `error.${error.code}`;
  return id in catalogues.fr ? sayIn('fr', id as MessageKey, error.params) : error.code;
}
