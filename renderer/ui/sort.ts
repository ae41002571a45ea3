import { LOCALES, type Language } from '../../shared/i18n/index.ts';

const collators = new Map<Language, Intl.Collator>();
function collator(language: Language): Intl.Collator {
  const known =
    collators.get(language) ?? new Intl.Collator(LOCALES[language], { numeric: true, sensitivity: 'base' });
  collators.set(language, known);
  return known;
}

/** Sorts by text (in the language's order) or by number; equal rows keep their order. */
export function sortRows<T>(
  rows: readonly T[],
  by: (row: T) => string | number,
  isDescending: boolean,
  language: Language,
): readonly T[] {
  const { compare } = collator(language);
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [by(a), by(b)];
    return (
      sign *
      (typeof left === 'number' && typeof right === 'number'
        ? left - right
        : compare(String(left), String(right)))
    );
  });
}
