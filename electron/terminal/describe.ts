import { createIntl, type IntlShape } from '@formatjs/intl';
import { catalogues, LOCALES, type Language, type MessageKey } from '../../shared/i18n/index.ts';
import { dayAt, timeAt } from '../platform/clock.ts';
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

/** An instant as the screens show it, on Morocco’s clock: `12/03/2026, 9 h 05`. */
export function momentInFrench(ms: number): string {
  const [year, month, day] = dayAt(ms).split('-');
  const [hour, minute] = timeAt(ms).split(':');
  return `${day}/${month}/${year}, ${Number(hour)}\u00a0h\u00a0${minute}`;
}

/** The French sentence of a refusal: what happened, then what to do. */
export function describeInFrench(error: AppError): string {
  const id = `error.${error.code}`;
  return id in catalogues.fr ? sayIn('fr', id as MessageKey, error.params) : error.code;
}
