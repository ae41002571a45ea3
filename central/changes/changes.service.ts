import type { Change, ChangesPage } from '../../shared/protocol/changes.ts';
import { listSealKeysAmong } from '../devices/enrolment.repo.ts';
import { listLawDatesAmong } from '../legal/law-date.repo.ts';
import { certify, getRoot } from '../papers/trust.service.ts';
import { listRecords } from '../people/person.repo.ts';
import { listRequests } from '../requests/request.repo.ts';
import { listItemsAmong } from '../reference/reference.repo.ts';
import type { Store } from '../store/sql.ts';
import { getFeed, listPlaces, numberChanges, type Feed, type Place } from './change.repo.ts';

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

/** The next page for a branch, and the cursor to ask the following one with. */
export async function readPage(
  store: Store,
  branchCode: string,
  cursor: string,
  limit: number,
): Promise<ChangesPage> {
  await numberChanges(store);
  const feed = await getFeed(store);
  const after = positionOf(cursor, feed);
  const found = await listPlaces(store, branchCode, after, limit + 1);
  const places = found.slice(0, limit);
  const changes = await fill(store, places);
  return { changes, cursor: cursorAt(feed, places.at(-1)?.position ?? after), more: found.length > limit };
}

const of = (places: readonly Place[], kind: Place['kind']): string[] =>
  places.filter((place) => place.kind === kind).map(({ subject }) => subject);

const load = async <T>(
  subjects: readonly string[],
  list: (subjects: readonly string[]) => Promise<T[]>,
): Promise<T[]> => (subjects.length === 0 ? [] : list(subjects));

/** What each place is about, as it is now: a subject that changed since carries its newest state, and comes again later. */
async function fill(store: Store, places: readonly Place[]): Promise<Change[]> {
  const people = await load(of(places, 'person'), (ids) => listRecords(store, ids));
  const items = await load(of(places, 'reference'), (keys) => listItemsAmong(store, keys));
  const keys = await load(of(places, 'seal_key'), async (kids) =>
    certify(await getRoot(store), await listSealKeysAmong(store, kids)),
  );
  const requests = await load(of(places, 'request'), (ids) => listRequests(store, ids));
  const laws = await load(of(places, 'law'), (codes) => listLawDatesAmong(store, codes));
  const contents = new Map<string, object>([
    ...people.map((record) => [`person ${record.id}`, { kind: 'person', record }] as const),
    ...items.map((item) => [`reference ${item.list}/${item.code}`, { kind: 'reference', item }] as const),
    ...requests.map((request) => [`request ${request.id}`, { kind: 'request', request }] as const),
    ...keys.map((key) => [`seal_key ${key.kid}`, { kind: 'seal_key', key }] as const),
    ...laws.map((law) => [`law ${law.code}`, { kind: 'law', law }] as const),
  ]);
  return places.flatMap(({ position, kind, subject }) => {
    const content = contents.get(`${kind} ${subject}`);
    return content ? [{ seq: position, ...content } as Change] : [];
  });
}
