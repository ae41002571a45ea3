import { z } from 'zod';
import { emptyAsUndefined, line } from './text.ts';

export const DOCUMENT_KINDS = ['cnie', 'passport', 'residence_title'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Upper case without spaces or dashes, as identifiers are stored and compared. */
export const compactIdentifier = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    // An upper case letter may be written in pieces: ῗ gives three.
    .normalize('NFKC')
    .replace(/[\s.-]/gu, '');

const CNIE_SHAPE = /^[A-Z]{1,2}\d{1,7}$/;
/** 1 or 2 letters then digits, 8 characters at most. A shape to warn about, never to block on: old series differ. */
export const hasCnieShape = (text: string): boolean => {
  const compact = compactIdentifier(text);
  return compact.length <= 8 && CNIE_SHAPE.test(compact);
};

export const DocumentNumber = line(20)
  .transform(compactIdentifier)
  .pipe(z.string().regex(/^[A-Z0-9/]+$/u, { error: 'field.invalid' }));

/** The paper that proves who somebody is. */
export const IdentityDocument = z.object({ kind: z.enum(DOCUMENT_KINDS), number: DocumentNumber });
export type IdentityDocument = z.output<typeof IdentityDocument>;

/** For a child who may have no paper yet. */
export const OptionalDocumentNumber = emptyAsUndefined(DocumentNumber);

/** CNSS registration number: 9 digits; no check digit is known. */
export const RegistrationNumber = z
  .string()
  .transform((text) => text.replace(/\s/gu, ''))
  .pipe(z.string().regex(/^\d{9}$/, { error: 'field.digits_only' }))
  .brand<'RegistrationNumber'>();
export type RegistrationNumber = z.output<typeof RegistrationNumber>;
