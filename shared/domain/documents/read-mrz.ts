import { parse, states, type ParseResult } from 'mrz';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { compactIdentifier, hasCnieShape, type DocumentKind } from '../identity/documents.ts';
import { birthFromZone, expiryFromZone } from './mrz-dates.ts';
import { findMrzLines, type MrzFormat, type MrzLines } from './mrz-lines.ts';
import type { MrzReading } from './mrz.ts';

type FieldName = ParseResult['details'][number]['field'];
/** Fields of the zone and the name of what they fill, as `doubtful` lists it. */
const FILLS = {
  documentNumber: 'documentNumber',
  documentNumberCheckDigit: 'documentNumber',
  birthDate: 'birth',
  birthDateCheckDigit: 'birth',
  expirationDate: 'expiresOn',
  expirationDateCheckDigit: 'expiresOn',
  sex: 'sex',
  nationality: 'nationality',
  lastName: 'familyLatin',
  firstName: 'givenLatin',
  optional: 'numberCandidates',
  optional1: 'numberCandidates',
  optional2: 'numberCandidates',
  personalNumber: 'numberCandidates',
  personalNumberCheckDigit: 'numberCandidates',
  compositeCheckDigit: 'composite',
} as const satisfies Partial<Record<Exclude<FieldName, null>, string>>;

const isFilling = (field: FieldName): field is keyof typeof FILLS =>
  field !== null && Object.hasOwn(FILLS, field);

// Codes of machine-readable zones that are not ISO 3166: Germany in one letter, British passports, Kosovo.
const ISO_CODES: Readonly<Record<string, string>> = {
  D: 'DEU',
  GBD: 'GBR',
  GBN: 'GBR',
  GBO: 'GBR',
  GBP: 'GBR',
  GBS: 'GBR',
  RKS: 'XKX',
};

/** `EL IDRISSI` becomes `El Idrissi`: zones know capitals only. */
const capitalise = (name: string): string =>
  name.trim().replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());

function kindOf(format: MrzFormat, issuer: string, nationality: string | null): DocumentKind {
  if (format === 'TD3') return 'passport';
  return issuer === 'MAR' && nationality === 'MAR' ? 'cnie' : 'residence_title';
}

/**
 * On a CNIE the place of the CIN is not documented: optional data first, then the document number; those of its shape. On
 * other documents the document's own number comes first (a passport may carry the CIN as personal number).
 */
function candidatesOf(kind: DocumentKind, documentNumber: string, optionals: readonly string[]): string[] {
  const shaped = optionals.flatMap((text) => text.split(/[ <]+/u)).filter(hasCnieShape);
  if (kind !== 'cnie') return unique([documentNumber, ...shaped]);
  const all = [...shaped, ...(hasCnieShape(documentNumber) ? [documentNumber] : [])];
  return unique(all.length > 0 ? all : [documentNumber]);
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];

/** Tells which fields to look at: wrong check digit or shape, or letters and figures mistaken for each other. */
function doubtsOf(details: ParseResult['details']): { doubtful: Set<string>; trustworthy: boolean } {
  const doubtful = new Set<string>();
  let trustworthy = true;
  for (const { field, valid, autocorrect } of details) {
    if (!isFilling(field) || (valid && autocorrect.length === 0)) continue;
    doubtful.add(FILLS[field]);
    if (!valid && field.endsWith('CheckDigit')) trustworthy = false;
  }
  return { doubtful, trustworthy };
}

/** A name field without a single filler left at its end was probably cut. */
const isCut = (format: MrzFormat, lines: readonly string[]): boolean =>
  !(format === 'TD1' ? lines[2] : lines[0])?.endsWith('<');

/**
 * Reads a machine-readable zone for the agent to confirm; undefined when the text holds none. Agreeing check digits prove
 * little: A, K, U, 0 and the filler weigh the same, so a number is always to be compared with the document.
 */
export function readMrz(text: string, today: PlainDate): MrzReading | undefined {
  const found = findMrzLines(text);
  if (!found) return undefined;
  const { format, lines } = found;
  // The package takes a French card of the old series for another layout: it is not a document of this counter.
  const parsed = parseOrNothing(withPlainNumber(found));
  if (parsed?.format !== format) return undefined;

  const value = (name: Exclude<FieldName, null>): string =>
    parsed.details.find(({ field }) => field === name)?.value ?? '';
  const zone = (line: number, start: number, end: number): string => lines[line]?.slice(start, end) ?? '';
  const { doubtful, trustworthy } = doubtsOf(parsed.details);

  const birth = birthFromZone(digits(format === 'TD1' ? zone(1, 0, 6) : zone(1, 13, 19)), today);
  const expiry = expiryFromZone(digits(format === 'TD1' ? zone(1, 8, 14) : zone(1, 21, 27)), today);
  const state = value('nationality');
  const nationality = Object.hasOwn(states, state) ? (ISO_CODES[state] ?? state) : null;
  const kind = kindOf(format, zone(0, 2, 5), nationality);
  const documentNumber = compactIdentifier(value('documentNumber'));
  const optionals = [value('optional1'), value('personalNumber'), value('optional2'), value('optional')];

  if (birth.isDoubtful) doubtful.add('birth');
  if (expiry.isDoubtful) doubtful.add('expiresOn');
  if (nationality === null) doubtful.add('nationality');
  if (isCut(format, lines)) doubtful.add('givenLatin');
  return {
    format,
    documentKind: kind,
    documentNumber,
    numberCandidates: candidatesOf(kind, documentNumber, optionals),
    familyLatin: capitalise(value('lastName')),
    givenLatin: capitalise(value('firstName')),
    sex: SEXES_OF_ZONE[value('sex')] ?? null,
    birth: birth.date,
    nationality,
    expiresOn: expiry.date,
    trustworthy,
    doubtful: [...doubtful],
  };
}

const SEXES_OF_ZONE: Readonly<Record<string, 'F' | 'M'>> = { male: 'M', female: 'F' };

// As the package corrects figures, so that dates and check digits are judged on the same text.
const FIGURES: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', B: '8', Z: '2', G: '6' };
const digits = (text: string): string => text.replace(/[OISBZG]/gu, (letter) => FIGURES[letter] ?? letter);

/**
 * A filler in place of the number's check digit announces a number that goes on in the optional data. Where the optional
 * data is a CIN, it is a 0 written as a filler, which weighs the same.
 */
function withPlainNumber({ format, lines }: MrzLines): readonly string[] {
  const [first = '', second = '', ...rest] = lines;
  if (format === 'TD1' && first[14] === '<' && hasCnieShape(first.slice(15).split('<', 1)[0] ?? ''))
    return [`${first.slice(0, 14)}0${first.slice(15)}`, second, ...rest];
  return lines;
}

function parseOrNothing(lines: readonly string[]): ParseResult | undefined {
  try {
    return parse(lines, { autocorrect: true });
  } catch {
    return undefined;
  }
}
