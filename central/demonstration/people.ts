import { officialItems, sampleCommunes } from '../reference/official.ts';
import type { Identity } from '../../shared/domain/identity/person.ts';
import type { KnownDependant } from '../../shared/domain/family/index.ts';
import { withLawDates } from '../../shared/domain/legal/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { asNumber } from '../numbers/as-number.ts';
import { legalFiles } from '../legal/legal.service.ts';
import { diceOf, type Dice } from './dice.ts';
import {
  cnieSource,
  populationCnie,
  idOf,
  landline,
  mobile,
  passport,
  PEOPLE_NUMBERS,
  residenceTitle,
  rib,
} from './identifiers.ts';
import { memorablePeople } from './memorable.ts';
import { FOREIGNERS, type SampleName } from './names.ts';
import * as make from './person-maker.ts';
import { BRANCHES } from './places.ts';

/** Shares of a thousand, and the years between which the insured of a scheme were born. */
const SCHEMES: readonly (readonly [scheme: string, share: number, born: readonly [number, number]])[] = [
  ['cnss-salaried', 290, [1964, 2003]],
  ['tadamon', 210, [1945, 2003]],
  ['tns', 190, [1960, 2001]],
  ['public-active', 110, [1964, 2001]],
  ['public-pensioner', 50, [1938, 1963]],
  ['cnss-pensioner', 45, [1938, 1966]],
  ['achamil', 40, [1958, 2002]],
  ['student', 30, [2001, 2008]],
  ['cnss-voluntary', 13, [1962, 1985]],
  ['religious-staff', 10, [1955, 1990]],
  ['share-fisher', 8, [1960, 2000]],
  ['cndh-victim', 4, [1938, 1960]],
];

const SAMPLE_SEED = 20_260_902;
const FOREIGN_SHARE = 0.03;
const LOOK_ALIKE_EVERY = 97;

/** `count` invented insured people with their families: the memorable ones first, then one for each throw of the dice. */
export function samplePeople(count: number, seed = SAMPLE_SEED): readonly PersonRecord[] {
  const dice = diceOf(seed);
  const { categories, ...near } = placesOnce();
  const maker: make.Maker = { ...near, dice, cnie: cnieSource(dice) };
  const people = [...memorablePeople(maker)];
  while (people.length < count) {
    const number = PEOPLE_NUMBERS + people.length;
    const drawn = draw(maker, number, categories);
    const like = people.at(-LOOK_ALIKE_EVERY);
    people.push(people.length % LOOK_ALIKE_EVERY === 0 && like ? lookAlike(maker, drawn, like) : drawn);
  }
  return people.slice(0, count);
}

/** First number and first identity document of a population: far from those of the demonstration and of real ranges. */
export const POPULATION_NUMBERS = { first: 300_000_001, last: 399_999_999 } as const;

interface Slice {
  /** Place of the first in the whole population, from 0. */
  readonly from: number;
  readonly count: number;
  readonly seed: number;
  readonly branches: readonly Branch[];
}
type Branch = Pick<(typeof BRANCHES)[number], 'code' | 'regionCode'>;

/**
 * Part of a population of invented people: the same for the same seed and place, whatever part is made with it. Nobody has the number,
 * the document or the id of another.
 */
export function populationSlice({ from, count, seed, branches }: Slice): readonly PersonRecord[] {
  const dice = diceOf(Math.imul(seed + from, 0x9e3779b1));
  const { categories, ...near } = placesOnce();
  const maker: make.Maker = { ...near, dice, cnie: () => `ZX${dice.digits(6)}` };
  return Array.from({ length: count }, (_, n) => {
    const index = from + n;
    const drawn = draw(maker, POPULATION_NUMBERS.first + index, categories, dice.pick(branches));
    const { document } = drawn.identity;
    const number =
      document.kind === 'cnie'
        ? populationCnie(index)
        : `XP${String(index).padStart(POPULATION_DIGITS, '0')}`;
    return {
      ...drawn,
      id: (drawn.id.slice(0, -ID_TAIL) + index.toString(16).padStart(ID_TAIL, '0')) as PersonRecord['id'],
      identity: { ...drawn.identity, document: { ...document, number } },
    };
  });
}

const POPULATION_DIGITS = 9;
const ID_TAIL = 12;

let places: ReturnType<typeof readPlaces> | undefined;
const placesOnce = (): ReturnType<typeof readPlaces> => (places ??= readPlaces());

function readPlaces() {
  const items = officialItems(plainDate('2026-09-01'), withLawDates(legalFiles()));
  return {
    communes: sampleCommunes(),
    provinces: new Map(items.filter(({ list }) => list === 'province').map((item) => [item.code, item])),
    categories: items.filter(({ list }) => list === 'tns_category').map(({ code }) => code),
  };
}

/** Half of them belong to the branch of the demonstration's workstation, so that there is somebody to find offline. */
const branchOf = (dice: Dice) =>
  dice.often(0.5) ? dice.pick(BRANCHES.slice(0, 1)) : dice.pick(BRANCHES.slice(1));

function draw(maker: make.Maker, number: number, categories: readonly string[], at?: Branch): PersonRecord {
  const { dice } = maker;
  const [scheme, , [oldest, youngest]] = dice.weighted(SCHEMES.map((one) => [one, one[1]] as const));
  const birthYear = oldest + dice.below(youngest - oldest + 1);
  const branch = at ?? branchOf(dice);
  const familyName = make.drawFamilyName(dice);
  const identity = dice.often(FOREIGN_SHARE)
    ? foreigner(maker, birthYear)
    : national(maker, birthYear, familyName);
  const registeredOn = make.dayIn(dice, Math.max(birthYear + 18, 2006 + dice.below(20)));
  return {
    id: idOf(dice, registeredOn),
    version: 1,
    registrationNumber: asNumber(number),
    numberState: 'confirmed',
    scheme,
    branchCode: branch.code,
    registeredOn: registeredOn as PersonRecord['registeredOn'],
    identity,
    contacts: {
      mobile: mobile(dice),
      ...(dice.often(0.1) && { phone: landline(dice) }),
      ...(dice.often(0.3) && { email: `assure.${number}@exemple.invalid` }),
    },
    address: make.address(maker, dice.often(0.9) ? branch.regionCode : undefined),
    activity: scheme === 'tns' ? activity(dice, categories, birthYear) : null,
    own: null,
    rib: dice.often(0.85) ? rib(dice) : null,
    family: scheme === 'student' ? [] : family(maker, identity.sex, birthYear, familyName),
    photo: null,
  };
}

function national({ dice, cnie, communes }: make.Maker, birthYear: number, familyName: SampleName): Identity {
  const sex: make.Sex = dice.often(0.45) ? 'F' : 'M';
  return {
    ...make.namesOf(dice, sex, familyName),
    sex,
    birth: make.birthIn(dice, birthYear) as Identity['birth'],
    birthPlace: dice.pick(communes).fr,
    nationality: 'MAR',
    document: { kind: 'cnie', number: cnie() },
  };
}

function foreigner({ dice }: make.Maker, birthYear: number): Identity {
  const { nationality, sex, ...names } = dice.pick(FOREIGNERS);
  const document = dice.often(0.7)
    ? ({ kind: 'residence_title', number: residenceTitle(dice) } as const)
    : ({ kind: 'passport', number: passport(dice) } as const);
  return {
    ...names,
    sex,
    birth: make.dayIn(dice, birthYear) as Identity['birth'],
    birthPlace: undefined,
    nationality,
    document,
  };
}

function activity(dice: Dice, categories: readonly string[], birthYear: number): PersonRecord['activity'] {
  const startedOn = dice.often(0.8)
    ? make.dayIn(dice, Math.min(make.REFERENCE_YEAR - 1, birthYear + 24 + dice.below(12)))
    : undefined;
  return {
    categoryCode: dice.pick(categories),
    startedOn: startedOn as NonNullable<PersonRecord['activity']>['startedOn'],
  };
}

const CHILDREN: readonly (readonly [number, number])[] = [
  [0, 12],
  [1, 20],
  [2, 27],
  [3, 22],
  [4, 11],
  [5, 5],
  [6, 2],
  [8, 1],
];

/** The household by the age of the insured: children are born after the wedding and leave the family when they grow up. */
function family(
  maker: make.Maker,
  sex: make.Sex,
  birthYear: number,
  familyName: SampleName,
): KnownDependant[] {
  const { dice } = maker;
  const marriedIn = birthYear + 20 + dice.below(14);
  if (marriedIn >= make.REFERENCE_YEAR || dice.often(0.2)) return [];
  const spouseSex: make.Sex = sex === 'M' ? 'F' : 'M';
  const spouses = sex === 'M' && dice.often(0.02) ? 2 : dice.often(0.12) ? 0 : 1;
  const members = Array.from({ length: spouses }, (_, rank) =>
    make.spouse(maker, {
      sex: spouseSex,
      birthYear: birthYear + dice.below(9) - (sex === 'M' ? 1 : 7),
      marriedIn: Math.min(marriedIn + rank * 9, make.REFERENCE_YEAR - 1),
    }),
  );
  const fathersName = sex === 'M' ? familyName : make.drawFamilyName(dice);
  const born = Array.from(
    { length: dice.weighted(CHILDREN) },
    (_, rank) => marriedIn + 1 + rank * 2 + dice.below(2),
  );
  const dependent = born.filter(
    (year) =>
      year < make.REFERENCE_YEAR &&
      (make.REFERENCE_YEAR - year <= 20 || dice.often(make.REFERENCE_YEAR - year <= 25 ? 0.4 : 0.02)),
  );
  return [...members, ...dependent.map((year) => make.child(maker, year, fathersName))];
}

/** Somebody else who could be taken for `like`: the same names, the same day or year of birth, another document. */
const lookAlike = (maker: make.Maker, drawn: PersonRecord, like: PersonRecord): PersonRecord => {
  const { familyLatin, givenLatin, familyArabic, givenArabic, sex, birth, nationality, birthPlace } =
    like.identity;
  return {
    ...drawn,
    identity: {
      familyLatin,
      givenLatin,
      familyArabic,
      givenArabic,
      sex,
      birth: maker.dice.often(0.5) ? birth : (birth.slice(0, 4) as Identity['birth']),
      nationality,
      birthPlace,
      document: { kind: 'cnie', number: maker.cnie() },
    },
    family: [],
  };
};
