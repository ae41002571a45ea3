import type { PersonRecord } from '../people/record.ts';
import { arabicKey, latinKey } from '../people/search-keys.ts';
import type { RequestContent } from './content.ts';

/** What a file has already of what is asked; each has a sentence `requests.already.<code>`. */
export const ALREADY = ['registered', 'numbered', 'member', 'same', 'cover'] as const;
export type Already = (typeof ALREADY)[number];

type Names = Readonly<Record<'familyLatin' | 'givenLatin' | 'familyArabic' | 'givenArabic', string>>;
const isNamed = (one: Names, other: Names): boolean =>
  (latinKey(one.familyLatin) === latinKey(other.familyLatin) &&
    latinKey(one.givenLatin) === latinKey(other.givenLatin)) ||
  (arabicKey(one.familyArabic) === arabicKey(other.familyArabic) &&
    arabicKey(one.givenArabic) === arabicKey(other.givenArabic));

/** Every value of `asked` stands in `known`. */
const isWithin = (asked: object, known: object | null): boolean =>
  known !== null &&
  Object.entries(asked).every(([name, value]: [string, unknown]) => {
    const other = (known as Record<string, unknown>)[name];
    if (value === undefined) return true;
    return typeof value === 'object' && value !== null
      ? typeof other === 'object' && isWithin(value, other)
      : other === value;
  });

/** Why nothing may be left to do; undefined when there is. Shown before anybody accepts. */
export function findAlready(content: RequestContent, file: PersonRecord | undefined): Already | undefined {
  if (!file) return undefined;
  if (content.kind === 'complementary-cover')
    return file.own?.['complementaryCover'] === 'yes' ? 'cover' : undefined;
  if (content.kind === 'point-registration') return 'numbered';
  if (content.kind !== 'event') return 'registered';
  const { event } = content;
  switch (event.kind) {
    case 'marriage':
    case 'birth':
    case 'kafala': {
      const { person } = event;
      const birth = event.kind === 'birth' ? event.happenedOn : event.person.birth;
      const isThere = file.family.some(
        (member) =>
          (person.documentNumber !== undefined && member.documentNumber === person.documentNumber) ||
          (member.birth === birth && isNamed(member, person)),
      );
      return isThere ? 'member' : undefined;
    }
    case 'identity-change':
      return isWithin(event.identity, file.identity) ? 'same' : undefined;
    case 'address-change':
      return isWithin(event.address, file.address) ? 'same' : undefined;
    case 'contact-change':
      return isWithin(event.contacts, file.contacts) ? 'same' : undefined;
    case 'bank-change':
      return event.rib === file.rib ? 'same' : undefined;
    default:
      return undefined;
  }
}
