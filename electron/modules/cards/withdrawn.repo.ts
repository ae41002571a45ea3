import { z } from 'zod';
import type { Tx } from '../../db/database.ts';

const Made = z.object({ serial: z.string(), person_id: z.string(), follows: z.string().nullable() });
const Ended = z.object({ serial: z.string(), person_id: z.string() });

/** What a card was before it ended, unless another one stands in the meantime. */
const revive = (tx: Tx, serial: string, personId: string): number =>
  tx.run`
    UPDATE card SET state = CASE WHEN handed_at IS NOT NULL THEN 'handed' WHEN printed_at IS NOT NULL THEN 'printed' ELSE 'requested' END,
      ended_at = NULL, ended_by = NULL, ended_act = NULL, ended_why = NULL, ended_typed = NULL
    WHERE serial = ${serial} AND state IN ('replaced', 'revoked')
      AND NOT EXISTS (SELECT 1 FROM card l WHERE l.person_id = ${personId} AND l.state IN ('requested', 'printed', 'handed'))
      AND EXISTS (SELECT 1 FROM act a WHERE a.id = card.act_id AND a.state <> 'abandoned')`;

/**
 * An act that will never be sent: the card that it made is taken back, and the one that it ended stands again. A misprint stays
 * one, whatever is said of it.
 */
export function withdrawCard(tx: Tx, actId: string): void {
  const made = tx.maybe(Made)`SELECT serial, person_id, follows FROM card WHERE act_id = ${actId}`;
  if (made)
    tx.run`
      UPDATE card SET state = 'revoked', ended_at = (SELECT coalesce(decided_at, answered_at, done_at) FROM act WHERE id = ${actId}),
        ended_why = 'withdrawn', sent_at = NULL
      WHERE serial = ${made.serial} AND state IN ('requested', 'printed', 'handed')`;
  const ended = tx.maybe(Ended)`SELECT serial, person_id FROM card WHERE ended_act = ${actId}`;
  if (ended) revive(tx, ended.serial, ended.person_id);
}

/** An act that is said again under another id takes its card along. */
export function moveCardAct(tx: Tx, fromAct: string, toAct: string): void {
  tx.run`UPDATE card SET act_id = ${toAct} WHERE act_id = ${fromAct}`;
  tx.run`UPDATE card SET ended_act = ${toAct} WHERE ended_act = ${fromAct}`;
}

/** Somebody who is in truth somebody else: of two cards that stand, the one that was already there stays. */
export function moveCards(tx: Tx, fromPerson: string, toPerson: string): void {
  tx.run`
    UPDATE card SET state = 'revoked', ended_at = requested_at, ended_why = 'withdrawn', sent_at = NULL
    WHERE person_id = ${fromPerson} AND state IN ('requested', 'printed', 'handed')
      AND EXISTS (SELECT 1 FROM card l WHERE l.person_id = ${toPerson} AND l.state IN ('requested', 'printed', 'handed'))`;
  tx.run`UPDATE card SET person_id = ${toPerson} WHERE person_id = ${fromPerson}`;
}
