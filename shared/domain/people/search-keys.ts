import { soundOf } from './sound.ts';

/**
 * The number of the way names are made into keys. A store whose keys were made another way makes them again: raise it with
 * every change of what `nameTokens` answers.
 */
export const SEARCH_KEYS_VERSION = 2;

const MARKS = /\p{M}/gu;

/** Lower-case Latin letters only, accents dropped, words separated by one space: what exact name search compares. */
export const latinKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[^a-z]+/gu, ' ')
    .trim();

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

const wordsOf = (key: string): string[] => key.split(' ').filter((word) => word !== '');

/** How a Latin spelling sounds, roughly: variants of one name mostly meet on the same key. One key a word. */
export const soundKey = (name: string): string =>
  wordsOf(latinKey(name)).map(soundOf).filter(Boolean).join(' ');

/** A name inside a full name: its words, and the same written in one. `Ben Jelloun` and `Benjelloun` are one name. */
export interface NamePart {
  readonly words: readonly string[];
  readonly joined: string;
  /** The words after an article, in one; the same as `joined` when there is none. */
  readonly bare: string;
}

interface Script {
  readonly articles: ReadonlySet<string>;
  /** They stand before a name, parted or glued. */
  readonly particles: ReadonlySet<string>;
  /** The second half of a name that is often parted: Nour Eddine. */
  readonly endings: ReadonlySet<string>;
  /** An article glued to its word. */
  readonly gluedArticle: RegExp;
}

const LATIN: Script = {
  articles: new Set(['el', 'al', 'l']),
  particles: new Set(
    [
      'ben',
      'bin',
      'ibn',
      'bou',
      'bu',
      'abou',
      'abu',
      'ait',
      'ayt',
      'ould',
      'abd',
      'abdel',
      'abdal',
      'abdoul',
      'abdul',
    ].concat([
      'abder',
      'abdes',
      'abden',
      'abdez',
      'abed',
      'er',
      'es',
      'ez',
      'en',
      'ed',
      'et',
      'ech',
      'ess',
      'ou',
      'm',
      'n',
    ]),
  ),
  endings: new Set([
    'eddine',
    'eddin',
    'edine',
    'ddine',
    'dine',
    'din',
    'uddin',
    'ouddine',
    'allah',
    'ellah',
  ]),
  gluedArticle: /^el(?=.{4})/u,
};

const ARABIC: Script = {
  articles: new Set(['ال']),
  particles: new Set(['بن', 'ابن', 'بو', 'ابو', 'ايت', 'عبد', 'ولد', 'او']),
  endings: new Set(['الدين', 'الله']),
  gluedArticle: /^ال(?=.{4})/u,
};

/** The names in a full name, in the order written; `key` is a Latin or an Arabic key. */
function partsOf(key: string, { articles, particles, endings, gluedArticle }: Script): NamePart[] {
  const groups: string[][] = [];
  let open = false;
  for (const word of wordsOf(key)) {
    const last = groups.at(-1);
    if (last && (open || endings.has(word))) last.push(word);
    else groups.push([word]);
    open = articles.has(word) || particles.has(word);
  }
  return groups.map((words) => {
    const joined = words.join('');
    const [first = '', ...others] = words;
    const tail =
      articles.has(first) && others.length > 0 ? others.join('') : joined.replace(gluedArticle, '');
    return { words, joined, bare: tail };
  });
}

/** The one double name that is often written in one word. */
const FATIMA_ZAHRA = /\bfatima?h?e?z+(?=[aeo]?h?r)/gu;

export const latinParts = (name: string): NamePart[] =>
  partsOf(latinKey(name).replace(FATIMA_ZAHRA, 'fatima z'), LATIN);
export const arabicParts = (name: string): NamePart[] => partsOf(arabicKey(name), ARABIC);

/** What a stored name is found by: every word, every name in one word, every name without its article, every sound. */
export interface NameTokens {
  readonly latin: readonly string[];
  readonly sound: readonly string[];
  readonly arabic: readonly string[];
}

/** A name of several words, in one, then without its first word, and so on: Aït Ben Haddou is found as Ben Haddou too. */
const endsOf = ({ words }: NamePart): string[] => words.map((_, start) => words.slice(start).join(''));

const written = (parts: readonly NamePart[], { gluedArticle }: Script): string[] => {
  const all = parts.flatMap((part) => [...part.words, ...endsOf(part), part.bare]);
  return [...new Set(all.flatMap((word) => [word, word.replace(gluedArticle, '')]))];
};

export function nameTokens(latin: string, arabic: string): NameTokens {
  const parts = latinParts(latin);
  const heard = parts.flatMap((part) => [part.bare, ...endsOf(part)]);
  return {
    latin: written(parts, LATIN),
    sound: [...new Set(heard.map(soundOf))].filter(Boolean),
    arabic: written(arabicParts(arabic), ARABIC),
  };
}
