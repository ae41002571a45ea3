import { arabicKey, hasArabic, latinKey, soundKey } from '../../../shared/domain/people/search-keys.ts';

const quote = (word: string): string => `"${word.replace(/"/gu, '""')}"`;
const prefixes = (column: string, key: string): string =>
  `{${column}} : (${key
    .split(' ')
    .map((word) => `${quote(word)} *`)
    .join(' AND ')})`;

/**
 * The FTS5 expression that finds a name as typed: every word a prefix, in either script; Latin words also by sound, so that
 * Youcef finds Youssef. Undefined when nothing in the text is a letter.
 */
export function matchExpression(text: string): string | undefined {
  if (hasArabic(text)) {
    const key = arabicKey(text);
    return key === '' ? undefined : prefixes('arabic', key);
  }
  const [latin, sound] = [latinKey(text), soundKey(text)];
  if (latin === '') return undefined;
  return sound === ''
    ? prefixes('latin', latin)
    : `${prefixes('latin', latin)} OR ${prefixes('sound', sound)}`;
}
