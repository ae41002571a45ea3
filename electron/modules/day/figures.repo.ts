import { z } from 'zod';
import { REFUSAL_CODES } from '../../../shared/domain/sync/index.ts';
import type { Read } from '../../db/database.ts';

/*
 * One rule for all that is counted below. An act counts unless it was taken back; a refusal counts whatever became of its act, as a
 * corrected act is taken back and done again. What a supervisor did not approve is no refusal of the central, which never heard of it.
 * Lists that wait and closings of days are aside.
 */

const Day = z.object({ done_on: z.string(), count: z.int(), refused: z.int() });
/** Acts of each day on which something was done. */
export const countByDay = (db: Read, from: string, to: string) =>
  db.all(Day)`
    SELECT done_on, count(*) FILTER (WHERE state <> 'abandoned') AS count, count(*) FILTER (WHERE refusal <> 'not_approved') AS refused
    FROM act
    WHERE done_on BETWEEN ${from} AND ${to} AND held = 0 AND kind <> 'day.closed' AND (state <> 'abandoned' OR refusal <> 'not_approved')
    GROUP BY done_on ORDER BY done_on`;

const Kind = z.object({ kind: z.string(), count: z.int(), refused: z.int() });
export const countByKind = (db: Read, from: string, to: string) =>
  db.all(Kind)`
    SELECT kind, count(*) FILTER (WHERE state <> 'abandoned') AS count, count(*) FILTER (WHERE refusal <> 'not_approved') AS refused
    FROM act
    WHERE done_on BETWEEN ${from} AND ${to} AND held = 0 AND kind <> 'day.closed' AND (state <> 'abandoned' OR refusal <> 'not_approved')
    GROUP BY kind ORDER BY 2 DESC, kind`;

const Agent = z.object({
  number: z.string(),
  name_fr: z.string(),
  name_ar: z.string(),
  count: z.int(),
  refused: z.int(),
});
export const countByAgent = (db: Read, from: string, to: string) =>
  db.all(Agent)`
    SELECT a.agent_number AS number, coalesce(g.name_fr, '') AS name_fr, coalesce(g.name_ar, '') AS name_ar,
           count(*) FILTER (WHERE a.state <> 'abandoned') AS count, count(*) FILTER (WHERE a.refusal <> 'not_approved') AS refused
    FROM act a LEFT JOIN agent g ON g.number = a.agent_number
    WHERE a.done_on BETWEEN ${from} AND ${to} AND a.held = 0 AND a.kind <> 'day.closed'
      AND (a.state <> 'abandoned' OR a.refusal <> 'not_approved')
    GROUP BY a.agent_number ORDER BY 4 DESC, a.agent_number`;

const Refusal = z.object({ code: z.enum(REFUSAL_CODES).nullable().catch(null), count: z.int() });
/** Why the central refused. */
export const countRefusals = (db: Read, from: string, to: string) =>
  db.all(Refusal)`
    SELECT refusal AS code, count(*) AS count FROM act
    WHERE done_on BETWEEN ${from} AND ${to} AND held = 0 AND kind <> 'day.closed' AND refusal <> 'not_approved'
    GROUP BY refusal ORDER BY count(*) DESC, refusal`;

const States = z.object({ accepted: z.int(), waiting: z.int(), parked: z.int(), abandoned: z.int() });
export const countStates = (db: Read, from: string, to: string): z.output<typeof States> =>
  db.maybe(States)`
    SELECT count(*) FILTER (WHERE state = 'accepted') AS accepted, count(*) FILTER (WHERE state = 'waiting' AND held = 0) AS waiting,
           count(*) FILTER (WHERE state = 'parked') AS parked, count(*) FILTER (WHERE state = 'abandoned') AS abandoned
    FROM act WHERE done_on BETWEEN ${from} AND ${to} AND kind <> 'day.closed'` ?? {
    accepted: 0,
    waiting: 0,
    parked: 0,
    abandoned: 0,
  };

const Minutes = z.object({ minutes: z.number() });
/** The act in the middle, by how long its answer took. */
export const findMedianMinutes = (db: Read, from: string, to: string): number | null =>
  db.maybe(Minutes)`
    WITH answered AS (
      SELECT max(0, (julianday(answered_at) - julianday(done_at)) * 1440) AS minutes FROM act
      WHERE done_on BETWEEN ${from} AND ${to} AND state = 'accepted' AND answered_at IS NOT NULL)
    SELECT minutes FROM answered ORDER BY minutes LIMIT 1 OFFSET (SELECT (count(*) - 1) / 2 FROM answered)`
    ?.minutes ?? null;

const Line = z.object({
  done_on: z.string(),
  kind: z.string(),
  agent: z.string(),
  count: z.int(),
  refused: z.int(),
});
/** For the file: a line for each day and kind of act, and for each agent where that is asked. */
export const listLines = (db: Read, from: string, to: string, withAgents: boolean) =>
  db.all(Line)`
    SELECT done_on, kind, CASE WHEN ${withAgents ? 1 : 0} THEN agent_number ELSE '' END AS agent,
           count(*) FILTER (WHERE state <> 'abandoned') AS count, count(*) FILTER (WHERE refusal <> 'not_approved') AS refused
    FROM act WHERE done_on BETWEEN ${from} AND ${to} AND held = 0 AND kind <> 'day.closed' AND (state <> 'abandoned' OR refusal <> 'not_approved')
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

const Now = z.object({ waiting: z.int(), parked: z.int(), oldest: z.string().nullable() });
/** What stands in the exchanges now, of whatever day; what to look at is what the central refused. */
export const countNow = (db: Read): z.output<typeof Now> =>
  db.maybe(Now)`
    SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'parked' AND refusal IS NOT 'not_approved') AS parked,
           min(done_at) FILTER (WHERE state = 'waiting') AS oldest
    FROM act WHERE state IN ('waiting', 'parked') AND held = 0` ?? { waiting: 0, parked: 0, oldest: null };
