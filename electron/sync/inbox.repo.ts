import { z } from 'zod';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { ReferenceItem } from '../../shared/domain/reference/index.ts';
import type { SealKey } from '../../shared/protocol/devices.ts';
import type { Read, Tx } from '../db/database.ts';

const Cursor = z.object({ cursor: z.string() });
/** Where the reading of changes stands; empty before the first page. */
export const findCursor = (db: Read): string =>
  db.maybe(Cursor)`SELECT cursor FROM inbox WHERE only_one = 1`?.cursor ?? '';

export function putCursor(tx: Tx, cursor: string): void {
  tx.run`
    INSERT INTO inbox (only_one, cursor) VALUES (1, ${cursor})
    ON CONFLICT (only_one) DO UPDATE SET cursor = excluded.cursor`;
}

const Feed = z.object({ feed: z.string().nullable() });
/** The feed that the cursor stands in; null as long as the central has not named it. */
export const findFeed = (db: Read): string | null =>
  db.maybe(Feed)`SELECT feed FROM inbox WHERE only_one = 1`?.feed ?? null;

export function putFeed(tx: Tx, feed: string): void {
  tx.run`UPDATE inbox SET feed = ${feed}`;
}

/** The same for what concerns every branch. */
export const findReferenceCursor = (db: Read): string =>
  db.maybe(Cursor)`SELECT cursor FROM reference_inbox WHERE only_one = 1`?.cursor ?? '';

export function putReferenceCursor(tx: Tx, cursor: string): void {
  tx.run`
    INSERT INTO reference_inbox (only_one, cursor) VALUES (1, ${cursor})
    ON CONFLICT (only_one) DO UPDATE SET cursor = excluded.cursor`;
}

/** Keeps the newest version known of a person who cannot be touched yet. */
export function holdChange(tx: Tx, record: PersonRecord): void {
  tx.run`
    INSERT INTO held_change (person_id, record) VALUES (${record.id}, ${JSON.stringify(record)})
    ON CONFLICT (person_id) DO UPDATE SET record = excluded.record
      WHERE held_change.record ->> 'version' <= excluded.record ->> 'version'`;
}
const Held = z.object({ person_id: z.string(), record: z.string() });
/** What is held, as JSON text not read yet: one that no longer reads must not stop the others. */
export const listHeld = (db: Read) =>
  db.all(Held)`SELECT person_id, record FROM held_change`.map(({ person_id, record }) => ({
    personId: person_id,
    record,
  }));

export function dropHeld(tx: Tx, personId: string): void {
  tx.run`DELETE FROM held_change WHERE person_id = ${personId}`;
}

export function putReference(tx: Tx, { list, code, fr, ar, parent, rank, sample }: ReferenceItem): void {
  tx.run`
    INSERT INTO reference_item (list, code, fr, ar, parent, rank, sample)
    VALUES (${list}, ${code}, ${fr}, ${ar}, ${parent}, ${rank}, ${sample ? 1 : 0})
    ON CONFLICT (list, code) DO UPDATE SET fr = excluded.fr, ar = excluded.ar, parent = excluded.parent,
      rank = excluded.rank, sample = excluded.sample`;
}

export function putSealKey(tx: Tx, key: SealKey): void {
  tx.run`
    INSERT INTO seal_key (kid, key) VALUES (${key.kid}, ${JSON.stringify(key)})
    ON CONFLICT (kid) DO UPDATE SET key = excluded.key`;
}
