import { z } from 'zod';
import {
  callKey,
  type ActsOfCalls,
  type Queue,
  type QueueSettings,
  Ticket,
} from '../../../shared/domain/queue/index.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Read, Tx } from '../../db/database.ts';

const SettingRow = z.object({
  is_on: z.int(),
  promise_minutes: z.int().nullable(),
  has_sound: z.int(),
});
/** What was set here; `promiseMinutes` is null where the reference list decides. Undefined before anybody set anything. */
export function findSettings(db: Read) {
  const row = db.maybe(SettingRow)`SELECT is_on, promise_minutes, has_sound FROM queue_setting`;
  return row && { isOn: row.is_on === 1, promiseMinutes: row.promise_minutes, hasSound: row.has_sound === 1 };
}

export const keepSettings = (tx: Tx, { isOn, promiseMinutes, hasSound }: QueueSettings): void =>
  void tx.run`
    INSERT INTO queue_setting (only_one, is_on, promise_minutes, has_sound)
    VALUES (1, ${isOn ? 1 : 0}, ${promiseMinutes}, ${hasSound ? 1 : 0})
    ON CONFLICT (only_one) DO UPDATE SET is_on = excluded.is_on, promise_minutes = excluded.promise_minutes,
      has_sound = excluded.has_sound`;

const TicketRow = z.object({
  id: z.string(),
  on_day: z.string(),
  letter: z.string(),
  number: z.int(),
  place: z.int(),
  reason: z.string(),
  state: z.string(),
  drawn_at: z.string(),
});
const CallRow = z.object({
  ticket_id: z.string(),
  reason: z.string(),
  called_at: z.string(),
  times: z.int(),
  agent_id: z.string(),
  ended_at: z.string().nullable(),
  outcome: z.string().nullable(),
});

/** The tickets of a day with their calls. */
export function readQueue(db: Read, on: PlainDate): Queue {
  const rows = db.all(TicketRow)`SELECT * FROM ticket WHERE on_day = ${on} ORDER BY place`;
  const calls = Map.groupBy(
    db.all(CallRow)`
      SELECT c.ticket_id, c.reason, c.called_at, c.times, c.agent_id, c.ended_at, c.outcome
      FROM ticket t JOIN ticket_call c ON c.ticket_id = t.id WHERE t.on_day = ${on} ORDER BY c.ticket_id, c.rank`,
    ({ ticket_id }) => ticket_id,
  );
  const tickets = rows.map((row) =>
    Ticket.parse({
      ...row,
      on: row.on_day,
      drawnAt: row.drawn_at,
      calls: (calls.get(row.id) ?? []).map((call) => ({
        reason: call.reason,
        calledAt: call.called_at,
        times: call.times,
        agentId: call.agent_id,
        endedAt: call.ended_at,
        outcome: call.outcome,
      })),
    }),
  );
  return { on, tickets };
}

/** Writes a ticket as a step left it. Its earlier calls are over and stay as they are. */
export function putTicket(tx: Tx, ticket: Ticket): void {
  tx.run`
    INSERT INTO ticket (id, on_day, letter, number, place, reason, state, drawn_at)
    VALUES (${ticket.id}, ${ticket.on}, ${ticket.letter}, ${ticket.number}, ${ticket.place}, ${ticket.reason},
            ${ticket.state}, ${ticket.drawnAt})
    ON CONFLICT (id) DO UPDATE SET reason = excluded.reason, state = excluded.state`;
  const rank = ticket.calls.length - 1;
  const call = ticket.calls[rank];
  if (!call) return;
  tx.run`
    INSERT INTO ticket_call (ticket_id, rank, reason, called_at, times, agent_id, ended_at, outcome)
    VALUES (${ticket.id}, ${rank}, ${call.reason}, ${call.calledAt}, ${call.times}, ${call.agentId}, ${call.endedAt},
            ${call.outcome})
    ON CONFLICT (ticket_id, rank) DO UPDATE SET times = excluded.times, ended_at = excluded.ended_at,
      outcome = excluded.outcome`;
}

/** Ends what another day left open: nobody knows when that turn ended, so it measures nothing. */
export function closeOtherDays(tx: Tx, today: PlainDate, at: string): void {
  tx.run`
    UPDATE ticket_call SET ended_at = ${at}, outcome = 'unfinished'
    WHERE ended_at IS NULL AND (SELECT on_day FROM ticket WHERE ticket.id = ticket_call.ticket_id) <> ${today}`;
  tx.run`UPDATE ticket SET state = 'done' WHERE state = 'called' AND on_day <> ${today}`;
}

/** Links an act to the turn during which it is made, if its agent called somebody today. */
export const linkToTurn = (
  tx: Tx,
  { actId, agentId, on }: { readonly actId: string; readonly agentId: string; readonly on: PlainDate },
): void =>
  void tx.run`
    INSERT INTO ticket_act (act_id, ticket_id, rank)
    SELECT ${actId}, c.ticket_id, c.rank FROM ticket_call c JOIN ticket t ON t.id = c.ticket_id
    WHERE c.ended_at IS NULL AND c.agent_id = ${agentId} AND t.on_day = ${on}`;

const ActRow = z.object({ ticket_id: z.string(), rank: z.int(), kind: z.string() });
/** The kinds of the acts made in each call of a day. */
export function readActs(db: Read, on: PlainDate): ActsOfCalls {
  const rows = db.all(ActRow)`
    SELECT m.ticket_id, m.rank, a.kind FROM ticket t
    JOIN ticket_act m ON m.ticket_id = t.id JOIN act a ON a.id = m.act_id
    WHERE t.on_day = ${on} AND a.state <> 'abandoned'`;
  const byCall = Map.groupBy(rows, ({ ticket_id, rank }) => callKey(ticket_id, rank));
  return new Map([...byCall].map(([key, acts]) => [key, acts.map(({ kind }) => kind)]));
}

const AgentRow = z.object({ id: z.string(), number: z.string(), name_fr: z.string(), name_ar: z.string() });
/** Who called somebody in these days. */
export const listCallers = (db: Read, from: PlainDate, to: PlainDate): readonly z.output<typeof AgentRow>[] =>
  db.all(AgentRow)`
    SELECT id, number, name_fr, name_ar FROM agent WHERE id IN (
      SELECT c.agent_id FROM ticket t JOIN ticket_call c ON c.ticket_id = t.id WHERE t.on_day BETWEEN ${from} AND ${to})`;
