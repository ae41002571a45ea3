/** Spellings that no rule brings together, folded to one of them. */
const USUAL: readonly (readonly [RegExp, string])[] = [
  [/^(?:med|mohd)$/u, 'mohamed'],
  [/^fatima?h?(?:e?z+)(?=[aeo]?h?r)/u, 'fatimaz'],
  // Capitals are left alone by the rules below: Houssine is not Hassan, Saïd is not Saad.
  [/^(?:e?l[ae]?)?h[ou]+[cs]+(?:[ae]?[iy]|ee|e)+ne?$/u, 'hsYn'],
  [/sa(?:ee|[iy])d/u, 'sYd'],
  [/^rh?(?=ita$)/u, 'gh'],
  [/^[ae]z+e?d+ine?$/u, 'azdin'],
  [/^yous+ou?f$|^yus+uf$/u, 'yusef'],
];

/** `x` stands for kh, `c` for ch, `w` and `y` for consonants; the order matters: digraphs before the letters they contain. */
const CONSONANTS: readonly (readonly [RegExp, string])[] = [
  // Sun letters swallow the article: Abderrahim, Abdelrahim, Abd er Rahim; Errachidi, Er Rachidi.
  [/^abd[aeou]*l?([rszndt])(?=[a-z]{2})\1*/u, 'abd$1'],
  [/^abd(?:[aeou]*l+)/u, 'abdl'],
  [/^e(?:ch(?=ch)|([rsznd])(?=\1))/u, ''],
  [/^el(?=.{4})/u, ''],
  [/^al(?=[b-df-hj-km-np-tv-z].{3})/u, ''],
  [/ph/gu, 'f'],
  [/kh/gu, 'x'],
  [/gh|(?<!^abd)rh/gu, 'g'],
  [/t?sch|t?ch|sh/gu, 'C'],
  [/dj/gu, 'j'],
  [/th/gu, 't'],
  [/dh/gu, 'd'],
  [/oo|ou/gu, 'u'],
  [/o/gu, 'u'],
  [/c(?=[eiy])/gu, 's'],
  [/ck|q|c/gu, 'k'],
  [/C/gu, 'c'],
  [/h$/u, ''],
  [/([b-df-hj-np-tv-z])\1+/gu, '$1'],
];

const VOWELS: readonly (readonly [RegExp, string])[] = [
  [/u(?=[aei])/gu, 'w'],
  [/[iy]+(?=[aeu])(?!e$)/gu, 'y'],
  [/(?<=[aeiu])w(?![aeiu])/gu, 'u'],
  [/y(?![aeu])/gu, 'i'],
  // The head: a, i or u; what follows it as a vowel does not count.
  [/^a[aeiu]*/u, 'A'],
  [/^[ei][aeiu]*/u, 'I'],
  [/^u[aeiu]*/u, 'U'],
  // The end: a, i, u; a mute e does not count.
  [/(?<=.)(?:a[aeh]*)$/u, 'A'],
  [/(?<=.)(?:[aei]*i[ei]*|ee)$/u, 'I'],
  [/(?<=.)[aeiu]*u[e]?$/u, 'U'],
  // A u before the last consonants tells Mahmoud from Mohamed; elsewhere u, a, i and e are written as one likes.
  [/u(?=[^aeiuAIU]+e?$)/u, 'U'],
  [/[aeiu]/gu, ''],
];

const fold = (text: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((so, [pattern, by]) => so.replace(pattern, by), text);

/** A branch has few names and many people: what a word sounds like is worked out once. */
const HEARD_MAX = 20_000;
const heard = new Map<string, string>();

/** How one word of Latin letters sounds: its consonants, with the vowels of its two ends. */
export function soundOf(word: string): string {
  const known = heard.get(word);
  if (known !== undefined) return known;
  const sound = fold(fold(fold(word, USUAL), CONSONANTS), VOWELS).toLowerCase();
  if (heard.size >= HEARD_MAX) heard.clear();
  heard.set(word, sound);
  return sound;
}
