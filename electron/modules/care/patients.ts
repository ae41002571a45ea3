import type { CarePatient } from '../../../shared/domain/care/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';

type Somebody = Pick<
  PersonRecord['identity'],
  'familyLatin' | 'givenLatin' | 'familyArabic' | 'givenArabic' | 'sex' | 'birth'
>;
const YEAR_CHARS = 4;
const named = ({ familyLatin, givenLatin, familyArabic, givenArabic, sex, birth }: Somebody) => ({
  familyLatin,
  givenLatin,
  familyArabic,
  givenArabic,
  sex,
  birthYear: birth.slice(0, YEAR_CHARS),
});

/** Everybody of a file for whom care may be filed, the insured person first. */
export const patientsOf = ({ id, identity, family }: PersonRecord): CarePatient[] => [
  { id, ...named(identity), relation: 'self', isGone: false },
  ...family.map((member) => ({
    id: member.id,
    ...named(member),
    relation: member.kind,
    isGone: member.ended !== undefined,
  })),
];
