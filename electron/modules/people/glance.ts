import { inCharge } from '../../../shared/domain/family/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { PersonGlance, PersonSummary } from '../../../shared/domain/people/views.ts';
import { ageOn, type PlainDate } from '../../../shared/kernel/plain-date.ts';

/** Both a full day and a year alone begin with the year. */
const yearOf = (birth: string): string => birth.slice(0, 4);

interface Named {
  readonly familyLatin: string;
  readonly givenLatin: string;
  readonly familyArabic: string;
  readonly givenArabic: string;
}
const namesOf = ({ familyLatin, givenLatin, familyArabic, givenArabic }: Named): Named => ({
  familyLatin,
  givenLatin,
  familyArabic,
  givenArabic,
});

/** What is left of a record for a role that informs people and does not register them. */
export const glanceAt = (record: PersonRecord, today: PlainDate): PersonGlance => ({
  id: record.id,
  ...namesOf(record.identity),
  registrationNumber: record.registrationNumber,
  numberState: record.numberState,
  birthYear: yearOf(record.identity.birth),
  family: inCharge(record.family).map((member) => ({
    id: member.id,
    ...namesOf(member),
    kind: member.kind,
    sex: member.sex,
    age: ageOn(member.birth, today),
  })),
});

/** The same measure in a list: the document's number stays, for it is what tells two people of one name apart. */
export const reduced = (person: PersonSummary): PersonSummary => ({
  ...person,
  birth: yearOf(person.birth),
  photo: null,
});
