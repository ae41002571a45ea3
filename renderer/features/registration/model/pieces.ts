import type { Language } from '../../../../shared/i18n/index.ts';
import {
  requiredPieces,
  type PieceRule,
  type RequiredPiece,
} from '../../../../shared/domain/registration/pieces.ts';
import type { FormValues } from './values.ts';

export interface NamedPiece extends RequiredPiece {
  readonly label: string;
}

/** The papers of this file, named in the language of the screen. */
export function namedPieces(
  rules: readonly PieceRule[],
  { scheme, family }: Pick<FormValues, 'scheme' | 'family'>,
  language: Language,
): readonly NamedPiece[] {
  const names = new Map(rules.map((rule) => [rule.code, rule[language]]));
  return requiredPieces(rules, { scheme, family }).map((piece) => ({
    ...piece,
    label: names.get(piece.code) ?? piece.code,
  }));
}

type Marks = FormValues['pieces'];

/** One mark for each paper asked today, in their order: what was received stays received. */
export const marksFor = (required: readonly RequiredPiece[], marks: Marks): Marks =>
  required.map(({ key }) => ({
    key,
    received: marks.some((mark) => mark.key === key && mark.received),
  }));

/** The marks with one paper received (or not); papers not asked any more are forgotten. */
export const withMark = (
  required: readonly RequiredPiece[],
  marks: Marks,
  mark: { readonly key: string; readonly received: boolean },
): Marks => marksFor(required, [...marks.filter(({ key }) => key !== mark.key), mark]);

export const allReceived = (required: readonly RequiredPiece[]): Marks =>
  required.map(({ key }) => ({ key, received: true }));

/** The paper that the photo taken at the desk stands for. */
export const PHOTO_PIECE = 'photo';
