import type { Dice } from '../../central/demonstration/dice.ts';
import { mobile, rib } from '../../central/demonstration/identifiers.ts';
import {
  birthIn,
  child,
  dayIn,
  drawFamilyName,
  namesOf,
  spouse,
} from '../../central/demonstration/person-maker.ts';
import { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Act, ActKind, ActOf } from '../../shared/protocol/acts.ts';

/** What is done for who came: shares of a hundred. An assumption, not a measure. */
const REASONS = [
  ['registration', 30],
  ['contact-change', 25],
  ['attestation', 25],
  ['card', 10],
  ['rights', 10],
] as const;
/** One registration in so many carries a number that nobody gave this counter, or a document that is somebody's already. */
const WRONG = 0.02;

export interface Known {
  readonly id: PersonRecord['id'];
  readonly version: number;
  readonly number: string;
  readonly document: string;
}
export interface Desk {
  readonly dice: Dice;
  readonly branchCode: string;
  readonly deviceId: string;
  readonly newId: () => string;
  readonly now: () => Date;
  /** The next reserved number; undefined when there is none left. */
  readonly takeNumber: () => string | undefined;
  /** A document that nobody else of the simulation has. */
  readonly newDocument: () => string;
  /** Somebody whom this counter knows. */
  readonly somebody: () => Known | undefined;
}
export interface Visit {
  readonly acts: readonly Act[];
  /** Whose rights are asked while they stand there. */
  readonly rightsOf: string | undefined;
}

const stated = <K extends ActKind>(
  desk: Desk,
  about: { readonly id: string; readonly version: number },
  said: { readonly kind: K; readonly payload: ActOf<K>['payload'] },
): Act =>
  ({
    ...said,
    id: desk.newId(),
    subjectId: about.id,
    baseVersion: about.version,
    branchCode: desk.branchCode,
    deviceId: desk.deviceId,
    agentNumber: '1001',
    doneAt: desk.now().toISOString(),
  }) as unknown as Act;

const dayOf = (desk: Desk) => desk.now().toISOString().slice(0, 10) as PersonRecord['registeredOn'];
const paper = (desk: Desk, prefix: string): string => `${prefix}-${desk.newId().slice(-12)}`;

/** An invented self-employed person with a family. */
function newPerson(desk: Desk, number: string): PersonRecord {
  const { dice } = desk;
  const name = drawFamilyName(dice);
  const sex = dice.often(0.45) ? 'F' : 'M';
  const birthYear = 1970 + dice.below(28);
  const maker = { dice, cnie: desk.newDocument, communes: [], provinces: new Map<string, never>() };
  const wedding = birthYear + 22;
  const family = dice.often(0.7)
    ? [
        spouse(maker, { sex: sex === 'M' ? 'F' : 'M', birthYear, marriedIn: wedding }),
        ...Array.from({ length: dice.below(4) }, () => child(maker, 2009 + dice.below(15), name)),
      ]
    : [];
  return PersonRecord.parse({
    id: desk.newId(),
    version: 0,
    registrationNumber: number,
    numberState: 'reserved',
    scheme: 'tns',
    branchCode: desk.branchCode,
    registeredOn: dayOf(desk),
    identity: {
      ...namesOf(dice, sex, name),
      sex,
      birth: birthIn(dice, birthYear),
      nationality: 'MAR',
      document: { kind: 'cnie', number: desk.newDocument() },
    },
    contacts: { mobile: mobile(dice) },
    address: { line: `${1 + dice.below(240)}, rue de l’Exemple`, regionCode: '04', provinceCode: '04421' },
    activity: { categoryCode: 'pharmacists', startedOn: dayIn(dice, 2015 + dice.below(10)) },
    rib: rib(dice),
    family: family.map((member) => ({ ...member, id: desk.newId() })),
    photo: null,
  });
}

const attestation = (desk: Desk, of: Known): Act =>
  stated(desk, of, {
    kind: 'attestation.issued',
    payload: { reference: paper(desk, 'AT'), number: of.number as never },
  });

function cardOf(desk: Desk, of: Known): readonly Act[] {
  const serial = paper(desk, 'CA');
  const made = stated(desk, of, { kind: 'card.issued', payload: { serial, number: of.number as never } });
  if (desk.dice.often(0.3)) return [made];
  const payload = { serial, to: { kind: 'insured' as const }, on: dayOf(desk) };
  return [made, stated(desk, of, { kind: 'card.handed', payload })];
}

function register(desk: Desk): readonly Act[] {
  const isWrong = desk.dice.often(WRONG);
  const number = desk.takeNumber();
  if (number === undefined) return [];
  const drawn = newPerson(desk, isWrong ? `99${desk.dice.digits(7)}` : number);
  const taken = desk.somebody()?.document;
  const isTaken = !isWrong && taken !== undefined && desk.dice.often(WRONG);
  const document = { ...drawn.identity.document, number: taken ?? '' };
  const person = isTaken ? { ...drawn, identity: { ...drawn.identity, document } } : drawn;
  const of: Known = { id: person.id, version: 0, number, document: person.identity.document.number };
  const registered = stated(desk, of, {
    kind: 'registration.submitted',
    payload: { receipt: paper(desk, 'RC'), person, pieces: [{ key: 'photo', received: true }] },
  } as never);
  const papers = desk.dice.often(0.6) ? [attestation(desk, of)] : [];
  return [registered, ...papers, ...(desk.dice.often(0.6) ? cardOf(desk, of) : [])];
}

function change(desk: Desk, of: Known): Act {
  const event = { kind: 'contact-change', contacts: { mobile: mobile(desk.dice) } };
  const payload = {
    receipt: paper(desk, 'EV'),
    declaredOn: dayOf(desk),
    event,
    newMemberId: null,
    pieces: [],
  };
  return stated(desk, of, { kind: 'event.declared', payload } as never);
}

/** What is done for one person who comes: acts in their order, and rights asked of whoever is known. */
export function visit(desk: Desk): Visit {
  const reason = desk.dice.weighted(REASONS);
  const of = desk.somebody();
  if (reason === 'registration' || !of) return { acts: register(desk), rightsOf: undefined };
  if (reason === 'contact-change') return { acts: [change(desk, of)], rightsOf: of.id };
  if (reason === 'attestation') return { acts: [attestation(desk, of)], rightsOf: of.id };
  if (reason === 'card') return { acts: cardOf(desk, of), rightsOf: of.id };
  return { acts: [], rightsOf: of.id };
}
