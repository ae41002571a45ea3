import { listKeptRights } from '../../../shared/domain/events/index.ts';
import type { MrzReading } from '../../../shared/domain/documents/mrz.ts';
import { findYear, recognise, type Recognised } from '../../../shared/domain/people/recognise.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import {
  SEARCH_PAGE,
  type PersonFile,
  type PersonGlance,
  type PersonSummary,
  type FoundPlace,
  type ReferenceCheck,
  type SealCheck,
  type SearchAnswer,
} from '../../../shared/domain/people/views.ts';
import type { Role } from '../../../shared/contract/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { Database } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import type { Clock } from '../../platform/clock.ts';
import { noteLook, recordLook } from '../journal/index.ts';
import type { ReadLegal } from '../legal/index.ts';
import type { FindPhoto } from '../photo/index.ts';
import { nameExpressions } from './match-expression.ts';
import * as repo from './people.repo.ts';
import { glanceAt, reduced } from './glance.ts';
import * as story from './story.repo.ts';

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  readonly readMrz: (text: string) => MrzReading | undefined;
  readonly checkSeal: (text: string) => SealCheck;
  /** What is known of a reference; null where the central is not told of such papers. */
  readonly checkReference: (reference: string) => Promise<ReferenceCheck | null>;
  /** Whom and what a reference names, as far as this counter knows. */
  readonly findNamed: (reference: string) => { readonly subjectId?: string; readonly place?: FoundPlace };
  /** People the central knows under this identifier, or whom the paper of this reference is about; undefined when it cannot be reached. */
  readonly askCentral: (identifier: string) => Promise<readonly PersonRecord[] | undefined>;
  /** True while local acts about this person are not answered: the central's version must wait. */
  readonly hasUnsent: (personId: string) => boolean;
  /** The texts that say until when rights are kept. */
  readonly legal: ReadLegal;
  readonly findPhoto: FindPhoto;
}

/** Whose file, and whether the screen that asks shows it already. */
interface Opened {
  readonly id: string;
  readonly again?: boolean | undefined;
}
type Found = Pick<SearchAnswer, 'people' | 'asked'> & Partial<SearchAnswer>;

/** The number asked, or on the paper, when it leads to somebody who is known under another one. */
function formerOf(what: Recognised, { people, seal }: Found): Pick<SearchAnswer, 'former'> {
  const number = what.kind === 'number' ? what.text : seal?.claims?.registrationNumber;
  const [only] = people;
  const isOther = people.length === 1 && only && !only.insured && only.registrationNumber !== null;
  const isWhole = number !== undefined && number.length === only?.registrationNumber?.length;
  return isOther && isWhole && only.registrationNumber !== number ? { former: number } : {};
}

/** Those who work at a desk open care files and envelopes, those who issue papers requests and any paper, everybody the report of a day. */
const mayOpen = (place: FoundPlace, role: Role): boolean => {
  if (place.kind === 'care_file' || place.kind === 'envelope') return role !== 'administrator';
  if (place.kind === 'paper' && place.paper === 'day-report') return true;
  return role === 'agent' || role === 'supervisor';
};
/** Reports of days, slips of envelopes and of a first access, requests of a point, extracts of a journal: the central finds nobody by them. */
const NOT_AT_CENTRAL = /^(?:RJ|BE|PA|DI)-|-J/u;
/** These are found whoever they are about. */
const isOwnPlace = ({ kind }: FoundPlace): boolean => kind === 'envelope' || kind === 'request';
/** A care file is read in somebody's file; a paper by itself only when there is no such file. */
const leadOf = (people: Found['people'], place: FoundPlace | undefined): Pick<Found, 'place'> =>
  place && (isOwnPlace(place) || (place.kind === 'care_file') === people.length > 0) ? { place } : {};

export function createPeople(ports: Ports) {
  const { db, clock, readMrz, checkSeal, checkReference, askCentral, hasUnsent, legal, findPhoto } = ports;
  const keep = (records: readonly PersonRecord[]): void =>
    db.write((tx) =>
      records.filter((known) => !hasUnsent(known.id)).forEach((known) => repo.putRecord(tx, known)),
    );

  /** Looks here, then asks the central when nobody here carries the identifier. */
  const byIdentifier = async (identifier: string, here: () => PersonSummary[]): Promise<Found> => {
    const people = here();
    if (people.length > 0) return { people, asked: 'here' };
    const records = await askCentral(identifier);
    if (!records) return { people, asked: 'central_unreachable' };
    keep(records);
    return { people: here(), asked: 'here_and_central' };
  };

  /** Whom a paper of another counter is about, as the central says. */
  const askWhose = async (reference: string): Promise<Found> => {
    const records = await askCentral(reference);
    if (!records) return { people: [], asked: 'central_unreachable' };
    keep(records);
    return { people: records.flatMap(({ id }) => repo.listOne(db, id)), asked: 'here_and_central' };
  };

  const byBeginning = (identifier: string): Pick<Found, 'people' | 'whole'> => ({
    people: repo.listByBeginning(db, identifier, SEARCH_PAGE + 1),
    whole: false,
  });

  /** A document that nobody carries, here or at the central, may be one that was lost or renewed: its former bearer is found. */
  const byDocument = async (document: string): Promise<Found> => {
    const found = await byIdentifier(document, () => repo.listByDocument(db, document, SEARCH_PAGE + 1));
    if (found.people.length > 0) return found;
    const people = repo.listByFormerDocument(db, document, SEARCH_PAGE + 1);
    return people.length > 0 ? { ...found, people, formerDocument: document } : found;
  };

  /** An identifier typed by hand: when nobody carries it, those whose own begins so, for it may not be finished. */
  const byTyped = async (identifier: string, whole: Promise<Found>): Promise<Found> => {
    const found = await whole;
    if (found.people.length > 0) return found;
    const longer = byBeginning(identifier);
    return longer.people.length > 0 ? { ...found, ...longer } : found;
  };

  const byMrz = async (text: string): Promise<Found> => {
    const mrz = readMrz(text);
    if (!mrz) throw new Failure({ code: 'mrz.unreadable' });
    for (const candidate of mrz.numberCandidates) {
      const people = repo.listByDocument(db, candidate, SEARCH_PAGE + 1);
      if (people.length > 0) return { people, asked: 'here', mrz };
    }
    return { ...(await byDocument(mrz.documentNumber)), mrz };
  };

  /** Whom a reference is about and what else it names: as this counter knows, else as the central says. */
  const namedBy = async (reference: string): Promise<Found> => {
    const { subjectId, place } = ports.findNamed(reference);
    const known = subjectId === undefined ? undefined : repo.findRecord(db, subjectId);
    const people = known ? repo.listOne(db, known.id) : [];
    if (people.length > 0 || (place && isOwnPlace(place)) || NOT_AT_CENTRAL.test(reference))
      return { people, asked: 'here', ...leadOf(people, place) };
    const found = await askWhose(reference);
    // Of receipts the central knows those of care files alone.
    const told: FoundPlace | undefined = reference.startsWith('RC-')
      ? { kind: 'care_file', reference }
      : place;
    return { ...found, ...leadOf(found.people, told) };
  };

  const byReference = async (reference: string): Promise<Found> => ({
    ...(await namedBy(reference)),
    reference: await checkReference(reference),
  });

  const bySeal = async (text: string): Promise<Found> => {
    const seal = checkSeal(text);
    if (!seal.claims) return { people: [], asked: 'here', seal };
    const { registrationNumber: number, reference } = seal.claims;
    if (number === '') return { ...(await namedBy(reference)), seal };
    const found = await byIdentifier(number, () => repo.listByNumber(db, number));
    return { ...found, ...leadOf(found.people, ports.findNamed(reference).place), seal };
  };

  const byName = (text: string): Found => {
    const names = nameExpressions(text);
    if (names === undefined) return { people: [], asked: 'here' };
    const year = findYear(text);
    const list = (match: string): PersonSummary[] =>
      year === undefined
        ? repo.listByName(db, match, SEARCH_PAGE + 1)
        : repo.listByNameAndYear(db, match, year, SEARCH_PAGE + 1);
    const written = new Map<string, PersonSummary>();
    const add = (to: Map<string, PersonSummary>, match: string): void =>
      list(match).forEach((person) => written.has(person.id) || to.set(person.id, person));
    add(written, names.whole);
    if (written.size <= SEARCH_PAGE) add(written, names.beginning);
    const near = new Map<string, PersonSummary>();
    if (written.size <= SEARCH_PAGE) add(near, names.near);
    return {
      people: [...written.values(), ...near.values()],
      near: [...near.values()].map(({ id }) => id),
      asked: 'here',
    };
  };

  const find = async (what: Recognised): Promise<Found> => {
    switch (what.kind) {
      case 'empty':
        return { people: [], asked: 'here' };
      case 'mrz':
        return byMrz(what.text);
      case 'seal':
        return bySeal(what.text);
      case 'receipt':
        return byReference(what.text);
      case 'document':
        return byTyped(what.text, byDocument(what.text));
      case 'number':
        return byTyped(
          what.text,
          byIdentifier(what.text, () => repo.listByNumber(db, what.text)),
        );
      case 'partial':
        return { ...byBeginning(what.text), asked: 'here' };
      case 'birth':
        return { people: repo.listBornOn(db, what.text, SEARCH_PAGE + 1), asked: 'here' };
      case 'year':
        return { people: [], asked: 'here' };
      case 'phone':
        return { people: repo.listByMobile(db, what.text, SEARCH_PAGE + 1), asked: 'here' };
      case 'name':
        return byName(what.text);
    }
  };

  const getFile = (id: string): PersonRecord => {
    const found = repo.findRecord(db, id);
    if (!found) throw new Failure({ code: 'not_found' });
    return found;
  };
  /** Looking at somebody's file is written in the journal, whatever part of it is shown. */
  const lookAt = ({ number }: Actor, { id, again }: Opened): PersonRecord => {
    const found = getFile(id);
    const look = { agentNumber: number, action: 'person.looked_at', subjectId: found.id, again } as const;
    db.write((tx) => recordLook(tx, clock, look));
    return found;
  };

  return {
    /** Those who may only glance at a file find people all the same, by what they were told, and see as little in the list. */
    async search(text: string, role: Role): Promise<SearchAnswer> {
      const what = recognise(text);
      const found = await find(what);
      const { people, asked, mrz = null, seal = null, reference = null, whole = true, near = [] } = found;
      const { formerDocument, place } = found;
      const page = people.slice(0, SEARCH_PAGE);
      return {
        recognised: what.kind,
        ...formerOf(what, found),
        ...(formerDocument === undefined ? {} : { formerDocument }),
        people: page.map((person) => (role === 'proximity' ? reduced(person) : person)),
        more: people.length > SEARCH_PAGE,
        whole,
        near: near.filter((id) => page.some((person) => person.id === id)),
        mrz,
        seal,
        reference,
        place: place && mayOpen(place, role) ? place : null,
        asked,
      };
    },

    /** Opens a person's file; a dependant's id opens the insured person's. Written in the journal. */
    get(actor: Actor, opened: Opened): PersonFile {
      const found = lookAt(actor, opened);
      return {
        record: found,
        ...story.readStory(db, found.id),
        kept: [...listKeptRights(found, clock.today(), legal())],
      };
    },

    /** The reduced file: see `PersonGlance`. */
    glance: (actor: Actor, opened: Opened): PersonGlance => glanceAt(lookAt(actor, opened), clock.today()),

    async photo(actor: Actor, personId: string, sha256: string): Promise<{ jpeg: string } | null> {
      const found = getFile(personId);
      noteLook(db, clock, { agentNumber: actor.number, subjectId: found.id, detail: 'photo' });
      if (found.photo !== sha256) return null;
      const jpeg = await findPhoto(sha256);
      return jpeg ? { jpeg: Buffer.from(jpeg).toString('base64') } : null;
    },
  };
}
