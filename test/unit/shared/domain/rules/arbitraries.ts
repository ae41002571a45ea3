import fc from 'fast-check';
import { SCHEMES, type Act } from '../../../../../shared/domain/rules/index.ts';
import { addDays, plainDate } from '../../../../../shared/kernel/plain-date.ts';

export const day = fc
  .integer({ min: 0, max: 12_000 })
  .map((count) => addDays(plainDate('2010-01-01'), count));
const yes = fc.boolean();
const scheme = fc.constantFrom(...SCHEMES);
const amount = fc.integer({ min: 0, max: 5_000_000 });
const parent = fc.constantFrom('father', 'mother');
const paper = fc.constantFrom('photo', 'id-copy', 'birth-extract', 'student-certificate', 'cnie', 'idcs');
const papers = fc.uniqueArray(paper);
const score = fc.oneof(
  fc.constantFrom('9.3264283', '9.3264284', '9.3264285', '9.32642840', '0', '20'),
  fc
    .integer({ min: 0, max: 200_000_000 })
    .map((n) => `${Math.floor(n / 1e7)}.${String(n % 1e7).padStart(7, '0')}`),
);
const birth = fc.oneof(day, fc.integer({ min: 1970, max: 2040 }).map(String));
const parents = { bothInsured: yes, divorced: yes, through: parent, custody: parent };
const child = {
  birth,
  married: yes,
  studies: fc.constantFrom('none', 'student', 'training'),
  unableToWork: yes,
  ...parents,
};

/** Facts with any of these known, and the `needed` ones always. */
const some = <T extends object>(
  shape: { [K in keyof T]: fc.Arbitrary<T[K]> },
  ...needed: (keyof T & string)[]
) => fc.record(shape, { requiredKeys: needed as never }) as fc.Arbitrary<object>;

const event = { happenedOn: day, papers };

const register = {
  scheme,
  covers: fc.uniqueArray(scheme),
  alreadyKnown: yes,
  idcs: fc.constant('1234567890'),
  rsuRegistered: yes,
  rsuScore: score,
  hasActivity: yes,
  hasMandate: yes,
  category: fc.constantFrom('pharmacists', 'taxis', 'nobody'),
  pension: amount,
  formerEmployee: yes,
  papers,
};

/** Any facts that an act may be asked with. */
export const FACTS: Readonly<Record<Act, fc.Arbitrary<object>>> = {
  register: some(register, 'scheme'),
  'cover-spouse': some({ married: yes, ownCover: yes }),
  'cover-child': some(
    { ...child, origin: fc.constantFrom('own', 'kafala', 'taken-in'), certificate: yes },
    'birth',
  ),
  'cover-parent': fc.constant({}),
  marriage: some({ ...event, ownCover: yes }, 'happenedOn'),
  birth: some({ ...event, ...parents }, 'happenedOn'),
  kafala: some({ ...event, ...child, certificate: yes }, 'happenedOn', 'birth'),
  'student-certificate': some({ ...child, papers }, 'birth'),
  disability: (({ unableToWork: _given, ...others }) => some({ ...others, papers }, 'birth'))(child),
  divorce: some({ ...event, children: fc.nat(6), custody: parent }, 'happenedOn'),
  'death-of-insured': some(event, 'happenedOn'),
  'death-of-dependant': some(event, 'happenedOn'),
  'dependant-leaves': some(event, 'happenedOn'),
  'dependant-returns': some(
    { ...event, ownCover: yes, child: some({ ...child, certificate: yes }, 'birth') },
    'happenedOn',
  ),
  departure: some(event, 'happenedOn'),
  return: some(event, 'happenedOn'),
  'scheme-change': some({ ...event, ...register }, 'happenedOn', 'scheme'),
  change: some(
    {
      what: fc.constantFrom('identity', 'dependant', 'address', 'contact', 'bank', 'mutuelle', 'employer'),
      papers,
    },
    'what',
  ),
  card: some(
    {
      why: fc.constantFrom('first', 'loss', 'theft', 'damage', 'own-right', 'data-change', 'family-change'),
      cardExists: yes,
      papers,
    },
    'why',
  ),
  rights: some(
    {
      scheme,
      ended: fc.record({ why: fc.constantFrom('work-stops', 'divorce', 'death'), on: day }),
      monthsDue: fc.array(fc.constantFrom('2025-11', '2025-12', '2026-01', '2026-02')),
      startedOn: day,
      fromAnotherAmo: yes,
      paidMonths: fc.nat(6),
      days: fc.nat(80),
      pension: amount,
    },
    'scheme',
  ),
  contribution: some(
    {
      scheme,
      pay: amount,
      pension: amount,
      category: fc.constantFrom('pharmacists', 'cpu', 'traders-artisans', 'doctors', 'nobody'),
      band: fc.constantFrom('traders-simplified', 'traders-real-2', 'amount-cpu-lowest', 'amount-cpu-other'),
      retired: yes,
      rsuScore: fc.constantFrom('9.3264284', '9.3264285', '12'),
    },
    'scheme',
  ),
  'care-file': some(
    { body: fc.constantFrom('CNSS', 'CNOPS'), firstActOn: day, treatmentEndedOn: day, amount },
    'body',
  ),
};

/** The same facts, told in another order: keys reversed, lists reversed. */
export function retold<T>(facts: T): T {
  if (Array.isArray(facts)) return facts.toReversed().map((item: unknown) => retold(item)) as T;
  if (facts === null || typeof facts !== 'object') return facts;
  return Object.fromEntries(
    Object.entries(facts)
      .toReversed()
      .map(([name, value]) => [name, retold(value as unknown)]),
  ) as T;
}
