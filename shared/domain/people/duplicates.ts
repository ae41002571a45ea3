import { arabicKey, latinKey, soundKey } from './search-keys.ts';

export const DUPLICATE_REASONS = [
  'same_document',
  'same_names_and_birth',
  'similar_names_and_birth',
  'same_rib',
  'same_mobile',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** What two files are compared on. Absent values never match. */
export interface Traits {
  readonly document?: string | undefined;
  readonly familyLatin: string;
  readonly givenLatin: string;
  readonly familyArabic: string;
  readonly givenArabic: string;
  readonly birth: string;
  readonly rib?: string | null | undefined;
  readonly mobile?: string | undefined;
}

const same = (a: string | null | undefined, b: string | null | undefined): boolean => !!a && a === b;

/** Words in any order: the family name is often typed where the given name goes. */
const words = (key: string): string => key.split(' ').sort().join(' ');
const latin = (t: Traits) => words(latinKey(`${t.familyLatin} ${t.givenLatin}`));
const sound = (t: Traits) => words(soundKey(`${t.familyLatin} ${t.givenLatin}`));
const arabic = (t: Traits) => words(arabicKey(`${t.familyArabic} ${t.givenArabic}`));

/** El Fassi and Elfassi, Abd el Kader and Abdelkader: the two names with their particles glued, in any order. */
const glued = (names: readonly string[], keyOf: (name: string) => string): string => {
  const keys = names.map((name) => keyOf(name.replaceAll(' ', '')));
  return keys.includes('') ? '' : keys.sort().join(' ');
};
const soundGlued = (t: Traits) => glued([latinKey(t.familyLatin), latinKey(t.givenLatin)], soundKey);
const arabicGlued = (t: Traits) => glued([arabicKey(t.familyArabic), arabicKey(t.givenArabic)], (key) => key);

/** A birth known by year only agrees with every day of that year. */
const birthsAgree = (a: string, b: string): boolean =>
  a === b || ((a.length === 4 || b.length === 4) && a.slice(0, 4) === b.slice(0, 4));

/** Why these two may be one person, strongest reason first; empty when nothing suggests it. Symmetric. */
export function duplicateReasons(a: Traits, b: Traits): readonly DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  if (same(a.document, b.document)) reasons.push('same_document');
  const namesSame = same(latin(a), latin(b)) || same(arabic(a), arabic(b));
  const namesClose =
    namesSame ||
    same(sound(a), sound(b)) ||
    same(soundGlued(a), soundGlued(b)) ||
    same(arabicGlued(a), arabicGlued(b));
  if (namesSame && a.birth === b.birth) reasons.push('same_names_and_birth');
  else if (namesClose && birthsAgree(a.birth, b.birth)) reasons.push('similar_names_and_birth');
  if (same(a.rib, b.rib)) reasons.push('same_rib');
  if (same(a.mobile, b.mobile) && namesClose) reasons.push('same_mobile');
  return reasons;
}
