import {
  arabicParts,
  hasArabic,
  latinParts,
  type NamePart,
} from '../../../shared/domain/people/search-keys.ts';
import { soundOf } from '../../../shared/domain/people/sound.ts';

/** The FTS5 expressions that find a name as typed, the surest first. */
export interface NameExpressions {
  /** Every word whole. */
  readonly whole: string;
  /** Every word by its beginning. */
  readonly beginning: string;
  /** A name that sounds like it, or that differs by its article. */
  readonly near: string;
}

/** A shorter sound is in too many names to be the beginning of one. */
const SOUND_PREFIX_MIN_CHARS = 3;

type Column = 'latin' | 'sound' | 'arabic';
const quote = (word: string): string => `"${word.replace(/"/gu, '""')}"`;
const whole = (column: Column) => (word: string) => `{${column}} : ${quote(word)}`;
const beginning = (column: Column) => (word: string) => `{${column}} : ${quote(word)} *`;

const all = (terms: readonly string[]): string => `(${terms.join(' AND ')})`;
const any = (terms: readonly string[]): string => `(${[...new Set(terms)].join(' OR ')})`;

/** The words of a name as they stand, or all of them in one. */
const asTyped = ({ words, joined }: NamePart, term: (word: string) => string): string =>
  any([all(words.map(term)), all([term(joined)])]);

function bySound({ bare }: NamePart): string[] {
  const sound = soundOf(bare);
  if (sound === '') return [];
  return [sound.length < SOUND_PREFIX_MIN_CHARS ? whole('sound')(sound) : beginning('sound')(sound)];
}

/** Undefined when nothing in the text is a letter. A name is found in the script in which it is typed. */
export function nameExpressions(text: string): NameExpressions | undefined {
  const column = hasArabic(text) ? 'arabic' : 'latin';
  const parts = column === 'arabic' ? arabicParts(text) : latinParts(text);
  if (parts.length === 0) return undefined;
  const near = (part: NamePart): string =>
    any([
      asTyped(part, beginning(column)),
      beginning(column)(part.bare),
      ...(column === 'latin' ? bySound(part) : []),
    ]);
  return {
    whole: all(parts.map((part) => asTyped(part, whole(column)))),
    beginning: all(parts.map((part) => asTyped(part, beginning(column)))),
    near: all(parts.map(near)),
  };
}
