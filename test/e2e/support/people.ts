import { ribKey } from '../../../shared/domain/bank/rib.ts';
import { addDays, plainDate } from '../../../shared/kernel/plain-date.ts';
import { cardZone } from '../../support/zone.ts';

/** A person who walks up to the desk with a family. Invented; each story has its own, as they share a central. */
export interface Visitor {
  readonly zone: string;
  readonly cnie: string;
  /** `YYYY-MM-DD`. */
  readonly birth: string;
  readonly familyLatin: string;
  readonly givenLatin: string;
  readonly familyArabic: string;
  readonly givenArabic: string;
  readonly mobile: string;
  readonly spouseCnie: string;
  readonly rib: string;
}

const NAMES = [
  ['EL FASSI', 'NAWAL', 'الفاسي', 'نوال'],
  ['BERRADA', 'SAMIRA', 'برادة', 'سميرة'],
  ['LAMRANI', 'HOUDA', 'لمراني', 'هدى'],
  ['ZNIBER', 'AMAL', 'زنيبر', 'أمل'],
  ['SKALLI', 'KARIMA', 'سقالي', 'كريمة'],
  ['TAHIRI', 'WAFAA', 'طاهري', 'وفاء'],
  ['BENNIS', 'MERYEM', 'بنيس', 'مريم'],
  ['FILALI', 'NADIA', 'فيلالي', 'نادية'],
  ['LAHLOU', 'SALWA', 'لحلو', 'سلوى'],
  ['ALAMI', 'DOUNIA', 'العلمي', 'دنيا'],
] as const;

/** The husband whom the sample families declare, when it is he who comes to the desk. */
export const AS_HUSBAND = {
  familyLatin: 'TAZI',
  givenLatin: 'YOUNES',
  familyArabic: 'التازي',
  givenArabic: 'يونس',
  birth: '1985-11-02',
} as const;

type Named = Pick<Visitor, keyof typeof AS_HUSBAND>;

/** The same visitor for the same number, whatever else runs; two numbers never give the same person. */
export function aVisitor(index: number, as?: Named): Visitor {
  const ownName = NAMES[index % NAMES.length] ?? NAMES[0];
  const cnie = `BK6${String(12_345 + index)}`;
  // A day of birth each: two people of one name would be compared.
  const {
    familyLatin = ownName[0],
    givenLatin = ownName[1],
    familyArabic = ownName[2],
    givenArabic = ownName[3],
    birth = addDays(plainDate('1987-03-10'), index),
  } = as ?? {};
  const account = `0115190000012050${String(9_000 + index).padStart(6, '0')}`;
  const lines = cardZone({
    number: `X4K9D2M${String(10 + index)}`,
    optional: cnie,
    birth: birth.slice(2).replaceAll('-', ''),
    expiry: '320915',
    sex: as ? 'M' : 'F',
    name: `${familyLatin.replaceAll(' ', '<')}<<${givenLatin}`,
  });
  return {
    zone: lines.join('\n'),
    cnie,
    birth,
    familyLatin,
    givenLatin,
    familyArabic,
    givenArabic,
    mobile: `06000${String(12_340 + index)}`,
    rib: `${account}${ribKey(account)}`,
    spouseCnie: `AE7${String(10_123 + index)}`,
  };
}
