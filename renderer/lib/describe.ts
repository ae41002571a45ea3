import type { FieldCode } from '../../shared/kernel/error-codes.ts';
import type { AppError } from '../../shared/kernel/errors.ts';
import { catalogues, type MessageKey } from '../../shared/i18n/index.ts';
import { useT, type Translate } from './i18n/I18n.tsx';

const isKey = (key: string): key is MessageKey => Object.hasOwn(catalogues.fr, key);

/** The sentence of a refusal: what happened, then what to do. */
export function describeWith(t: Translate, error: AppError): string {
  const key = `error.${error.code}`;
  return t(isKey(key) ? key : 'error.unexpected', { ref: '—', ...error.params });
}

/** The sentence of what is wrong in a field; a code that nobody knows reads as "invalid". */
export function describeFieldWith(t: Translate, code: FieldCode | string): string {
  return t(isKey(code) && code.startsWith('field.') ? code : 'field.invalid');
}

export interface Describe {
  readonly error: (error: AppError) => string;
  readonly field: (code: FieldCode | string) => string;
}

/** Sentences for refusals and for fields, in the screen's language. */
export function useDescribe(): Describe {
  const t = useT();
  return { error: (error) => describeWith(t, error), field: (code) => describeFieldWith(t, code) };
}
