import { z } from 'zod';
import type { Ports } from '../ports.ts';
import type { Store, Tx } from '../store/sql.ts';

/** Something that workstations must hear of; `branchCode: null` is for all of them. */
export interface Announcement {
  readonly kind:
    | 'person'
    | 'reference'
    | 'seal_key'
    | 'law'
    | 'request'
    | 'point_request'
    | 'merged'
    | 'care_file'
    | 'envelope';
  /** The person's id, `list/code`, the key's kid, the law's code, the request's id, or with a branch the id of the request of a point, the lost person's, the care file's or the envelope's id with a branch. */
  readonly subject: string;
  readonly branchCode: string | null;
}

const EVERY_BRANCH = '*';

/** Puts subjects at the end of the feed. Takes a `Tx`, so it can only happen with the change that it announces. */
export async function announce(tx: Tx, announcements: readonly Announcement[]): Promise<void> {
  if (announcements.length === 0) return;
  const once = [...new Map(announcements.map((told) => [`${told.kind} ${told.subject}`, told])).values()];
  const rows = once.map(({ kind, subject, branchCode }) => ({
    kind,
    subject,
    branch_code: branchCode ?? EVERY_BRANCH,
  }));
  await tx.run`
    INSERT INTO change (kind, subject, branch_code)
    SELECT kind, subject, branch_code FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS told (kind text, subject text, branch_code text)
    ORDER BY kind, subject
    ON CONFLICT (kind, subject) DO UPDATE
      SET seq = nextval('change_seq'), position = NULL, branch_code = EXCLUDED.branch_code`;
}

const Waiting = z.object({ waiting: z.boolean() });
const Position = z.object({ position: z.int() });
/** Rows numbered in one go: a mass load must not make one reader wait for all of it. */
const NUMBERED_MAX = 20_000;

/**
 * Gives their place in the feed to changes that are committed.
 *
 * A sequence alone would lose changes: two transactions take 7 and 8, the second commits first, a reader sees 8, remembers 8,
 * and never asks for 7 again. So a change gets no place when it is written, only afterwards, by a reader, once it is committed
 * and therefore seen. Readers do that one at a time (the row of `feed` is locked until the numbering is committed), so places
 * become visible in their order, and what commits later always stands further. Writers never wait for each other. A row that
 * an open transaction moves again is skipped: it will be numbered after that one.
 */
export async function numberChanges(store: Store): Promise<void> {
  const found = await store.maybe(
    Waiting,
  )`SELECT EXISTS (SELECT 1 FROM change WHERE position IS NULL) AS waiting`;
  if (found?.waiting !== true) return;
  await store.write(async (tx) => {
    // Another reader is numbering: what it commits is good for us too.
    const feed = await tx.maybe(Position)`SELECT position FROM feed FOR UPDATE SKIP LOCKED`;
    if (!feed) return;
    const numbered = await tx.run`
      WITH ready AS (
        SELECT kind, subject, seq FROM change WHERE position IS NULL
        ORDER BY seq LIMIT ${NUMBERED_MAX} FOR UPDATE SKIP LOCKED
      ), placed AS (
        SELECT kind, subject, row_number() OVER (ORDER BY seq) AS place FROM ready
      )
      UPDATE change SET position = ${feed.position}::bigint + placed.place
      FROM placed WHERE change.kind = placed.kind AND change.subject = placed.subject`;
    await tx.run`UPDATE feed SET position = position + ${numbered}::bigint`;
  });
}

const Feed = z.object({ name: z.string(), position: z.int() });
export type Feed = z.output<typeof Feed>;

export async function getFeed(store: Store): Promise<Feed> {
  const feed = await store.maybe(Feed)`SELECT name, position FROM feed`;
  if (!feed) throw new Error('The feed has no row');
  return feed;
}

/** The same, locked until the transaction ends. */
export async function getFeedForUpdate(tx: Tx): Promise<Feed> {
  const feed = await tx.maybe(Feed)`SELECT name, position FROM feed FOR UPDATE`;
  if (!feed) throw new Error('The feed has no row');
  return feed;
}

const FEED_NAME_BYTES = 9;
/** A name for the feed that was never used: cursors of another one start again. */
export const newFeedName = ({ chance }: Pick<Ports, 'chance'>): string =>
  chance.bytes(FEED_NAME_BYTES).toString('base64url');

/** Starts the feed under a new name: every workstation will read it again from the beginning. */
export const renameFeed = (tx: Tx, name: string): Promise<number> =>
  tx.run`
    INSERT INTO feed (name, position) VALUES (${name}, 0)
    ON CONFLICT (only_one) DO UPDATE SET name = EXCLUDED.name`;

const Row = z.object({
  position: z.int(),
  kind: z.enum([
    'person',
    'reference',
    'seal_key',
    'law',
    'request',
    'point_request',
    'merged',
    'care_file',
    'envelope',
  ]),
  subject: z.string(),
});
export type Place = z.output<typeof Row>;

/** What concerns this branch alone, what concerns all of them, or both on one road. */
export interface Stretch {
  readonly after: number;
  readonly limit: number;
  readonly about: 'branch' | 'everybody' | 'all';
}

/** The next places after a position that concern a branch, in order. */
export const listPlaces = (
  store: Store,
  branchCode: string,
  { after, limit, about }: Stretch,
): Promise<Place[]> =>
  store.all(Row)`
    (SELECT position, kind, subject FROM change
      WHERE branch_code = ${branchCode} AND position > ${after}::bigint AND ${about}::text <> 'everybody' ORDER BY position LIMIT ${limit})
    UNION ALL
    (SELECT position, kind, subject FROM change
      WHERE branch_code = ${EVERY_BRANCH} AND position > ${after}::bigint AND ${about}::text <> 'branch' ORDER BY position LIMIT ${limit})
    ORDER BY position LIMIT ${limit}`;
