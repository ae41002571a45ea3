import { normalisePhone } from '../../shared/domain/contact/index.ts';
import { compactIdentifier } from '../../shared/domain/identity/documents.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { arabicParts, latinParts, nameTokens } from '../../shared/domain/people/search-keys.ts';
import { soundOf } from '../../shared/domain/people/sound.ts';

export const documentKey = (number: string): string => `d:${compactIdentifier(number)}`;
export const phoneKey = (phone: string): string => `t:${normalisePhone(phone) ?? phone}`;

/** Keys of names: each word as written and joined to its particle, each name as it sounds, and in Arabic. */
function nameKeys({
  familyLatin,
  givenLatin,
  familyArabic,
  givenArabic,
}: PersonRecord['identity']): string[] {
  const { latin, sound, arabic } = nameTokens(
    `${familyLatin} ${givenLatin}`,
    `${familyArabic} ${givenArabic}`,
  );
  return [
    ...latin.map((word) => `w:${word}`),
    ...sound.map((word) => `s:${word}`),
    ...arabic.map((word) => `a:${word}`),
  ];
}

/** Everything a person is found by: own names, documents of the whole family, telephones. */
export function personKeys({ identity, contacts, family }: PersonRecord): string[] {
  const documents = [
    identity.document.number,
    ...family.flatMap(({ documentNumber }) => documentNumber ?? []),
  ];
  const phones = [contacts.mobile, contacts.phone].filter((phone) => phone !== undefined);
  return [...new Set([...nameKeys(identity), ...documents.map(documentKey), ...phones.map(phoneKey)])];
}

/** What one typed name looks for: keys from `low` up to `high`, or exactly `sound`. */
export interface WantedWord {
  readonly low: string;
  readonly high: string;
  readonly sound: string;
}

const LAST_CHARACTER = '\u{10FFFF}';
const WORDS_MAX = 8;

/** The names typed, in either script; the beginning of one is enough, and an article does not count. */
export function wantedWords(name: string): WantedWord[] {
  const range = (low: string, sound: string): WantedWord => ({ low, high: low + LAST_CHARACTER, sound });
  const latin = latinParts(name).map(({ bare }) => range(`w:${bare}`, `s:${soundOf(bare)}`));
  const arabic = arabicParts(name).map(({ bare }) => range(`a:${bare}`, `a:${bare}`));
  return [...latin, ...arabic].slice(0, WORDS_MAX);
}
