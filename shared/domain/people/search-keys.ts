const MARKS = /\p{M}/gu;

/** Lower-case Latin letters only, accents dropped, words separated by one space: what exact name search compares. */
export const latinKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[^a-z]+/gu, ' ')
    .trim();

// One Arabic name has many Latin spellings (Youssef, Yousef, Jusuf, Youcef). Each rule folds one habit of writing; the
// order matters: digraphs before the letters that they contain.
const SOUND_RULES: readonly (readonly [RegExp, string])[] = [
  [/^(?:abd ?el|abd ?al|abdou?l)/u, 'abdl'],
  [/ph/gu, 'f'],
  [/kh/gu, 'x'],
  [/gh|rh/gu, 'g'],
  [/sch|ch|sh/gu, 'ş'],
  [/dj|j/gu, 'z'],
  [/th/gu, 't'],
  [/dh/gu, 'd'],
  [/ou|oo|w/gu, 'u'],
  [/o/gu, 'u'],
  [/c(?=[eiy])/gu, 's'],
  [/q|ck|c/gu, 'k'],
  [/y|ee|ei|ai/gu, 'i'],
  [/e/gu, 'i'],
  [/h/gu, ''],
  [/(.)\1+/gu, '$1'],
  [/(?<=.)[aeiu]+$/u, ''],
];

/** How a Latin spelling sounds, roughly: variants of one name mostly meet on the same key. One key a word. */
export const soundKey = (name: string): string =>
  latinKey(name)
    .split(' ')
    .map((word) => SOUND_RULES.reduce((text, [pattern, by]) => text.replace(pattern, by), word))
    .filter((word) => word !== '')
    .join(' ');

/** Arabic letters as people type them in a hurry: no vowels, one alef, one yaa, haa for taa marbuta. */
export const arabicKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\u064B-\u065F\u0670\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىئ]/gu, 'ي')
    .replace(/ؤ/gu, 'و')
    .replace(/ة/gu, 'ه')
    .replace(/[^\p{Script=Arabic}]+/gu, ' ')
    .trim();

export const hasArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);
