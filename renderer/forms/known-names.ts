import { COMPOUND_NAMES } from './known-compound-names.ts';
import { FAMILY_NAMES } from './known-family-names.ts';
import { NAMES_OF_MEN } from './known-names-of-men.ts';
import { NAMES_OF_WOMEN } from './known-names-of-women.ts';

/** A name in its usual Arabic spelling, and its usual Latin ones in plain small letters, apart by a space. */
export type Spelling = readonly [arabic: string, latin: string];

/** Every list of names; one Latin spelling stands once in all of them. */
export const SPELLINGS: readonly Spelling[] = [
  ...NAMES_OF_MEN,
  ...NAMES_OF_WOMEN,
  ...FAMILY_NAMES,
  ...COMPOUND_NAMES,
];

/** Spellings that everybody in Morocco knows, by their usual Latin spellings; letter rules would miss them. */
export const KNOWN_NAMES: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap(([arabic, latin]) => latin.split(' ').map((spelling): Spelling => [spelling, arabic])),
);
