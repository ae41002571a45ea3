import type { PersonRecord } from '../people/record.ts';

/** Equal as JSON says it, whatever the order of names; an absent value is an undefined one. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((name) =>
    isSame(left[name], right[name]),
  );
}

const byId = <T>(list: readonly T[], idOf: (one: T) => string): Record<string, T> =>
  Object.fromEntries(list.map((one) => [idOf(one), one]));

/** What a file says, apart from its version and from the order in which things were heard. */
export const contentOf = ({ version: _version, family, story = [], ...file }: PersonRecord) => ({
  ...file,
  family: byId(family, ({ id }) => id),
  story: byId(story, ({ actId }) => actId),
});
export const isSameFile = (a: PersonRecord, b: PersonRecord): boolean => isSame(contentOf(a), contentOf(b));
