import { z } from 'zod';
import {
  CARD_MADE_FOR,
  CARD_STATES,
  Receiver,
  type Card,
  type CardList,
  type CardView,
} from '../../../shared/domain/cards/index.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Read, Tx } from '../../db/database.ts';

const Row = z.object({
  serial: z.string(),
  act_id: z.string(),
  person_id: z.string(),
  state: z.enum(CARD_STATES),
  made_for: z.enum(CARD_MADE_FOR),
  follows: z.string().nullable(),
  statement: z.string().nullable(),
  statement_on: z.string().nullable(),
  requested_at: z.string(),
  printed_at: z.string().nullable(),
  handed_at: z.string().nullable(),
  handed_by: z.string().nullable(),
  handed_to: z.string().nullable(),
  ended_at: z.string().nullable(),
  ended_why: z.string().nullable(),
  ended_typed: z.string().nullable(),
});

const toView = (row: z.output<typeof Row>): CardView => ({
  serial: row.serial,
  actId: row.act_id as CardView['actId'],
  personId: row.person_id as CardView['personId'],
  state: row.state,
  madeFor: row.made_for,
  follows: row.follows,
  statement:
    row.statement === null || row.statement_on === null
      ? null
      : { text: row.statement, on: row.statement_on as PlainDate },
  requestedAt: row.requested_at,
  printedAt: row.printed_at,
  handedAt: row.handed_at,
  handedBy: row.handed_by,
  handedTo: row.handed_to === null ? null : Receiver.parse(JSON.parse(row.handed_to)),
  endedAt: row.ended_at,
  endedWhy: row.ended_why,
  endedTyped: row.ended_typed,
});

export const findCard = (db: Read, serial: string): CardView | undefined => {
  const row = db.maybe(Row)`SELECT * FROM card WHERE serial = ${serial}`;
  return row && toView(row);
};

export const listOfPerson = (db: Read, personId: string): CardView[] =>
  db.all(Row)`SELECT * FROM card WHERE person_id = ${personId} ORDER BY requested_at DESC, serial DESC`.map(
    toView,
  );

/** The card of a person that stands. */
export const findLive = (db: Read, personId: string): CardView | undefined => {
  const row = db.maybe(Row)`
    SELECT * FROM card WHERE person_id = ${personId} AND state IN ('requested', 'printed', 'handed')`;
  return row && toView(row);
};

const Life = Row.pick({ serial: true, person_id: true, state: true });
/** What the rules of the life of cards need to know of a person's cards, and of whoever bears this serial. */
export const listLives = (db: Read, personId: string, serial: string): Card[] =>
  db.all(Life)`
    SELECT serial, person_id, state FROM card WHERE person_id = ${personId} OR serial = ${serial}`.map(
    (row) => ({ serial: row.serial, personId: row.person_id, state: row.state }),
  );

export interface NewCard {
  readonly serial: string;
  readonly actId: string;
  readonly personId: string;
  readonly madeFor: CardView['madeFor'];
  readonly follows: string | null;
  readonly statement: CardView['statement'];
  readonly requestedAt: string;
}
/** A card that takes the place of one that was in a batch takes its place there too. */
export const insertCard = (tx: Tx, card: NewCard, placeOf: string | null = null): number =>
  tx.run`
    INSERT INTO card (serial, act_id, person_id, state, made_for, follows, statement, statement_on, requested_at, batch_number, position)
    VALUES (${card.serial}, ${card.actId}, ${card.personId}, 'requested', ${card.madeFor}, ${card.follows},
            ${card.statement?.text ?? null}, ${card.statement?.on ?? null}, ${card.requestedAt},
            (SELECT c.batch_number FROM card c JOIN card_batch b ON b.number = c.batch_number
             WHERE c.serial = ${placeOf} AND b.state = 'open'),
            (SELECT c.position FROM card c JOIN card_batch b ON b.number = c.batch_number
             WHERE c.serial = ${placeOf} AND b.state = 'open'))`;

export interface CardEnd {
  readonly state: 'spoiled' | 'replaced' | 'revoked';
  readonly at: string;
  readonly by: string;
  readonly actId: string;
  readonly why: string;
  readonly typed: string | null;
}
export const endCard = (tx: Tx, serial: string, end: CardEnd): number =>
  tx.run`
    UPDATE card SET state = ${end.state}, ended_at = ${end.at}, ended_by = ${end.by}, ended_act = ${end.actId},
      ended_why = ${end.why}, ended_typed = ${end.typed}, sent_at = NULL
    WHERE serial = ${serial}`;

export const handCard = (
  tx: Tx,
  serial: string,
  { at, by, to }: { readonly at: string; readonly by: string; readonly to: Receiver },
): number =>
  tx.run`
    UPDATE card SET state = 'handed', handed_at = ${at}, handed_by = ${by}, handed_to = ${JSON.stringify(to)}
    WHERE serial = ${serial}`;

/** A card that left by itself, from the file or the visit: it waits in no queue any more. */
export const markPrinted = (tx: Tx, serial: string, at: string): number =>
  tx.run`
    UPDATE card SET state = 'printed', printed_at = ${at}, sent_at = NULL
    WHERE serial = ${serial} AND state = 'requested'`;

const Line = Row.pick({
  serial: true,
  act_id: true,
  person_id: true,
  state: true,
  made_for: true,
  requested_at: true,
  printed_at: true,
}).extend({
  family_latin: z.string(),
  given_latin: z.string(),
  family_arabic: z.string(),
  given_arabic: z.string(),
  registration_number: z.string().nullable(),
});
export type LineRow = z.output<typeof Line>;
export const LINE = Line;
export const toLine = (row: LineRow) => ({
  serial: row.serial,
  actId: row.act_id as CardView['actId'],
  personId: row.person_id as CardView['personId'],
  state: row.state,
  madeFor: row.made_for,
  requestedAt: row.requested_at,
  printedAt: row.printed_at,
  familyLatin: row.family_latin,
  givenLatin: row.given_latin,
  familyArabic: row.family_arabic,
  givenArabic: row.given_arabic,
  registrationNumber: row.registration_number,
});

/** For LIKE: what was typed, wherever it stands. */
const anywhere = (text: string): string => `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;

export interface ListPage {
  readonly text: string;
  readonly after: number;
  readonly limit: number;
}

/** Cards that wait to be printed, the oldest first; or for their person, the newest first. A page of the named card lines. */
export const listCards = (db: Read, list: CardList, { text, after, limit }: ListPage) =>
  (list === 'queue'
    ? db.all(Line)`
        SELECT * FROM named_card WHERE state = 'requested' AND batch_number IS NULL AND found LIKE ${anywhere(text)} ESCAPE '\\'
        ORDER BY requested_at, serial LIMIT ${limit} OFFSET ${after}`
    : db.all(Line)`
        SELECT * FROM named_card WHERE state = 'printed' AND found LIKE ${anywhere(text)} ESCAPE '\\'
        ORDER BY printed_at DESC, serial DESC LIMIT ${limit} OFFSET ${after}`
  ).map(toLine);

const Total = z.object({ total: z.int() });
export const countCards = (db: Read, list: CardList, text: string): number =>
  (list === 'queue'
    ? db.maybe(Total)`
        SELECT count(*) AS total FROM named_card
        WHERE state = 'requested' AND batch_number IS NULL AND found LIKE ${anywhere(text)} ESCAPE '\\'`
    : db.maybe(Total)`
        SELECT count(*) AS total FROM named_card WHERE state = 'printed' AND found LIKE ${anywhere(text)} ESCAPE '\\'`
  )?.total ?? 0;

export const getLine = (db: Read, serial: string) => {
  const row = db.maybe(Line)`SELECT * FROM named_card WHERE serial = ${serial}`;
  return row && toLine(row);
};

const Found = z.object({ found: z.int() });
/** True while a second person has not approved that this person's card is made again, misprints of the new one included. */
export const isRemakeUnapproved = (db: Read, personId: string): boolean =>
  db.maybe(Found)`
    SELECT 1 AS found FROM act a JOIN approval p ON p.act_id = a.id
    WHERE a.subject_id = ${personId} AND a.state IN ('waiting', 'parked') AND p.class = 'card.replaced' AND p.state <> 'approved'
    LIMIT 1` !== undefined;
