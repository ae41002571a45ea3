import { createIntl } from '@formatjs/intl';
import { catalogues, LOCALES, type MessageKey } from '../../shared/i18n/index.ts';
import type { AppError } from '../../shared/kernel/errors.ts';

const intl = createIntl({ locale: LOCALES.fr, messages: catalogues.fr, onError: () => undefined });

/** The French sentence of a refusal: what happened, then what to do. */
export function describeInFrench(error: AppError): string {
  const id = `error.${error.code}`;
  return id in catalogues.fr ? intl.formatMessage({ id: id as MessageKey }, { ...error.params }) : error.code;
}
