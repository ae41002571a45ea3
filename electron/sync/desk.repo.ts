import { z } from 'zod';
import { arabicFullName, latinFullName } from '../../shared/domain/identity/names.ts';
import { PersonRecord } from '../../shared/domain/people/record.ts';
import { REFUSAL_CODES, type ExchangeItem } from '../../shared/domain/sync/index.ts';
import { ReasonView } from '../../shared/domain/rules/index.ts';
import type { Read } from '../db/database.ts';

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
  family_latin: z.string(),
  given_latin: z.string(),
  family_arabic: z.string(),
  given_arabic: z.string(),
});
type Row = z.output<typeof Row>;

const nameOf = (row: Row): ExchangeItem['subjectName'] => {
  const names = {
    familyLatin: row.family_latin,
    givenLatin: row.given_latin,
    familyArabic: row.family_arabic,
    givenArabic: row.given_arabic,
  };
  return { latin: latinFullName(names).trim(), arabic: arabicFullName(names).trim() };
};

const toItem = (row: Row): ExchangeItem => ({
  actId: row.id as ExchangeItem['actId'],
  kind: row.kind,
  subjectId: row.subject_id as ExchangeItem['subjectId'],
  subjectName: nameOf(row),
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

/** Acts in one state, the newest first; those of a list that nobody has sent yet are not among them. */
export const listInState = (db: Read, state: 'waiting' | 'parked', { agentId, before, limit }: Page) =>
  db.all(Row)`
    SELECT * FROM named_act
    WHERE id IN (
      SELECT id FROM act WHERE state = ${state} AND held = 0 AND id < ${before ?? END}
        AND (${agentId} IS NULL OR agent_id = ${agentId})
      ORDER BY id DESC LIMIT ${limit})
    ORDER BY id DESC`.map(toItem);

/** Acts that the central or a person has ended, the newest first. Nearly all acts are: walking the ids finds them soonest. */
export const listAnswered = (db: Read, { agentId, before, limit }: Page) =>
  db.all(Row)`
    SELECT * FROM named_act
    WHERE +state IN ('accepted', 'abandoned') AND id < ${before ?? END} AND (${agentId} IS NULL OR agent_id = ${agentId})
    ORDER BY id DESC LIMIT ${limit}`.map(toItem);

const Decidable = Row.extend({ payload: z.string(), existing: z.string().nullable() });
export interface ActOnDesk {
  readonly item: ExchangeItem;
  readonly agentId: string;
  /** The whole act as JSON text. */
  readonly payload: string;
  readonly existing: PersonRecord | null;
}

export function findOnDesk(db: Read, actId: string): ActOnDesk | undefined {
  const row = db.maybe(Decidable)`SELECT * FROM named_act WHERE id = ${actId}`;
  return (
    row && {
      item: toItem(row),
      agentId: row.agent_id,
      payload: row.payload,
      existing: row.existing === null ? null : PersonRecord.parse(JSON.parse(row.existing)),
    }
  );
}

const Reasons = z.object({ refusal_reasons: z.string().nullable() });
/** Why the central's rules refused an act. Reasons that do not read are those of another version: none are shown. */
export function listReasons(db: Read, actId: string): ReasonView[] {
  const text =
    db.maybe(Reasons)`SELECT refusal_reasons FROM act WHERE id = ${actId}`?.refusal_reasons ?? '[]';
  return z.array(ReasonView).safeParse(JSON.parse(text)).data ?? [];
}
