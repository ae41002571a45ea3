import { z } from 'zod';
import { RightsAnswer } from '../../../shared/domain/rights/index.ts';
import type { Read, Tx } from '../../db/database.ts';

const Row = z.object({ answer: z.string() });

/** The last answer kept about a file. One of another version of the program that does not read any more is none. */
export function findAnswer(db: Read, personId: string): RightsAnswer | undefined {
  const row = db.maybe(Row)`SELECT answer FROM rights_answer WHERE person_id = ${personId}`;
  return row && RightsAnswer.safeParse(JSON.parse(row.answer)).data;
}

/** Keeps an answer, unless a later one is kept already. */
export const keepAnswer = (tx: Tx, answer: RightsAnswer): void =>
  void tx.run`
    INSERT INTO rights_answer (person_id, at, answer) VALUES (${answer.personId}, ${answer.at}, ${JSON.stringify(answer)})
    ON CONFLICT (person_id) DO UPDATE SET at = excluded.at, answer = excluded.answer WHERE excluded.at >= rights_answer.at`;

const Found = z.object({ found: z.int() });
/** True while an event of this file has not been answered by the central. */
export const hasUnsentEvent = (db: Read, personId: string): boolean =>
  db.maybe(Found)`
    SELECT 1 AS found FROM outbox o JOIN act a ON a.id = o.act_id
    WHERE o.subject_id = ${personId} AND a.kind = 'event.declared' LIMIT 1` !== undefined;
