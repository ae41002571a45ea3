/** Text as it is compared in lists: no case, accents, Arabic vowels or letter variants (أ إ آ ا, ى ي, ة ه). */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}ـ'’.-]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .toLowerCase()
    .trim();

/** True when each typed word is somewhere in the text. */
export function matchesWords(text: string, typed: string): boolean {
  const folded = fold(text);
  return fold(typed)
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}

/** What matches, those that begin as typed first, each name once. */
export function bestMatches<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  typed: string,
): readonly T[] {
  const wanted = fold(typed);
  const rank = (name: string): number => (name.startsWith(wanted) ? 0 : name.includes(` ${wanted}`) ? 1 : 2);
  const byName = new Map(items.toReversed().map((item) => [fold(nameOf(item)), item]));
  return [...byName]
    .toReversed()
    .filter(([name]) => matchesWords(name, typed))
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([, item]) => item);
}
