import type { KnownDependant } from '../../shared/domain/family/index.ts';
import type { Names } from '../../shared/domain/identity/names.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { ReferenceItem } from '../../shared/domain/reference/index.ts';
import { FAMILIES, MEN, WOMEN, type SampleName } from './names.ts';
import type { Dice } from './dice.ts';
import { idOf } from './identifiers.ts';
import { STREETS } from './places.ts';

export type Sex = 'F' | 'M';

/** Days of the sample are counted back from here, so that they are the same whenever it is made. */
export const REFERENCE_YEAR = 2026;

/** Ids carry the day on which somebody was declared: no file is older than this. */
const COMPUTERISED_IN = 2005;

/** Draws people, families and places; the same seed draws the same ones. */
export interface Maker {
  readonly dice: Dice;
  readonly cnie: () => string;
  readonly communes: readonly ReferenceItem[];
  readonly provinces: ReadonlyMap<string, ReferenceItem>;
}

const two = (value: number): string => String(value).padStart(2, '0');

export const dayIn = (dice: Dice, year: number): string =>
  `${year}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`;

/** Most births are known by their day; a share of the older ones by their year only. */
export const birthIn = (dice: Dice, year: number): string =>
  year < 1965 && dice.often(0.18) ? String(year) : dayIn(dice, year);

/** Most people are written the common way, some as their registry did. */
const spelling = (dice: Dice, { latin }: SampleName): string =>
  dice.often(0.8) ? latin[0] : dice.pick(latin);

export const drawFamilyName = (dice: Dice): SampleName => dice.pick(FAMILIES);

export function namesOf(dice: Dice, sex: Sex, family: SampleName): Names {
  const given = dice.pick(sex === 'F' ? WOMEN : MEN);
  return {
    familyLatin: spelling(dice, family),
    givenLatin: spelling(dice, given),
    familyArabic: family.arabic,
    givenArabic: given.arabic,
  };
}

interface Spouse {
  readonly sex: Sex;
  readonly birthYear: number;
  readonly marriedIn: number;
}
export function spouse({ dice, cnie }: Maker, { sex, birthYear, marriedIn }: Spouse): KnownDependant {
  const birth = birthIn(dice, birthYear);
  return {
    ...namesOf(dice, sex, drawFamilyName(dice)),
    id: idOf(dice, dayIn(dice, Math.max(marriedIn, COMPUTERISED_IN))),
    kind: 'spouse',
    sex,
    birth: birth as KnownDependant['birth'],
    nationality: 'MAR',
    documentKind: 'cnie',
    documentNumber: cnie(),
    marriedOn: dayIn(dice, marriedIn) as KnownDependant['marriedOn'],
    situation: 'ordinary',
  };
}

/** A child who bears the father's name; older ones have a CNIE, some go on studying, a few cannot work. */
export function child({ dice, cnie }: Maker, birthYear: number, family: SampleName): KnownDependant {
  const sex: Sex = dice.often(0.5) ? 'F' : 'M';
  const age = REFERENCE_YEAR - birthYear;
  const disabled = dice.often(age > 21 ? 0.5 : 0.01);
  return {
    ...namesOf(dice, sex, family),
    id: idOf(dice, dayIn(dice, Math.max(birthYear, COMPUTERISED_IN))),
    kind: 'child',
    sex,
    birth: dayIn(dice, birthYear) as KnownDependant['birth'],
    nationality: 'MAR',
    documentKind: 'cnie',
    documentNumber: age >= 18 || dice.often(0.15) ? cnie() : undefined,
    marriedOn: undefined,
    situation: disabled ? 'disabled' : age > 20 ? 'student' : 'ordinary',
  };
}

export function address({ dice, communes, provinces }: Maker, regionCode?: string): PersonRecord['address'] {
  const near = communes.filter(
    ({ parent }) => regionCode === undefined || provinces.get(parent ?? '')?.parent === regionCode,
  );
  const commune = dice.pick(near);
  const province = provinces.get(commune.parent ?? '');
  return {
    line: `${1 + dice.below(240)}, ${dice.pick(STREETS)}`,
    regionCode: province?.parent ?? '',
    provinceCode: commune.parent ?? '',
    communeCode: commune.code,
    communeName: commune.fr,
  };
}
