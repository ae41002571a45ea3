import { normalisePhone } from '../contact/index.ts';
import { findMrzLines } from '../documents/mrz-lines.ts';
import { findExtractReference, findReference, formatExtractReference } from '../documents/reference.ts';
import { isRealDay } from '../../kernel/plain-date.ts';
import { compactIdentifier, hasCnieShape } from '../identity/documents.ts';

export const RECOGNISED_KINDS = [
  'empty',
  'mrz',
  'seal',
  /** The reference of a paper of ours. */
  'receipt',
  'document',
  'number',
  'phone',
  /** The beginning of a document, of a registration number or of a telephone. */
  'partial',
  /** A whole birth date, as `YYYY-MM-DD`. */
  'birth',
  /** A year alone: too little to look for anybody. */
  'year',
  'name',
] as const;

/** What somebody typed, pasted or scanned into the one search bar. */
export interface Recognised {
  readonly kind: (typeof RECOGNISED_KINDS)[number];
  /** As it is compared; empty for nothing. */
  readonly text: string;
}

const BASE45 = /^[0-9A-Z $%*+\-./:]+$/;
const SEAL_MIN_CHARS = 120;

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;

/** The birth year written beside a name (`Tazi 1985`), or undefined. */
export const findYear = (text: string): string | undefined => YEAR.exec(text)?.[0];

/** A word of three letters and a year: nobody's identifier. */
const hasNameAndYear = (text: string): boolean => /\p{L}{3,}\s/u.test(text) && findYear(text) !== undefined;

const DAY_FIRST = /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4})$/u;
const YEAR_FIRST = /^(\d{4})[/\-. ](\d{1,2})[/\-. ](\d{1,2})$/u;
const two = (digits: string): string => digits.padStart(2, '0');

/** A day as people write it (`19/10/1989`, `1989-10-19`), or undefined when there is no such day. */
function findBirth(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(text) ?? [];
  const [, otherYear = '', otherMonth = '', otherDay = ''] = YEAR_FIRST.exec(text) ?? [];
  const birth = `${year || otherYear}-${two(month || otherMonth)}-${two(day || otherDay)}`;
  return isRealDay(birth) ? birth : undefined;
}

const CNIE_DIGITS_MIN = 5;
const NUMBER_DIGITS = 9;

/** The beginning of an identifier: fewer digits than any whole one has. */
function findPartial(text: string, compact: string): string | undefined {
  const digits = compact.replace(/^(?:\+|00)212/u, '0');
  if (/^\d{2,}$/u.test(digits) && /^[\d+\s.\-()]+$/u.test(text)) {
    if (digits !== compact) return digits.length <= NUMBER_DIGITS ? digits : undefined;
    return digits.length < NUMBER_DIGITS ? digits : undefined;
  }
  return new RegExp(`^[A-Z]{1,2}\\d{1,${CNIE_DIGITS_MIN - 1}}$`, 'u').test(compact) ? compact : undefined;
}

/** Tells a machine-readable zone, a seal, a receipt, an identifier, a phone and a name apart. Pure, never fails. */
export function recognise(raw: string): Recognised {
  const text = raw.trim();
  if (text === '') return { kind: 'empty', text };
  const looksLikeZone = /<<|<.*</u.test(text) && text.replace(/\s/gu, '').length >= 60;
  // Without a filler it is no zone: a seal has the same letters.
  const isZone = /[<«]|&lt;/u.test(text) && findMrzLines(text) !== undefined;
  if (looksLikeZone || isZone) return { kind: 'mrz', text };
  // A seal may end with a space, which is a digit of its alphabet: only the reader's line ends are taken off.
  // What a paste put around it beside goes when the text is no seal with it.
  const sealed = [raw.replace(/^[\r\n\t]+|[\r\n\t]+$/gu, ''), raw.trim()].find(
    (text) => text.length >= SEAL_MIN_CHARS && BASE45.test(text),
  );
  if (sealed !== undefined) return { kind: 'seal', text: sealed };
  if (hasNameAndYear(text)) return { kind: 'name', text };
  const birth = findBirth(text);
  if (birth !== undefined) return { kind: 'birth', text: birth };
  if (findYear(text) === text) return { kind: 'year', text };
  const compact = compactIdentifier(text);
  const reference = findReference(text);
  if (reference !== undefined) return { kind: 'receipt', text: reference };
  const extract = findExtractReference(text);
  if (extract !== undefined) return { kind: 'receipt', text: formatExtractReference(extract) };
  if (/^\d{9}$/.test(compact)) return { kind: 'number', text: compact };
  const phone = /^[\d+\s.\-()]+$/.test(text) ? normalisePhone(text) : undefined;
  if (phone !== undefined) return { kind: 'phone', text: phone };
  const partial = findPartial(text, compact);
  if (partial !== undefined) return { kind: 'partial', text: partial };
  if (hasCnieShape(compact) || (/\d/.test(compact) && /^[A-Z0-9]{5,15}$/.test(compact)))
    return { kind: 'document', text: compact };
  return { kind: 'name', text };
}
