import type { MrzReading } from '../../../../shared/domain/documents/mrz.ts';
import { hasCnieShape } from '../../../../shared/domain/identity/documents.ts';
import type { ToConfirm } from './values.ts';

/** Whom the zone is about: the person at the counter, somebody who enters a file, or a member of the family by index. */
export type MrzTarget = 'identity' | 'person' | number;

/** The parts of a person that a zone fills, in the order in which they are told. */
export const FILLED = ['number', 'familyLatin', 'givenLatin', 'sex', 'birth', 'nationality'] as const;
export type Filled = (typeof FILLED)[number];

export interface Filling {
  readonly values: readonly { readonly path: string; readonly value: string }[];
  readonly filled: readonly Filled[];
  /** Filled, but to be compared with the document with care. */
  readonly doubtful: readonly Filled[];
  readonly toConfirm: ToConfirm;
}

interface Paths {
  readonly number: string;
  readonly kind: string;
  readonly of: (field: string) => string;
}

export function pathsOf(target: MrzTarget): Paths {
  const at = typeof target === 'number' ? `family.${target}` : target;
  const of = (field: string): string => `${at}.${field}`;
  return target === 'identity'
    ? { number: of('document.number'), kind: of('document.kind'), of }
    : { number: of('documentNumber'), kind: of('documentKind'), of };
}

/** The kind of document that a number goes with: a passport may carry the holder's CIN too. */
export const kindFor = (reading: MrzReading, number: string): MrzReading['documentKind'] =>
  reading.documentKind === 'passport' && number !== reading.documentNumber && hasCnieShape(number)
    ? 'cnie'
    : reading.documentKind;

const DOUBTS: Readonly<Record<string, Filled>> = {
  documentNumber: 'number',
  numberCandidates: 'number',
  composite: 'number',
  familyLatin: 'familyLatin',
  givenLatin: 'givenLatin',
  sex: 'sex',
  birth: 'birth',
  nationality: 'nationality',
};

/** What a reading puts in the form. What the zone does not tell is left as it is. */
export function fillingOf(reading: MrzReading, target: MrzTarget): Filling {
  const paths = pathsOf(target);
  const number = reading.numberCandidates[0] ?? reading.documentNumber;
  const told: Readonly<Record<Filled, string | null>> = {
    number,
    familyLatin: reading.familyLatin,
    givenLatin: reading.givenLatin,
    sex: reading.sex,
    birth: reading.birth,
    nationality: reading.nationality,
  };
  const filled = FILLED.filter((field) => told[field]);
  const doubted = new Set(reading.doubtful.map((name) => DOUBTS[name]));
  return {
    values: [
      { path: paths.kind, value: kindFor(reading, number) },
      ...filled.map((field) => ({
        path: field === 'number' ? paths.number : paths.of(field),
        value: told[field] ?? '',
      })),
    ],
    filled,
    doubtful: FILLED.filter((field) => doubted.has(field)),
    toConfirm: { path: paths.number, number },
  };
}

/** Numbers still to compare with the document; one that was typed over since is the agent's own. */
export const unconfirmed = (
  toConfirm: readonly ToConfirm[],
  valueAt: (path: string) => unknown,
): readonly ToConfirm[] => toConfirm.filter(({ path, number }) => valueAt(path) === number);

export const isExpired = (reading: MrzReading, today: string): boolean =>
  reading.expiresOn !== null && reading.expiresOn < today;
