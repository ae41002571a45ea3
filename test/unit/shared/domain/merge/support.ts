import fc from 'fast-check';
import {
  findMember,
  applyEvent,
  bringsMember,
  parseEvent,
  whyNotHere,
  type Declaration,
  type EventForm,
} from '../../../../../shared/domain/events/index.ts';
import type { PersonRecord } from '../../../../../shared/domain/people/record.ts';
import { ribKey } from '../../../../../shared/domain/bank/rib.ts';
import { OWN_PARTS } from '../../../../support/schemes.ts';
import { aMember } from '../../../renderer/features/records.ts';
import { aFile, aNewcomer, CHILD, SPOUSE, STUDENT, TODAY } from '../events/support.ts';

/** A file with something in each part, so that everything can be changed. Invented. */
export const aFullFile = (): PersonRecord =>
  aFile({
    scheme: 'public-active',
    own: OWN_PARTS['public-active'],
    contacts: { mobile: '0610000001', email: 'salma@example.ma' },
    address: { line: '1, rue Exemple', regionCode: '04', provinceCode: '04421' },
    rib: null,
    family: [
      ...aFile().family,
      aMember(4, { birth: '2010-02-02', ended: { why: 'own-cover', on: '2025-01-01' } }),
    ],
  });
const LEFT = aFullFile().family[3]?.id ?? '';

const day = fc.constantFrom('2026-01-10', '2026-02-20');
const child = fc.constantFrom(CHILD, STUDENT);
const anybody = fc.constantFrom(SPOUSE, CHILD, STUDENT);
const givenLatin = fc.constantFrom('Salma', 'Selma', 'Salima');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const newcomer = fc.record({
  ...Object.fromEntries(Object.entries(aNewcomer).map(([name, value]) => [name, fc.constant(value)])),
  givenLatin: fc.constantFrom('Yto', 'Itto', 'Hiba'),
  documentNumber: fc.constantFrom('', 'ZY200001', 'ZY200002'),
});
const joiner = (births: readonly string[], documents?: readonly string[]) =>
  fc
    .tuple(
      newcomer,
      fc.constantFrom(...births),
      documents ? fc.constantFrom(...documents) : fc.constant(undefined),
    )
    .map(([person, birth, document]) => ({
      ...person,
      birth,
      ...(document === undefined ? {} : { documentNumber: document }),
    }));

/** Any event that a counter could have typed on the full file; many are not sound, those are left out by `stated`. */
const typed = (record: PersonRecord): fc.Arbitrary<object> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('birth'),
      happenedOn: day,
      person: newcomer,
      otherParentInsured: fc.constant('no'),
    }),
    fc.record({
      kind: fc.constant('kafala'),
      happenedOn: day,
      person: joiner(['2026-01-10', '2020', '2020-03-03']),
      otherParentInsured: fc.constant('no'),
    }),
    fc.record({
      kind: fc.constant('marriage'),
      happenedOn: day,
      person: joiner(['1985-03-03', '1990'], ['ZY200001', 'ZY200003']),
      ownCover: fc.constant('no'),
    }),
    fc.record({
      kind: fc.constant('student-certificate'),
      memberId: child,
      schoolYear: fc.constant('2025-2026'),
      studies: fc.constantFrom('student', 'training'),
      married: fc.constant('no'),
    }),
    fc.record({ kind: fc.constant('disability'), happenedOn: day, memberId: child }),
    fc.record({
      kind: fc.constant('divorce'),
      happenedOn: day,
      memberId: fc.constant(SPOUSE),
      custody: fc.record({
        [CHILD]: fc.constantFrom('here', 'there'),
        [STUDENT]: fc.constantFrom('here', 'there'),
      }),
      otherParentInsured: fc.constantFrom('yes', 'no'),
    }),
    fc.record({
      kind: fc.constant('dependant-leaves'),
      happenedOn: day,
      memberId: anybody,
      why: fc.constantFrom('own-cover', 'other'),
    }),
    fc.record({
      kind: fc.constant('dependant-returns'),
      happenedOn: day,
      memberId: fc.constant(LEFT),
      otherParentInsured: fc.constant('no'),
    }),
    fc.record({ kind: fc.constant('death-of-dependant'), happenedOn: day, memberId: anybody }),
    fc.record({ kind: fc.constantFrom('death-of-insured', 'departure'), happenedOn: day }),
    fc
      .record({
        givenLatin,
        birthPlace: maybe(fc.constantFrom('Rabat', 'Fès')),
        number: fc.constantFrom('ZZ100001', 'ZY200001', 'ZZ999999'),
        birth: fc.constantFrom('1987-04-12', '1987-04-21'),
      })
      .map(({ number, ...over }) => ({
        kind: 'identity-change',
        identity: { ...record.identity, ...over, document: { kind: 'cnie', number } },
      })),
    fc
      .record({
        memberId: anybody,
        givenLatin: maybe(fc.constantFrom('Yto', 'Rim')),
        documentNumber: maybe(fc.constantFrom('ZY200001', 'ZY100001')),
      })
      .map(({ memberId, ...over }) => {
        const member = findMember(record, memberId);
        const said = Object.entries(over).filter(([, value]) => value !== undefined);
        return { kind: 'dependant-change', memberId, person: { ...member, ...Object.fromEntries(said) } };
      }),
    fc
      .constantFrom('2, rue Exemple', '3, rue Exemple')
      .map((line) => ({ kind: 'address-change', address: { ...record.address, line } })),
    fc
      .record({
        mobile: fc.constantFrom('0610000001', '0610000002'),
        email: fc.constantFrom('salma@example.ma', 's@example.ma'),
        phone: fc.constantFrom('', '0537000001'),
      })
      .map((contacts) => ({ kind: 'contact-change', contacts })),
    fc
      .constantFrom('2308100000000000000001', '0078100000000000000002')
      .map((first) => ({ kind: 'bank-change', rib: first + ribKey(first) })),
    fc
      .record({
        employerName: fc.constantFrom('Académie d’exemple', 'Autre'),
        recruitedOn: fc.constantFrom('2026-02-02', '2026-01-05'),
      })
      .map((own) => ({ kind: 'employer-change', happenedOn: '2026-01-10', own })),
    fc
      .record({
        mutuelleCode: fc.constant('mgen'),
        mutuelleNumber: fc.constantFrom('4400127', '4400128'),
        complementaryCover: maybe(fc.constantFrom('yes', 'no')),
      })
      .map((own) => ({ kind: 'mutuelle-change', own })),
    fc.record({
      kind: fc.constant('scheme-change'),
      happenedOn: day,
      scheme: fc.constant('cnss-salaried'),
      own: fc.constant(OWN_PARTS['cnss-salaried']),
    }),
  );

export interface Typed {
  readonly form: EventForm;
  readonly declared: Declaration;
}
/** Sound on this file, as a counter and the central check it. */
export function soundOn(record: PersonRecord, event: object): EventForm | undefined {
  const { kind } = event as EventForm;
  if (whyNotHere(record, kind) !== undefined) return undefined;
  return parseEvent(record, event, TODAY).form;
}

const uuid = (rank: number): string => `0190b000-0000-7000-9000-${String(rank).padStart(12, '0')}`;
export const declaredAs = (rank: number, kind: EventForm['kind']): Declaration => ({
  actId: uuid(rank) as Declaration['actId'],
  declaredOn: TODAY,
  branchCode: `DEMO-0${rank}`,
  receipt: `RC-${rank}`,
  newMemberId: bringsMember(kind) ? (uuid(500 + rank) as NonNullable<Declaration['newMemberId']>) : null,
});

/** An event that is sound on this file, stated as the act of that rank. */
export const stated = (record: PersonRecord, rank: number): fc.Arbitrary<Typed> =>
  typed(record)
    .map((event) => soundOn(record, event))
    .filter((form) => form !== undefined)
    .map((form) => ({ form, declared: declaredAs(rank, form.kind) }));

export const applied = (record: PersonRecord, { form, declared }: Typed): PersonRecord => ({
  ...applyEvent(record, form, declared),
  version: record.version + 1,
});
