import { isRealDay } from '../../kernel/plain-date.ts';
import { compactIdentifier } from '../identity/documents.ts';
import type { ListFaultCode } from './codes.ts';
import { folded } from './folded.ts';

/** What a cell says, as the form's own shapes take it; or why it says nothing that can be kept. */
export type Read = { readonly value: string } | { readonly fault: ListFaultCode | 'field.date_invalid' };
export interface Choice {
  readonly code: string;
  readonly fr: string;
  readonly ar: string;
}
export type Reader = (cell: string, choices: readonly Choice[]) => Read;

const UNKNOWN: Read = { fault: 'unknown_value' };
const value = (text: string): Read => ({ value: text });

/** Arabic-Indic and Persian digits as Latin ones, odd spaces as spaces, invisible marks and Excel's apostrophe dropped. */
export const cleaned = (cell: string): string =>
  cell
    .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u061C\uFEFF]/gu, '')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u00A0\u202F\u2007]/gu, ' ')
    .replace(/^'/u, '')
    .trim();

export const text: Reader = (cell) => value(cell);

/** A number that a spreadsheet has rounded can never be found again. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?e\+?\d+$/iu;

/** Digits, however they are grouped; `1234567890.0` is how some programs write a whole number. */
export const digits: Reader = (cell) =>
  SCIENTIFIC.test(cell)
    ? { fault: 'lost_digits' }
    : value(cell.replace(/\.0+$/u, '').replace(/[\s.-]/gu, ''));

/** A telephone that lost its first zero to a spreadsheet gets it back. */
export const phone: Reader = (cell) => {
  const read = digits(cell.replace(/[()]/gu, ''), []);
  if ('fault' in read) return read;
  const kept = read.value.replace(/^212(?=[5-8]\d{8}$)/u, '0');
  return value(/^[5-8]\d{8}$/u.test(kept) ? `0${kept}` : kept);
};

export const score: Reader = (cell) =>
  SCIENTIFIC.test(cell) ? { fault: 'lost_digits' } : value(cell.replace('٫', '.'));

/** The values of a closed list by the words that lists use for them. */
const among = (words: Readonly<Record<string, readonly string[]>>): Reader => {
  const codes = new Map(
    Object.entries(words).flatMap(([code, names]) => [code, ...names].map((name) => [folded(name), code])),
  );
  return (cell) => {
    const code = codes.get(folded(cell));
    return code === undefined ? UNKNOWN : value(code);
  };
};

export const sex = among({
  F: ['f', 'feminin', 'féminin', 'femme', 'fille', 'female', 'أنثى', 'انثى', 'امرأة', 'أ'],
  M: ['m', 'h', 'masculin', 'homme', 'garçon', 'male', 'ذكر', 'رجل', 'ذ'],
});
export const yesNo = among({
  yes: ['oui', 'o', 'y', '1', 'vrai', 'true', 'نعم'],
  no: ['non', 'n', '0', 'faux', 'false', 'لا'],
});
export const documentKind = among({
  cnie: ['cin', 'cni', 'carte nationale', 'carte d identite', 'البطاقة الوطنية', 'بطاقة وطنية', 'ب و ت'],
  passport: ['passeport', 'جواز السفر', 'جواز سفر'],
  residence_title: ['titre de sejour', 'carte de sejour', 'residence_title', 'بطاقة الإقامة', 'سند الإقامة'],
});
export const relation = among({
  head: [
    'chef',
    'chef de menage',
    'chef de famille',
    'assure',
    'assuree',
    'titulaire',
    'رب الأسرة',
    'ربة الأسرة',
    'رئيس الأسرة',
    'المؤمن له',
  ],
  spouse: ['conjoint', 'conjointe', 'epoux', 'epouse', 'mari', 'femme', 'الزوج', 'الزوجة', 'زوج', 'زوجة'],
  child: ['enfant', 'fils', 'fille', 'ابن', 'ابنة', 'بنت', 'الابن', 'الابنة', 'ولد', 'طفل', 'طفلة'],
});
const morocco = among({ MAR: ['ma', 'maroc', 'marocain', 'marocaine', 'مغربي', 'مغربية', 'المغرب'] });
export const nationality: Reader = (cell, choices) => {
  const known = morocco(cell, choices);
  if ('value' in known) return known;
  return /^[a-z]{3}$/iu.test(cell) ? value(cell.toUpperCase()) : UNKNOWN;
};

/** An entry of a reference list, by its code or its name in either language. */
export const choice: Reader = (cell, choices) => {
  const wanted = folded(cell);
  const found =
    choices.find(({ code }) => compactIdentifier(code) === compactIdentifier(cell)) ??
    choices.find(({ fr, ar }) => folded(fr) === wanted || folded(ar) === wanted);
  return found ? value(found.code) : UNKNOWN;
};

const DAY_MS = 86_400_000;
/** Day 0 of a spreadsheet's calendar, so that its day 60 on (1 March 1900) is right. */
const SHEET_START_MS = Date.UTC(1899, 11, 30);
/** A day as spreadsheets count it. */
export const dayOfSerial = (serial: number): string =>
  new Date(SHEET_START_MS + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);

const padded = (year: string, month: string, date: string): string =>
  `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;

/** `1980-12-31`, `31/12/1980`, `31.12.1980`, `31121980`, `19801231`, a spreadsheet's count; hours after it are dropped. */
function dayIn(cell: string): string | undefined {
  const written = cell.replace(/[T ]\d{1,2}[:h]\d{2}.*$/u, '');
  const first = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(written);
  if (first) return padded(first[1] ?? '', first[2] ?? '', first[3] ?? '');
  const last = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})$/u.exec(written);
  if (last) return padded(last[3] ?? '', last[2] ?? '', last[1] ?? '');
  if (/^\d{8}$/u.test(written)) {
    const yearFirst = padded(written.slice(0, 4), written.slice(4, 6), written.slice(6));
    const yearLast = padded(written.slice(4), written.slice(2, 4), written.slice(0, 2));
    return isRealDay(yearFirst) ? yearFirst : yearLast;
  }
  return /^\d{5}(?:[.,]\d+)?$/u.test(written) ? dayOfSerial(Number(written.slice(0, 5))) : undefined;
}

const INVALID_DAY: Read = { fault: 'field.date_invalid' };

/** A day that must be known in full. The day stands before the month, as everywhere in Morocco. */
export const day: Reader = (cell) => {
  const found = dayIn(cell);
  return found !== undefined && isRealDay(found) ? value(found) : INVALID_DAY;
};

/** The same, or the year alone: `1958`, `00/00/1958`, as the civil registry writes it. */
export const birth: Reader = (cell, choices) => {
  const yearOnly =
    /^(\d{4})(?:\.0+)?$/u.exec(cell) ??
    /^(?:00?[/.-]){2}(\d{4})$/u.exec(cell) ??
    /^(\d{4})-00-00$/u.exec(cell);
  return yearOnly?.[1] === undefined ? day(cell, choices) : value(yearOnly[1]);
};
