import { z } from 'zod';
import { arabicFullName, latinFullName } from '../../shared/domain/identity/names.ts';
import { PersonRecord } from '../../shared/domain/people/record.ts';
import { REFUSAL_CODES, type ExchangeItem } from '../../shared/domain/sync/index.ts';
import type { Read } from '../db/database.ts';
import { findRecord } from '../modules/people/index.ts';

const Row = z.object({
  id: z.string(),
  kind: z.string(),
  subject_id: z.string(),
  done_at: z.string(),
  agent_id: z.string(),
  agent_number: z.string(),
  reference: z.string().nullable(),
  state: z.enum(['waiting', 'accepted', 'parked', 'abandoned']),
  attempts: z.int(),
  answered_at: z.string().nullable(),
  refusal: z.enum(REFUSAL_CODES).nullable(),
  /** The names as the registration stated them, for a person who is no longer here. */
  stated: z.string().nullable(),
});
type Row = z.output<typeof Row>;

const Stated = z.object({
  familyLatin: z.string(),
  givenLatin: z.string(),
  familyArabic: z.string(),
  givenArabic: z.string(),
});

function nameOf(db: Read, row: Row): ExchangeItem['subjectName'] {
  const here = findRecord(db, row.subject_id)?.identity;
  const names = here ?? (row.stated === null ? undefined : Stated.safeParse(JSON.parse(row.stated)).data);
  return names ? { latin: latinFullName(names), arabic: arabicFullName(names) } : { latin: '', arabic: '' };
}

const toItem = (db: Read, row: Row): ExchangeItem => ({
  actId: row.id as ExchangeItem['actId'],
  kind: row.kind,
  subjectId: row.subject_id as ExchangeItem['subjectId'],
  subjectName: nameOf(db, row),
  at: row.done_at,
  agentNumber: row.agent_number,
  reference: row.reference,
  state: row.state,
  attempts: row.attempts,
  answeredAt: row.answered_at,
  refusal: row.refusal,
});

export interface Page {
  /** Only this agent's acts; null for everybody's. */
  readonly agentId: string | null;
  /** The id of the last act of the page before; null for the first page. */
  readonly before: string | null;
  readonly limit: number;
}
/** Greater than any UUID. */
const END = 'g';

/** Acts in one state, the newest first. */
export const listInState = (db: Read, state: 'waiting' | 'parked', { agentId, before, limit }: Page) =>
  db.all(Row)`
    SELECT a.*, coalesce(o.attempts, 0) AS attempts,
      (SELECT r.payload -> '$.payload.person.identity' FROM act r
       WHERE r.subject_id = a.subject_id AND r.kind = 'registration.submitted' LIMIT 1) AS stated
    FROM act a LEFT JOIN outbox o ON o.act_id = a.id
    WHERE a.state = ${state} AND a.id < ${before ?? END} AND (${agentId} IS NULL OR a.agent_id = ${agentId})
    ORDER BY a.id DESC LIMIT ${limit}`.map((row) => toItem(db, row));

/** Acts that the central or a person has ended, the newest first. Nearly all acts are: walking the ids finds them soonest. */
export const listAnswered = (db: Read, { agentId, before, limit }: Page) =>
  db.all(Row)`
    SELECT a.*, 0 AS attempts,
      (SELECT r.payload -> '$.payload.person.identity' FROM act r
       WHERE r.subject_id = a.subject_id AND r.kind = 'registration.submitted' LIMIT 1) AS stated
    FROM act a
    WHERE +a.state IN ('accepted', 'abandoned') AND a.id < ${before ?? END} AND (${agentId} IS NULL OR a.agent_id = ${agentId})
    ORDER BY a.id DESC LIMIT ${limit}`.map((row) => toItem(db, row));

const Decidable = Row.extend({ payload: z.string(), existing: z.string().nullable() });
export interface ActOnDesk {
  readonly item: ExchangeItem;
  readonly agentId: string;
  /** The whole act as JSON text. */
  readonly payload: string;
  readonly existing: PersonRecord | null;
}

export function findOnDesk(db: Read, actId: string): ActOnDesk | undefined {
  const row = db.maybe(Decidable)`
    SELECT a.*, coalesce(o.attempts, 0) AS attempts, a.payload -> '$.payload.person.identity' AS stated
    FROM act a LEFT JOIN outbox o ON o.act_id = a.id WHERE a.id = ${actId}`;
  return (
    row && {
      item: toItem(db, row),
      agentId: row.agent_id,
      payload: row.payload,
      existing: row.existing === null ? null : PersonRecord.parse(JSON.parse(row.existing)),
    }
  );
}
