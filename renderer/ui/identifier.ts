/** How an identifier is cut for the eye. `auto` keeps letters together and cuts digits by three. */
export type Grouping = 'auto' | 'pairs' | 'rib' | 'none';

/** By three from the right, so that `1234567` reads `1 234 567`. */
const byThree = (digits: string): string[] => digits.match(/\d{1,3}(?=(?:\d{3})*$)/gu) ?? [];

/** The groups of an identifier: `J123456` gives J, 123, 456. Joined, they are the identifier again. */
export function groupsOf(value: string, grouping: Grouping = 'auto'): readonly string[] {
  if (grouping === 'none') return [value];
  if (grouping === 'pairs') return value.match(/.{1,2}/gsu) ?? [];
  if (grouping === 'rib')
    return [value.slice(0, 3), value.slice(3, 6), value.slice(6, 22), value.slice(22)].filter(Boolean);
  return (value.match(/\d+|\D+/gu) ?? []).flatMap((part) => (/^\d{5,}$/.test(part) ? byThree(part) : [part]));
}
