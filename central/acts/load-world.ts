import { dayAt } from '../../shared/kernel/moroccan-day.ts';
import { isRegisteredByList } from '../../shared/domain/lists/listed.ts';
import type { EnvelopeRecord } from '../../shared/domain/envelopes/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Act } from '../../shared/protocol/acts.ts';
import type { Device } from '../devices/device.repo.ts';
import { Refused } from '../http/refused.ts';
import { findRangeForUpdate, listSpansWith } from '../numbers/number.repo.ts';
import { listCareFilesForUpdate } from '../care/care.repo.ts';
import { listEnvelopesForUpdate, listFileIds } from '../envelopes/envelope.repo.ts';
import { loadLegal } from '../legal/legal.service.ts';
import { documentKey } from '../people/person-keys.ts';
import { listAliases } from '../people/alias.repo.ts';
import { listByKeys, listRecords, listRecordsForUpdate } from '../people/person.repo.ts';
import { listAccepted, listAskedWith, listRequestsForUpdate } from '../requests/request.repo.ts';
import { listItemsAmong } from '../reference/reference.repo.ts';
import { listKnown } from '../rights/rights.repo.ts';
import type { Tx } from '../store/sql.ts';
import { listCards } from './card.repo.ts';
import { listVersions, type Since } from './history.repo.ts';
import * as claims from './claims.repo.ts';
import { documentName, type World } from './world.ts';

/** What a transaction took for its acts before judging them; `writeEffects` settles it. */
export interface Claimed {
  readonly documents: readonly claims.Document[];
  readonly numbers: readonly number[];
  /** The next numbers of the central's own; those that are given are taken off its range. */
  readonly offered: readonly number[];
}

const numbersIn = (act: Act): number[] => {
  if (act.kind === 'number.given_up') return [Number(act.payload.number)];
  if (act.kind !== 'registration.submitted' || act.payload.person.registrationNumber === null) return [];
  return [Number(act.payload.person.registrationNumber)];
};
const wantsNumber = (act: Act): boolean =>
  act.kind === 'person.listed' && isRegisteredByList(act.payload.person.scheme);

/** So many of the numbers still to give, the range locked until the transaction ends. It is the last lock that is taken. */
async function offerNumbers(tx: Tx, count: number): Promise<number[]> {
  if (count === 0) return [];
  const range = await findRangeForUpdate(tx);
  if (!range || range.next + count - 1 > range.last)
    throw new Refused('unexpected', { status: 503, detail: 'no registration numbers left to give' });
  return Array.from({ length: count }, (_, index) => range.next + index);
}
const documentsIn = (act: Act): claims.Document[] => {
  if (act.kind === 'registration.submitted' || act.kind === 'person.listed')
    return [act.payload.person.identity.document];
  const { event } = act.kind === 'event.declared' ? act.payload : {};
  return event?.kind === 'identity-change' ? [event.identity.document] : [];
};

const requestsIn = (act: Act): string[] =>
  act.kind === 'request.taken' || act.kind === 'request.answered' || act.kind === 'registration.requested'
    ? [act.payload.requestId]
    : [];
const askedDocumentsIn = (act: Act): string[] =>
  act.kind === 'registration.requested' ? [act.payload.asked.identity.document.number] : [];
const branchesIn = (act: Act): string[] =>
  act.kind === 'registration.requested' || act.kind === 'envelope.closed' ? [act.payload.to] : [];
/** It goes to a branch that nobody told this central about. */
export const goesNowhere = (act: Act, { branches }: World): boolean =>
  branchesIn(act).some((code) => !branches.has(code));
const careFilesIn = (act: Act): string[] => {
  if (act.kind === 'care_file.deposited') return [act.payload.file.id];
  return act.kind === 'care_file.moved' ? [act.payload.fileId] : [];
};
const envelopesIn = (act: Act): string[] =>
  act.kind === 'envelope.closed' || act.kind === 'envelope.collected' || act.kind === 'envelope.received'
    ? [act.payload.envelopeId]
    : [];
const touchesCards = ({ kind }: Act): boolean => kind.startsWith('card.') || kind === 'people.merged';
const peopleIn = (act: Act): string[] =>
  act.kind === 'people.merged' ? [act.subjectId, act.payload.goneId] : [act.subjectId];
const serialsIn = (act: Act): string[] => {
  if (act.kind === 'card.spoiled') return [act.payload.serial, act.payload.newSerial];
  return act.kind === 'card.issued' || act.kind === 'card.replaced' ? [act.payload.serial] : [];
};
const resultsIn = (act: Act): string[] =>
  act.kind === 'request.answered' && act.payload.resultActId !== null ? [act.payload.resultActId] : [];

const some = async <T, R>(asked: readonly T[], list: (asked: readonly T[]) => Promise<R[]>): Promise<R[]> =>
  asked.length === 0 ? [] : list(asked);

/** Takes what the acts want, then reads; the order of the locks is the same for every batch. */
export async function loadWorld(
  tx: Tx,
  device: Device,
  acts: readonly Act[],
  now: string,
): Promise<{ world: World; claimed: Claimed }> {
  const [documents, numbers] = [acts.flatMap(documentsIn), acts.flatMap(numbersIn)];
  const locked = {
    documents: await some(documents, (wanted) => claims.claimDocuments(tx, wanted)),
    numbers: await some(numbers, (wanted) => claims.claimNumbers(tx, wanted)),
  };
  const subjects = await some(acts, (all) => listRecordsForUpdate(tx, all.flatMap(peopleIn)));
  const people = await withStanding(tx, acts, byId(subjects));
  const held = await some(documents, (wanted) => claims.listHolders(tx, wanted));
  const holders = byId(
    await some(held, (rows) =>
      listRecords(
        tx,
        rows.map(({ person_id }) => person_id),
      ),
    ),
  );
  const claimed = { ...locked, offered: await offerNumbers(tx, acts.filter(wantsNumber).length) };
  const files = await filesWith(tx, [
    ...documents.map(({ number }) => number),
    ...looked(acts, people.records),
    ...attestedIn(acts),
    ...acts.flatMap(askedDocumentsIn),
  ]);
  const attested = attestedIn(acts).flatMap((number) => (files.get(number) ?? []).map(({ id }) => id));
  const envelopes = await some(acts.flatMap(envelopesIn), (ids) => listEnvelopesForUpdate(tx, ids));
  const world: World = {
    today: dayAt(Date.parse(now)),
    now,
    free: [...claimed.offered],
    legal: await loadLegal(tx),
    device: {
      id: device.id,
      branchCode: device.branchCode,
      numbers: await some(numbers, (wanted) => listSpansWith(tx, device.id, wanted)),
    },
    people: people.records,
    aliases: people.aliases,
    versions: await listVersions(tx, movedSince(acts, people)),
    holders: new Map(
      held.flatMap((row) => {
        const record = holders.get(row.person_id);
        return record ? [[documentName(row), record] as const] : [];
      }),
    ),
    files,
    known: attested.length === 0 ? new Map() : await listKnown(tx, attested),
    numbers: new Map(
      (await some(numbers, (wanted) => claims.listNumbers(tx, wanted))).map(({ number, state }) => [
        number,
        state,
      ]),
    ),
    cards: new Map(
      (
        await some(acts.filter(touchesCards), (all) =>
          listCards(
            tx,
            all.flatMap(peopleIn).map((id) => people.aliases.get(id) ?? id),
            all.flatMap(serialsIn),
          ),
        )
      ).map((card) => [card.serial, card]),
    ),
    requests: new Map(
      (await some(acts.flatMap(requestsIn), (ids) => listRequestsForUpdate(tx, ids))).map((request) => [
        request.id,
        request,
      ]),
    ),
    asked: await askedWith(tx, acts.flatMap(askedDocumentsIn)),
    branches: new Set(
      (
        await some(acts.flatMap(branchesIn), (codes) =>
          listItemsAmong(
            tx,
            codes.map((code) => `branch/${code}`),
          ),
        )
      ).map(({ code }) => code),
    ),
    envelopes: new Map(envelopes.map((envelope) => [envelope.id, envelope])),
    careFiles: new Map(
      (await some(await allCareFilesIn(tx, acts, envelopes), (ids) => listCareFilesForUpdate(tx, ids))).map(
        (story) => [story.file.id, story],
      ),
    ),
    results: await resultsOf(tx, acts.flatMap(resultsIn)),
  };
  return { world, claimed };
}

const askedWith = async (tx: Tx, documents: readonly string[]): Promise<World['asked']> =>
  documents.length === 0 ? new Map() : listAskedWith(tx, documents);

/** Files that the acts name, those of the envelopes that they move, and those that were scanned beside a slip. */
async function allCareFilesIn(
  tx: Tx,
  acts: readonly Act[],
  envelopes: readonly EnvelopeRecord[],
): Promise<readonly string[]> {
  const listed = [
    ...envelopes.flatMap(({ files }) => files),
    ...acts.flatMap((act) => (act.kind === 'envelope.closed' ? act.payload.files : [])),
  ];
  const known = new Set(listed.map(({ reference }) => reference));
  const beside = acts
    .flatMap((act) => (act.kind === 'envelope.received' ? act.payload.scanned : []))
    .filter((reference) => !known.has(reference));
  const surplus = await some(beside, (references) => listFileIds(tx, references));
  return [...new Set([...acts.flatMap(careFilesIn), ...listed.map(({ id }) => id as string), ...surplus])];
}

/** The accepted acts, each with the file that answers for its subject by now. */
async function resultsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await some(ids, (wanted) => listAccepted(tx, wanted));
  const aliases = await listAliases(
    tx,
    rows.map(({ subject_id }) => subject_id),
  );
  return new Map(rows.map(({ id, subject_id }) => [id, aliases.get(subject_id) ?? subject_id]));
}

interface Standing {
  readonly records: Map<string, PersonRecord>;
  readonly aliases: Map<string, string>;
}
/** With the files that stay in place of those that went. Read once the others are locked: who was not there may have gone meanwhile. */
async function withStanding(
  tx: Tx,
  acts: readonly Act[],
  records: Map<string, PersonRecord>,
): Promise<Standing> {
  const missing = acts.flatMap(peopleIn).filter((id) => !records.has(id));
  const aliases = await listAliases(tx, [...new Set(missing)]);
  const standing = await some([...new Set(aliases.values())], (ids) => listRecordsForUpdate(tx, ids));
  return { records: new Map([...records, ...byId(standing)]), aliases };
}

const changesFile = ({ kind }: Act): boolean =>
  kind === 'event.declared' || kind === 'photo.added' || kind === 'registration.submitted';

const oldest = (stated: readonly Act[]): number =>
  Math.min(...stated.map(({ baseVersion }) => baseVersion ?? 0));
const isOnNewest = (act: Act, { version, photo }: PersonRecord): boolean =>
  act.baseVersion === version && !(act.kind === 'photo.added' && photo !== null);

/** Files that moved since an act was stated on them, or that several acts of this batch change, from the oldest version seen. */
function movedSince(acts: readonly Act[], { records, aliases }: Standing): readonly Since[] {
  const bases = Map.groupBy(acts.filter(changesFile), ({ subjectId }) => subjectId);
  return [...bases].flatMap(([personId, stated]) => {
    if (aliases.has(personId)) return [{ personId, version: oldest(stated) }];
    const known = records.get(personId);
    if (!known || (stated.length === 1 && stated.every((act) => isOnNewest(act, known)))) return [];
    return [{ personId, version: oldest(stated) }];
  });
}

/** Documents of which it was attested that nobody is registered with them. */
const attestedIn = (acts: readonly Act[]): readonly string[] =>
  acts.flatMap((act) =>
    act.kind === 'non_registration.attested' ? [act.payload.said.person.document.number] : [],
  );

/** Documents of whom another file may speak: a spouse who enters a family, a person who goes to another scheme, a survivor. */
const looked = (acts: readonly Act[], people: ReadonlyMap<string, PersonRecord>): readonly string[] =>
  acts.flatMap((act) => {
    if (act.kind === 'card.replaced' && act.payload.reason === 'own-right') {
      const survivor = people.get(act.subjectId);
      return survivor ? [survivor.identity.document.number] : [];
    }
    if (act.kind !== 'event.declared') return [];
    const { event } = act.payload;
    if (event.kind === 'marriage') return [event.person.documentNumber];
    const subject = event.kind === 'scheme-change' ? people.get(act.subjectId) : undefined;
    return subject ? [subject.identity.document.number] : [];
  });

/** The files in which these documents stand, the family's included. */
async function filesWith(tx: Tx, documents: readonly string[]): Promise<World['files']> {
  const numbers = [...new Set(documents)];
  const found = await some(numbers, (wanted) => listByKeys(tx, wanted.map(documentKey)));
  return new Map(
    numbers.map((number) => [
      number,
      found.filter(({ key }) => key === documentKey(number)).map(({ record }) => record),
    ]),
  );
}

const byId = (records: readonly PersonRecord[]): Map<string, PersonRecord> =>
  new Map(records.map((record) => [record.id, record]));
