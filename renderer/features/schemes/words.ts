import type { FieldDescription, SchemeCode } from '../../../shared/domain/schemes/index.ts';
import { findScheme, SCHEMES } from '../../../shared/domain/schemes/index.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';

/** The words of a field; a test proves that each has them in both languages. */
export const labelOf = ({ name }: Pick<FieldDescription, 'name'>): MessageKey =>
  `schemes.field.${name}` as MessageKey;
export const hintOf = ({ name }: FieldDescription): MessageKey => `schemes.hint.${name}` as MessageKey;
export const nameOf = (code: SchemeCode): MessageKey => `schemes.name.${code}`;

/** A field by its name, which means the same in every scheme. */
export const findField = (name: string): FieldDescription | undefined =>
  SCHEMES.flatMap(({ fields }) => fields).find((field) => field.name === name);

/** The name of a scheme that is known here. */
export const findSchemeName = (code: string): MessageKey | undefined => {
  const known = findScheme(code);
  return known && nameOf(known.code);
};
