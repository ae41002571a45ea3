import { compactRib, remainder } from '../../../shared/domain/bank/rib.ts';
import { PersonRecord } from '../../../shared/domain/people/record.ts';

const FAMILIES = [
  ['Benjelloun', 'بنجلون'],
  ['El Idrissi', 'الإدريسي'],
  ['Amrani', 'العمراني'],
  ['Tazi', 'التازي'],
] as const;
const GIVEN = [
  ['Youssef', 'يوسف', 'M'],
  ['Khadija', 'خديجة', 'F'],
  ['Mehdi', 'المهدي', 'M'],
  ['Salma', 'سلمى', 'F'],
] as const;

/** An invented RIB whose key is right. */
export function aRib(n: number): string {
  const account = `011519${String(n).padStart(16, '0')}`;
  const key = 97 - remainder(`${account}00`, 97);
  return compactRib(`${account}${String(key).padStart(2, '0')}`);
}

export interface PersonTraits {
  readonly id: string;
  /** Tells this person from the others: names, document and RIB follow from it. */
  readonly n: number;
  readonly number: string;
  readonly document?: string;
  readonly familyIds?: readonly string[];
  readonly branchCode?: string;
  readonly photo?: string;
}

/** An invented insured person with one spouse or child for each id given. */
export function aRecord({
  id,
  n,
  number,
  document,
  familyIds = [],
  branchCode = 'RABAT',
  photo,
}: PersonTraits) {
  const [familyLatin, familyArabic] = FAMILIES[n % FAMILIES.length] ?? FAMILIES[0];
  const [givenLatin, givenArabic, sex] = GIVEN[(n >> 2) % GIVEN.length] ?? GIVEN[0];
  return PersonRecord.parse({
    id,
    version: 0,
    registrationNumber: number,
    numberState: 'reserved',
    scheme: 'tns',
    branchCode,
    registeredOn: '2026-03-02',
    identity: {
      familyLatin,
      givenLatin,
      familyArabic,
      givenArabic,
      sex,
      birth: `19${String(50 + (n % 50))}-05-12`,
      nationality: 'MAR',
      document: { kind: 'cnie', number: document ?? `ZZ${String(n).padStart(6, '0')}` },
    },
    contacts: { mobile: `06${String(n).padStart(8, '0')}` },
    address: { line: '12, rue des Orangers', regionCode: '04', provinceCode: '04421' },
    activity: { categoryCode: 'pharmacists' },
    rib: aRib(n),
    family: familyIds.map((memberId, index) => ({
      id: memberId,
      kind: index === 0 ? 'spouse' : 'child',
      familyLatin,
      givenLatin: 'Nour',
      familyArabic,
      givenArabic: 'نور',
      sex: 'F',
      birth: index === 0 ? '1984-03-24' : '2015-09-01',
      nationality: 'MAR',
      documentNumber: index === 0 ? `YY${String(n).padStart(6, '0')}` : undefined,
    })),
    photo: photo ?? null,
  });
}
