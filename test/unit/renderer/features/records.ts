import { PersonRecord } from '../../../../shared/domain/people/record.ts';
import type { PersonSummary } from '../../../../shared/domain/people/views.ts';

const id = (rank: number): string => `0190a000-0000-7000-8000-${String(rank).padStart(12, '0')}`;

/** An invented insured person, with what the test is about put over it. */
export const aRecord = (over: Record<string, unknown> = {}): PersonRecord =>
  PersonRecord.parse({
    id: id(1),
    version: 1,
    registrationNumber: '800000001',
    numberState: 'confirmed',
    scheme: 'tns',
    branchCode: 'DEMO-01',
    registeredOn: '2026-03-02',
    identity: {
      familyLatin: 'Exemple',
      givenLatin: 'Salma',
      familyArabic: 'مثال',
      givenArabic: 'سلمى',
      sex: 'F',
      birth: '1987-04-12',
      nationality: 'MAR',
      document: { kind: 'cnie', number: 'ZZ100001' },
    },
    contacts: { mobile: '0610000001' },
    address: null,
    activity: null,
    rib: null,
    family: [],
    photo: 'a'.repeat(64),
    ...over,
  });

/** A member of an invented family. */
export const aMember = (rank: number, over: Record<string, unknown> = {}) => ({
  id: id(100 + rank),
  kind: 'child',
  familyLatin: 'Exemple',
  givenLatin: `Enfant ${'abcdef'[rank]}`,
  familyArabic: 'مثال',
  givenArabic: 'طفل',
  sex: 'F',
  birth: `201${rank}-01-01`,
  nationality: 'MAR',
  ...over,
});

export const aSummary = (rank: number, over: Partial<PersonSummary> = {}): PersonSummary => ({
  id: id(rank) as PersonSummary['id'],
  familyLatin: 'Exemple',
  givenLatin: 'Salma',
  familyArabic: 'مثال',
  givenArabic: 'سلمى',
  sex: 'F',
  birth: '1987-04-12',
  documentNumber: 'ZZ100001',
  registrationNumber: '800000001',
  numberState: 'confirmed',
  scheme: 'tns',
  photo: null,
  insured: null,
  ...over,
});
