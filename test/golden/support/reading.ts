import { plain } from './tools.ts';

export const ARABIC = /\p{Script=Arabic}/u;
/**
 * Readers take the direction of a whole page from its commonest script, and then put the pieces of an Arabic line that figures or
 * punctuation separate from left to right; on an Arabic page they move the bracket that ends a Latin line. So each piece is looked
 * for, whole and in order.
 */
const partsOf = (line: string): string[] =>
  line.split(ARABIC.test(line) ? /[^\p{Script=Arabic}\p{M}ـ ]+|[،؛؟]/u : /[()]/u).map(plain);

export const isReadable = (line: string, page: string): boolean =>
  partsOf(line).every((piece) => page.includes(piece));
