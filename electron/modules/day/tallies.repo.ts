import { z } from 'zod';
import { EnvelopeRecord } from '../../../shared/domain/envelopes/index.ts';
import type { Read } from '../../db/database.ts';

const Total = z.object({ total: z.int() });

export const countReferences = (db: Read, first: string, last: string): number =>
  db.maybe(Total)`SELECT count(*) AS total FROM act WHERE reference BETWEEN ${first} AND ${last}`?.total ?? 0;

export const countSerials = (db: Read, first: string, last: string): number =>
  db.maybe(Total)`SELECT count(*) AS total FROM card WHERE serial BETWEEN ${first} AND ${last}`?.total ?? 0;

export const hasCards = (db: Read): boolean =>
  db.maybe(Total)`SELECT 1 AS total FROM card LIMIT 1` !== undefined;

export const countCardsToHand = (db: Read): number =>
  db.maybe(Total)`SELECT count(*) AS total FROM card WHERE state = 'printed'`?.total ?? 0;

/** Each card that was printed took a blank one; so did a misprint that nobody had called printed. */
export const countBlanksUsed = (db: Read, since: string): number =>
  db.maybe(Total)`
    SELECT (SELECT count(*) FROM card WHERE printed_at >= ${since})
      + (SELECT count(*) FROM card WHERE state = 'spoiled' AND ended_at >= ${since} AND printed_at IS NULL) AS total`
    ?.total ?? 0;

const Queue = z.object({ unanswered: z.int(), queued: z.int() });
/** Acts that nobody has answered, and those of them that stand in the queue; lists that wait for a supervisor are in both. */
export const countUnanswered = (db: Read): z.output<typeof Queue> =>
  db.maybe(Queue)`
    SELECT count(*) AS unanswered, count(o.seq) AS queued
    FROM act a LEFT JOIN outbox o ON o.act_id = a.id WHERE a.state IN ('waiting', 'parked')` ?? {
    unanswered: 0,
    queued: 0,
  };

const Printed = z.object({ serial: z.string() });
export const listPrinted = (db: Read, since: string): readonly string[] =>
  db.all(Printed)`SELECT serial FROM card WHERE printed_at >= ${since} ORDER BY serial`.map(
    ({ serial }) => serial,
  );

const Spoiled = z.object({ serial: z.string(), why: z.string().nullable() });
export const listSpoiled = (db: Read, since: string, limit: number): z.output<typeof Spoiled>[] =>
  db.all(Spoiled)`
    SELECT serial, ended_why AS why FROM card WHERE state = 'spoiled' AND ended_at >= ${since} ORDER BY serial LIMIT ${limit}`;

const Arrived = z.object({
  record: z.string().transform((text) => EnvelopeRecord.parse(JSON.parse(text))),
  fr: z.string().nullable(),
  ar: z.string().nullable(),
});
/** Envelopes that were counted here since the last closing, with the name of where they left. */
export const listArrived = (db: Read): z.output<typeof Arrived>[] =>
  db.all(Arrived)`
    SELECT e.record, r.fr, r.ar FROM act a JOIN envelope e ON e.id = a.subject_id
    LEFT JOIN reference_item r ON r.list = 'branch' AND r.code = e.from_branch
    WHERE a.day_number IS NULL AND a.kind = 'envelope.received' AND a.held = 0 AND a.state <> 'abandoned'
    ORDER BY a.done_at, a.id`;

const Numbered = z.array(z.object({ number: z.string() }));
const Closed = z.object({
  reference: z.string(),
  to: z.string(),
  fr: z.string().nullable(),
  ar: z.string().nullable(),
  files: z.string().transform((text) => Numbered.parse(JSON.parse(text))),
});
/** Envelopes that were closed under these references, with the name of the branch that they go to. */
export const listClosedEnvelopes = (db: Read, first: string, last: string): z.output<typeof Closed>[] =>
  db.all(Closed)`
    SELECT a.reference, a.payload ->> '$.payload.to' AS "to", r.fr, r.ar, a.payload -> '$.payload.files' AS files
    FROM act a LEFT JOIN reference_item r ON r.list = 'branch' AND r.code = a.payload ->> '$.payload.to'
    WHERE a.kind = 'envelope.closed' AND a.reference BETWEEN ${first} AND ${last} ORDER BY a.reference`;
