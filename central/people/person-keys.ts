import { normalisePhone } from '../../shared/domain/contact/index.ts';
import { compactIdentifier } from '../../shared/domain/identity/documents.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { arabicKey, latinKey, soundKey } from '../../shared/domain/people/search-keys.ts';

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

export const documentKey = (number: string): string => `d:${compactIdentifier(number)}`;
export const phoneKey = (phone: string): string => `t:${normalisePhone(phone) ?? phone}`;

/** Keys of names: each word as written, as it sounds, and in Arabic. */
const nameKeys = ({
  familyLatin,
  givenLatin,
  familyArabic,
  givenArabic,
}: PersonRecord['identity']): string[] => [
  ...words(latinKey(`${familyLatin} ${givenLatin}`)).map((word) => `w:${word}`),
  ...words(soundKey(`${familyLatin} ${givenLatin}`)).map((word) => `s:${word}`),
  ...words(arabicKey(`${familyArabic} ${givenArabic}`)).map((word) => `a:${word}`),
];

/** Everything a person is found by: own names, documents of the whole family, telephones. */
export function personKeys({ identity, contacts, family }: PersonRecord): string[] {
  const documents = [
    identity.document.number,
    ...family.flatMap(({ documentNumber }) => documentNumber ?? []),
  ];
  const phones = [contacts.mobile, contacts.phone].filter((phone) => phone !== undefined);
  return [...new Set([...nameKeys(identity), ...documents.map(documentKey), ...phones.map(phoneKey)])];
}

/** What one typed word of a name looks for: keys from `low` up to `high`, or exactly `sound`. */
export interface WantedWord {
  readonly low: string;
  readonly high: string;
  readonly sound: string;
}

// Some registries write the article, others do not.
const isArticle = (word: string): boolean => word === 'el' || word === 'al';

const LAST_CHARACTER = '\u{10FFFF}';
const WORDS_MAX = 8;

/** The words of a name in either script; the beginning of a word is enough, and a Latin article does not count. */
export function wantedWords(name: string): WantedWord[] {
  const range = (low: string, sound: string): WantedWord => ({ low, high: low + LAST_CHARACTER, sound });
  const typed = words(latinKey(name));
  const telling = typed.filter((word) => !isArticle(word));
  const latin = (telling.length > 0 ? telling : typed).map((word) =>
    range(`w:${word}`, `s:${soundKey(word)}`),
  );
  const arabic = words(arabicKey(name)).map((word) => range(`a:${word}`, `a:${word}`));
  return [...latin, ...arabic].slice(0, WORDS_MAX);
}
