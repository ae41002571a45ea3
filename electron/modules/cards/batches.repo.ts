import { z } from 'zod';
import type { BatchView, CardLayout } from '../../../shared/domain/cards/index.ts';
import type { Read, Tx } from '../../db/database.ts';
import { LINE, toLine } from './cards.repo.ts';

const Row = z.object({
  number: z.int(),
  id: z.string(),
  layout: z.enum(['id1', 'a4']),
  state: z.enum(['open', 'done', 'cancelled']),
  agent_id: z.string(),
  agent_number: z.string(),
  started_at: z.string(),
  ended_at: z.string().nullable(),
  fault: z.string().nullable(),
});
export interface Batch {
  readonly number: number;
  readonly id: BatchView['id'];
  readonly layout: CardLayout;
  readonly state: BatchView['state'];
  readonly agentId: string;
  readonly agentNumber: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly fault: string | null;
}
const toBatch = (row: z.output<typeof Row>): Batch => ({
  number: row.number,
  id: row.id as Batch['id'],
  layout: row.layout,
  state: row.state,
  agentId: row.agent_id,
  agentNumber: row.agent_number,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  fault: row.fault,
});

export const findBatch = (db: Read, id: string): Batch | undefined => {
  const row = db.maybe(Row)`SELECT * FROM card_batch WHERE id = ${id}`;
  return row && toBatch(row);
};
const SHOWN_ENDED = 20;
/** Those that are open, then the last ones that ended. */
export const listBatches = (db: Read): Batch[] =>
  db.all(Row)`
    SELECT * FROM card_batch WHERE state = 'open'
      OR number IN (SELECT number FROM card_batch WHERE state <> 'open' ORDER BY number DESC LIMIT ${SHOWN_ENDED})
    ORDER BY state <> 'open', number DESC`.map(toBatch);

type New = Pick<Batch, 'id' | 'layout' | 'agentId' | 'agentNumber' | 'startedAt'>;
export function insertBatch(tx: Tx, { id, layout, agentId, agentNumber, startedAt }: New): number {
  tx.run`
    INSERT INTO card_batch (id, layout, state, agent_id, agent_number, started_at)
    VALUES (${id}, ${layout}, 'open', ${agentId}, ${agentNumber}, ${startedAt})`;
  const made = findBatch(tx, id);
  if (!made) throw new Error('a batch that was just made');
  return made.number;
}

/** Takes a card off the queue; 0 when it does not wait there any more. */
export const putInBatch = (tx: Tx, serial: string, batch: number, position: number): number =>
  tx.run`
    UPDATE card SET batch_number = ${batch}, position = ${position}
    WHERE serial = ${serial} AND state = 'requested' AND batch_number IS NULL`;

const Serial = z.object({ serial: z.string() });
/** The next cards to print, in order. */
export const listUnsent = (db: Read, batch: number, limit: number): string[] =>
  db.all(Serial)`
    SELECT serial FROM card WHERE batch_number = ${batch} AND state = 'requested' AND sent_at IS NULL
    ORDER BY position LIMIT ${limit}`.map(({ serial }) => serial);

export const markSent = (tx: Tx, serial: string, at: string | null): number =>
  tx.run`UPDATE card SET sent_at = ${at} WHERE serial = ${serial} AND state = 'requested'`;

const Place = z.object({ position: z.int() });
/** The place of a card that was sent and that nobody has looked at yet; any other card has none. */
export const findPosition = (db: Read, batch: number, serial: string): number | undefined =>
  db.maybe(Place)`
    SELECT position FROM card
    WHERE batch_number = ${batch} AND serial = ${serial} AND state = 'requested' AND sent_at IS NOT NULL`
    ?.position;

const Confirmed = z.object({ serial: z.string(), person_id: z.string() });
/** Those sent up to a place came out good, and are returned; those after it have to be printed again. */
export function confirmSent(tx: Tx, batch: number, upTo: number, at: string) {
  const good = tx.all(Confirmed)`
    SELECT serial, person_id FROM card
    WHERE batch_number = ${batch} AND state = 'requested' AND sent_at IS NOT NULL AND position <= ${upTo}
    ORDER BY position`;
  tx.run`
    UPDATE card SET state = 'printed', printed_at = ${at}, sent_at = NULL
    WHERE batch_number = ${batch} AND state = 'requested' AND sent_at IS NOT NULL AND position <= ${upTo}`;
  tx.run`
    UPDATE card SET sent_at = NULL WHERE batch_number = ${batch} AND state = 'requested' AND sent_at IS NOT NULL`;
  return good.map(({ serial, person_id }) => ({ serial, personId: person_id }));
}

/** What was not printed waits on the queue again. */
export const giveBack = (tx: Tx, batch: number): number =>
  tx.run`
    UPDATE card SET batch_number = NULL, position = NULL, sent_at = NULL
    WHERE batch_number = ${batch} AND state = 'requested'`;

export const endBatch = (tx: Tx, batch: number, state: 'done' | 'cancelled', at: string): number =>
  tx.run`UPDATE card_batch SET state = ${state}, ended_at = ${at}, fault = NULL WHERE number = ${batch}`;
export const setFault = (tx: Tx, batch: number, fault: string | null): number =>
  tx.run`UPDATE card_batch SET fault = ${fault} WHERE number = ${batch}`;

const Counts = z.object({
  total: z.int(),
  sent: z.int(),
  printed: z.int(),
  waiting: z.int(),
  first_sent: z.string().nullable(),
  last_sent: z.string().nullable(),
});
/** Misprints and cards that were taken back are not counted: those in their place are. */
export const countBatch = (db: Read, batch: number): z.output<typeof Counts> =>
  db.maybe(Counts)`
    SELECT count(*) AS total,
           count(*) FILTER (WHERE state = 'requested' AND sent_at IS NOT NULL) AS sent,
           count(*) FILTER (WHERE state <> 'requested') AS printed,
           count(*) FILTER (WHERE state = 'requested' AND sent_at IS NULL) AS waiting,
           (SELECT serial FROM card s WHERE s.batch_number = ${batch} AND s.state = 'requested' AND s.sent_at IS NOT NULL
            ORDER BY position LIMIT 1) AS first_sent,
           (SELECT serial FROM card s WHERE s.batch_number = ${batch} AND s.state = 'requested' AND s.sent_at IS NOT NULL
            ORDER BY position DESC LIMIT 1) AS last_sent
    FROM card WHERE batch_number = ${batch}
      AND (state IN ('requested', 'printed', 'handed') OR (state = 'replaced' AND printed_at IS NOT NULL))` ?? {
    total: 0,
    sent: 0,
    printed: 0,
    waiting: 0,
    first_sent: null,
    last_sent: null,
  };

const Placed = LINE.extend({ position: z.int(), is_sent: z.int() });
export const listOfBatch = (db: Read, batch: number, after: number, limit: number) =>
  db.all(Placed)`
    SELECT *, sent_at IS NOT NULL AS is_sent FROM named_card WHERE batch_number = ${batch}
    ORDER BY position, requested_at LIMIT ${limit} OFFSET ${after}`.map((row) => ({
    ...toLine(row),
    position: row.position,
    isSent: row.is_sent === 1,
  }));

/** A card that cannot be printed now waits on the queue again. */
export const takeOut = (tx: Tx, serial: string): number =>
  tx.run`UPDATE card SET batch_number = NULL, position = NULL, sent_at = NULL WHERE serial = ${serial}`;
