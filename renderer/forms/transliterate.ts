import { KNOWN_NAMES } from './known-names.ts';

/** Letter groups of the French way of writing Arabic names, the longest first. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^tch/, 'تش'],
  [/^ch/, 'ش'],
  [/^sh/, 'ش'],
  [/^kh/, 'خ'],
  [/^gh/, 'غ'],
  [/^dh/, 'ض'],
  [/^th/, 'ث'],
  [/^ph/, 'ف'],
  [/^(?:ou|oo)/, 'و'],
  [/^(?:ei|ai|ay)$/, 'اي'],
  [/^(?:ei|ai|ay|ey)/, 'اي'],
  [/^(?:aa|â)/, 'ا'],
  [/^(?:ee|ii|î)/, 'ي'],
];

const LETTERS: Readonly<Record<string, string>> = {
  a: 'ا',
  b: 'ب',
  c: 'ك',
  d: 'د',
  e: '',
  f: 'ف',
  g: 'ك',
  h: 'ه',
  i: 'ي',
  j: 'ج',
  k: 'ك',
  l: 'ل',
  m: 'م',
  n: 'ن',
  o: 'و',
  p: 'ب',
  q: 'ق',
  r: 'ر',
  s: 'س',
  t: 'ت',
  u: 'و',
  v: 'ف',
  w: 'و',
  x: 'كس',
  y: 'ي',
  z: 'ز',
};

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/gu, '');

/** One word, letter by letter: doubled consonants once, a vowel at the head carried by an alif, `a` at the end as ة. */
function letterByLetter(word: string): string {
  let rest = word.replace(/([b-df-hj-np-tv-z])\1+/gu, '$1');
  let arabic = /^[eiouy]/u.test(rest) ? 'ا' : '';
  if (rest.startsWith('a')) {
    arabic = 'أ';
    rest = rest.slice(1);
  } else if (rest.startsWith('e')) rest = rest.slice(1);
  while (rest !== '') {
    if (rest === 'a' || rest === 'ah') return `${arabic}ة`;
    if (rest === 'e') return arabic;
    const group = GROUPS.find(([shape]) => shape.test(rest));
    const taken = group ? (group[0].exec(rest)?.[0].length ?? 1) : 1;
    const softC = rest.startsWith('c') && /^c[eiy]/u.test(rest);
    arabic += group ? group[1] : softC ? 'س' : (LETTERS[rest.charAt(0)] ?? '');
    rest = rest.slice(taken);
  }
  return arabic;
}

/** Particles that stick to the next word or stand before it. */
const PARTICLES: readonly (readonly [RegExp, string])[] = [
  [/^abd(?:e|a|ou)?[lrsnzd]-?(?=.{3})/u, 'عبد ال'],
  [/^(?:el|al)-?(?=.{3})/u, 'ال'],
];

const STANDING: Readonly<Record<string, string>> = {
  el: 'ال',
  al: 'ال',
  er: 'ال',
  es: 'ال',
  ez: 'ال',
  en: 'ال',
  ed: 'ال',
  eddine: 'الدين',
  eddin: 'الدين',
  dine: 'الدين',
  ben: 'بن',
  ibn: 'ابن',
  bint: 'بنت',
  bent: 'بنت',
  ait: 'آيت',
  ould: 'ولد',
  abou: 'أبو',
  bou: 'بو',
  abdel: 'عبد ال',
  abd: 'عبد',
  moulay: 'مولاي',
  sidi: 'سيدي',
  lalla: 'لالة',
  haj: 'الحاج',
};

function word(text: string): string {
  const known = KNOWN_NAMES.get(text) ?? STANDING[text];
  if (known !== undefined) return known;
  for (const [shape, arabic] of PARTICLES) {
    const tail = text.replace(shape, '');
    if (tail !== text) return arabic + (KNOWN_NAMES.get(tail)?.replace(/^ال/u, '') ?? letterByLetter(tail));
  }
  return letterByLetter(text);
}

/** An Arabic spelling to propose for a name in Latin letters: known names first, then letter by letter. Never imposed. */
export const transliterate = (latin: string): string =>
  plain(latin)
    .split(/[\s-]+/u)
    .filter((each) => /[a-z]/u.test(each))
    .map(word)
    .join(' ')
    .replace(/ال /gu, 'ال')
    .replace(/الال/gu, 'ال')
    .trim();
