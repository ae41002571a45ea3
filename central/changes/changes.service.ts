import { withoutCare } from '../../shared/domain/care/index.ts';
import { envelopeForDeposit } from '../../shared/domain/envelopes/index.ts';
import { forDeposit } from '../../shared/domain/people/deposit.ts';
import type { Change, ChangesPage } from '../../shared/protocol/changes.ts';
import { listCareFiles } from '../care/care.repo.ts';
import { listEnvelopes } from '../envelopes/envelope.repo.ts';
import { listSealKeysAmong } from '../devices/enrolment.repo.ts';
import { listLawDatesAmong } from '../legal/law-date.repo.ts';
import { certify, getRoot } from '../papers/trust.service.ts';
import { listMerged } from '../people/alias.repo.ts';
import { listRecords } from '../people/person.repo.ts';
import { listRequests } from '../requests/request.repo.ts';
import { toSeen } from '../requests/seen.ts';
import { listItemsAmong } from '../reference/reference.repo.ts';
import type { Store } from '../store/sql.ts';
import { getFeed, listPlaces, numberChanges, type Feed, type Place, type Stretch } from './change.repo.ts';

const CURSOR = /^1\.([A-Za-z0-9_-]{1,40})\.(\d{1,15})$/;

const cursorAt = (feed: Feed, position: number): string => `1.${feed.name}.${position}`;

/**
 * Where a cursor stands. One of another feed, or further than this feed ever was (the central was restored from an older
 * backup), starts again from the beginning: applying a change twice changes nothing, missing one does.
 */
export function positionOf(cursor: string, feed: Feed): number {
  const [, name, position] = CURSOR.exec(cursor) ?? [];
  return name === feed.name && Number(position) <= feed.position ? Number(position) : 0;
}

/** The name of the feed in which a cursor stands. */
export const feedOf = (cursor: string): string | undefined => CURSOR.exec(cursor)?.[1];

/** A cursor further than its own feed ever was: the database is an older one. */
const isBeyond = (cursor: string, feed: Feed): boolean => {
  const [, name, position] = CURSOR.exec(cursor) ?? [];
  return name === feed.name && Number(position) > feed.position;
};

/** Everything is here that a workstation says it has read. */
export async function isCursorKnown(store: Store, cursor: string): Promise<boolean> {
  if (cursor === '') return true;
  await numberChanges(store);
  return !isBeyond(cursor, await getFeed(store));
}

/** After which cursor, how much, and of which road. */
interface PageWanted extends Omit<Stretch, 'after'> {
  readonly after: string;
}

/** The next page for a branch, and the cursor to ask the following one with. */
export async function readPage(
  store: Store,
  branchCode: string,
  { after: cursor, limit, about }: PageWanted,
): Promise<ChangesPage> {
  await numberChanges(store);
  const feed = await getFeed(store);
  const after = positionOf(cursor, feed);
  const found = await listPlaces(store, branchCode, { after, limit: limit + 1, about });
  const places = found.slice(0, limit);
  const changes = await fill(store, places);
  return {
    changes,
    cursor: cursorAt(feed, places.at(-1)?.position ?? after),
    more: found.length > limit,
    feed: feed.name,
  };
}

const of = (places: readonly Place[], kind: Place['kind']): string[] =>
  places.filter((place) => place.kind === kind).map(({ subject }) => subject);

const load = async <T>(
  subjects: readonly string[],
  list: (subjects: readonly string[]) => Promise<T[]>,
): Promise<T[]> => (subjects.length === 0 ? [] : list(subjects));

const UUID_LENGTH = 36;
const mergedContent = (told: object | undefined): object | undefined => told && { kind: 'merged', ...told };

/** What each place is about, as it is now: a subject that changed since carries its newest state, and comes again later. */
async function fill(store: Store, places: readonly Place[]): Promise<Change[]> {
  const people = await load(of(places, 'person'), (ids) => listRecords(store, ids));
  const items = await load(of(places, 'reference'), (keys) => listItemsAmong(store, keys));
  const keys = await load(of(places, 'seal_key'), async (kids) =>
    certify(await getRoot(store), await listSealKeysAmong(store, kids)),
  );
  const requests = await load(of(places, 'request'), (ids) => listRequests(store, ids));
  const laws = await load(of(places, 'law'), (codes) => listLawDatesAmong(store, codes));
  const lost = of(places, 'merged').map((subject) => subject.slice(0, UUID_LENGTH));
  const merged = new Map(
    (await load(lost, (ids) => listMerged(store, ids))).map((told) => [told.personId, told]),
  );
  const stories = new Map(
    (
      await load(
        of(places, 'care_file').map((subject) => subject.slice(0, UUID_LENGTH)),
        (ids) => listCareFiles(store, ids),
      )
    ).map((story) => [story.file.id as string, story]),
  );
  const sent = of(places, 'envelope').map((subject) => subject.slice(0, UUID_LENGTH));
  const envelopes = new Map(
    (await load(sent, (ids) => listEnvelopes(store, ids))).map((envelope) => [
      envelope.id as string,
      envelope,
    ]),
  );
  const asked = of(places, 'point_request').map((subject) => subject.slice(0, UUID_LENGTH));
  const seen = new Map(
    (await load(asked, (ids) => listRequests(store, ids))).map((request) => [
      request.id as string,
      toSeen(request),
    ]),
  );
  const contents = new Map<string, object>([
    ...people.map((record) => [`person ${record.id}`, { kind: 'person', record }] as const),
    ...items.map((item) => [`reference ${item.list}/${item.code}`, { kind: 'reference', item }] as const),
    ...requests.map((request) => [`request ${request.id}`, { kind: 'request', request }] as const),
    ...keys.map((key) => [`seal_key ${key.kid}`, { kind: 'seal_key', key }] as const),
    ...laws.map((law) => [`law ${law.code}`, { kind: 'law', law }] as const),
  ]);
  const contentAt = (kind: Place['kind'], subject: string): object | undefined => {
    const id = subject.slice(0, UUID_LENGTH);
    if (kind === 'merged') return mergedContent(merged.get(id));
    if (kind === 'point_request') {
      const told = seen.get(id);
      return told && { kind, seen: told };
    }
    if (kind === 'envelope') {
      const envelope = envelopes.get(id);
      return envelope && { kind, envelope };
    }
    if (kind !== 'care_file') return contents.get(`${kind} ${subject}`);
    const story = stories.get(id);
    return story && { kind, story };
  };
  return places.flatMap(({ position, kind, subject }) => {
    const content = contentAt(kind, subject);
    return content ? [{ seq: position, ...content } as Change] : [];
  });
}

/** A page for a proximity point: people as a deposit needs them, and of requests only what became of its own, as they carry addresses and contacts. */
export const pageForDeposit = ({ changes, ...page }: ChangesPage): ChangesPage => ({
  ...page,
  changes: changes.flatMap((change): Change[] => {
    if (change.kind === 'request') return [];
    if (change.kind === 'care_file') return [{ ...change, story: withoutCare(change.story) }];
    if (change.kind === 'envelope') return [{ ...change, envelope: envelopeForDeposit(change.envelope) }];
    if (change.kind === 'merged') return [{ ...change, into: forDeposit(change.into) }];
    return change.kind === 'person' ? [{ ...change, record: forDeposit(change.record) }] : [change];
  }),
});
