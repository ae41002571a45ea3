import type { RightsAnswer } from '../rights/answer.ts';
import type { PersonRecord } from './record.ts';

/**
 * What taking a file in needs to know of somebody: the names, the number, the identity document that is shown at the desk and the year
 * of birth; of the family the names. No contact, address, bank account, activity, photo or story, nothing of marriages, studies or
 * health; those who left the family are not named.
 */
export const forDeposit = (record: PersonRecord): PersonRecord => ({
  id: record.id,
  version: record.version,
  registrationNumber: record.registrationNumber,
  numberState: record.numberState,
  scheme: record.scheme,
  branchCode: record.branchCode,
  registeredOn: record.registeredOn,
  identity: { ...namesOf(record.identity), ...seenOf(record.identity), document: record.identity.document },
  contacts: {},
  address: null,
  activity: null,
  own: null,
  rib: null,
  family: record.family
    .filter(({ ended }) => ended === undefined)
    .map((member) => ({
      ...namesOf(member),
      ...seenOf(member),
      id: member.id,
      kind: member.kind,
      documentKind: member.documentKind,
      documentNumber: undefined,
      marriedOn: undefined,
      situation: 'ordinary' as const,
    })),
  photo: null,
});

/** Whether rights are open, for whom and until when; not why. */
export const rightsForDeposit = (answer: RightsAnswer): RightsAnswer => ({
  ...answer,
  members: answer.members.map(({ memberId, state, day }) => ({
    memberId,
    state,
    day,
    monthsDue: [],
    why: null,
    reasons: [],
  })),
});

type Named = Pick<
  PersonRecord['identity'],
  'familyLatin' | 'givenLatin' | 'familyArabic' | 'givenArabic' | 'sex' | 'birth' | 'nationality'
>;
const namesOf = ({ familyLatin, givenLatin, familyArabic, givenArabic }: Named) => ({
  familyLatin,
  givenLatin,
  familyArabic,
  givenArabic,
});
const YEAR_CHARS = 4;
const seenOf = ({ sex, birth, nationality }: Named) => ({
  sex,
  birth: birth.slice(0, YEAR_CHARS) as Named['birth'],
  nationality,
});
