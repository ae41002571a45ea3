import { plain } from './tools.ts';

export const ARABIC = /\p{Script=Arabic}/u;
/**
 * Readers take the direction of a whole page from its commonest script, and then put the pieces of an Arabic line that figures or
 * punctuation separate from left to right. So each piece is looked for, whole and in order.
 */
const partsOf = (line: string): string[] =>
  (ARABIC.test(line) ? line.split(/[^\p{Script=Arabic}\p{M}ـ ]+|[،؛؟]/u) : [line]).map(plain);

export const isReadable = (line: string, page: string): boolean =>
  partsOf(line).every((piece) => page.includes(piece));
