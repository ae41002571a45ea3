import { normalisePhone } from '../contact/index.ts';
import { findMrzLines } from '../documents/mrz-lines.ts';
import { findReference } from '../documents/reference.ts';
import { compactIdentifier, hasCnieShape } from '../identity/documents.ts';

/** What somebody typed, pasted or scanned into the one search bar. */
export type Recognised =
  | { readonly kind: 'empty' }
  | { readonly kind: 'mrz'; readonly text: string }
  | { readonly kind: 'seal'; readonly text: string }
  | { readonly kind: 'receipt'; readonly text: string }
  | { readonly kind: 'document'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'phone'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string };

const BASE45 = /^[0-9A-Z $%*+\-./:]+$/;
const SEAL_MIN_CHARS = 120;

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;

/** The birth year written beside a name (`Tazi 1985`), or undefined. */
export const findYear = (text: string): string | undefined => YEAR.exec(text)?.[0];

/** A word of three letters and a year: nobody's identifier. */
const hasNameAndYear = (text: string): boolean => /\p{L}{3,}\s/u.test(text) && findYear(text) !== undefined;

/** Tells a machine-readable zone, a seal, a receipt, an identifier, a phone and a name apart. Pure, never fails. */
export function recognise(raw: string): Recognised {
  const text = raw.trim();
  if (text === '') return { kind: 'empty' };
  const looksLikeZone = /<<|<.*</u.test(text) && text.replace(/\s/gu, '').length >= 60;
  // Without a filler it is no zone: a seal has the same letters.
  const isZone = /[<«]|&lt;/u.test(text) && findMrzLines(text) !== undefined;
  if (looksLikeZone || isZone) return { kind: 'mrz', text };
  // A seal may end with a space, which is a digit of its alphabet: only the reader's line ends are taken off.
  const sealed = raw.replace(/^[\r\n\t]+|[\r\n\t]+$/gu, '');
  if (sealed.length >= SEAL_MIN_CHARS && BASE45.test(sealed)) return { kind: 'seal', text: sealed };
  if (hasNameAndYear(text)) return { kind: 'name', text };
  const compact = compactIdentifier(text);
  const reference = findReference(text);
  if (reference !== undefined) return { kind: 'receipt', text: reference };
  if (/^\d{9}$/.test(compact)) return { kind: 'number', text: compact };
  const phone = /^[\d+\s.\-()]+$/.test(text) ? normalisePhone(text) : undefined;
  if (phone !== undefined) return { kind: 'phone', text: phone };
  if (hasCnieShape(compact) || (/\d/.test(compact) && /^[A-Z0-9]{5,15}$/.test(compact)))
    return { kind: 'document', text: compact };
  return { kind: 'name', text };
}
