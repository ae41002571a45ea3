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
  offered_again: z.int(),
  is_held: z.int().nullable(),
  to_approve: z.int(),
  before_id: z.string().nullable(),
  before_kind: z.string().nullable(),
  before_parked: z.int().nullable(),
  before_to_approve: z.int(),
  to_whom: z.enum(['supervisor', 'agent']).nullable(),
  handed_at: z.string().nullable(),
  handed_by: z.string().nullable(),
  note: z.string().nullable(),
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

function waitsFor(row: Row): ExchangeItem['waitsFor'] {
  const { state, is_held, before_id, before_kind, before_parked } = row;
  if (state !== 'waiting') return null;
  if (row.to_approve === 1) return { kind: 'approval', actKind: null };
  if (is_held === 1) return { kind: 'list' };
  if (before_id === null || before_kind === null) return null;
  if (row.before_to_approve === 1) return { kind: 'approval', actKind: before_kind };
  return before_parked === 1
    ? { kind: 'decision', actKind: before_kind, actId: before_id as ExchangeItem['actId'] }
    : { kind: 'answer', actKind: before_kind };
}

function handingOf({ state, to_whom, handed_at, handed_by, note }: Row): ExchangeItem['handing'] {
  if (state !== 'parked' || to_whom === null || handed_at === null) return null;
  return { to: to_whom, at: handed_at, by: handed_by ?? '', note: note ?? '' };
}

const toItem = (row: Row): ExchangeItem => ({
  actId: row.id as ExchangeItem['actId'],
  kind: row.kind,
  subjectId: row.subject_id as ExchangeItem['subjectId'],
  subjectName: nameOf(row),
  at: row.done_at,
  agentNumber: row.agent_number,
  reference: row.reference,
  state: handingOf(row)?.to === 'supervisor' ? 'handed' : row.state,
  attempts: row.attempts,
  answeredAt: row.answered_at,
  refusal: row.refusal,
  offeredAgain: row.offered_again === 1,
  waitsFor: waitsFor(row),
  handing: handingOf(row),
});

export interface Page {
  /** Only this agent's acts; null for everybody's. */
  readonly agentId: string | null;
  /** The same by the number, for who sees everybody's. */
  readonly agentNumber: string | null;
  /** Part of a name or of a reference, or an agent's number; null for all. */
  readonly text: string | null;
  /** The id of the last act of the page before; null for the first page. */
  readonly before: string | null;
  readonly limit: number;
}
export interface Standing {
  readonly state: 'waiting' | 'parked';
  readonly isHeld: boolean;
  /** With the supervisor, or not; null for both. */
  readonly isHanded: boolean | null;
}
/** Greater than any UUID. */
const END = 'g';
const flag = (value: boolean): number => (value ? 1 : 0);

/** Acts in one state, the newest first. */
export function listInState(db: Read, { state, isHeld, isHanded }: Standing, page: Page): ExchangeItem[] {
  const { agentId, agentNumber, text, before, limit } = page;
  const handed = isHanded === null ? null : flag(isHanded);
  if (text !== null) return searchInState(db, { state, isHeld, isHanded }, { ...page, text });
  return db.all(Row)`
    SELECT *, EXISTS (SELECT 1 FROM offered_again r WHERE r.act_id = desk_act.id) AS offered_again FROM desk_act
    WHERE id IN (
      SELECT id FROM act WHERE state = ${state} AND held = ${flag(isHeld)} AND id < ${before ?? END}
        AND (${agentId} IS NULL OR agent_id = ${agentId}) AND (${agentNumber} IS NULL OR agent_number = ${agentNumber})
        AND (${handed} IS NULL
          OR EXISTS (SELECT 1 FROM handing h WHERE h.act_id = act.id AND h.to_whom = 'supervisor') = ${handed})
      ORDER BY id DESC LIMIT ${limit})
    ORDER BY id DESC`.map(toItem);
}

/** A pattern that contains what was typed, whatever signs it has. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/gu, '\\$&')}%`;

/** The same, among those whose name, reference or agent says what was typed. */
function searchInState(
  db: Read,
  { state, isHeld, isHanded }: Standing,
  { agentId, agentNumber, text, before, limit }: Page & { readonly text: string },
): ExchangeItem[] {
  const handed = isHanded === null ? null : flag(isHanded);
  const like = containing(text);
  return db.all(Row)`
    SELECT *, EXISTS (SELECT 1 FROM offered_again r WHERE r.act_id = desk_act.id) AS offered_again FROM desk_act
    WHERE state = ${state} AND (coalesce(is_held, 0) AND NOT to_approve) = ${flag(isHeld)} AND id < ${before ?? END}
      AND (${agentId} IS NULL OR agent_id = ${agentId}) AND (${agentNumber} IS NULL OR agent_number = ${agentNumber})
      AND (${handed} IS NULL OR (coalesce(to_whom, '') = 'supervisor') = ${handed})
      AND (reference LIKE ${like} ESCAPE '\\' OR agent_number = ${text}
        OR given_latin || ' ' || family_latin LIKE ${like} ESCAPE '\\'
        OR given_arabic || ' ' || family_arabic LIKE ${like} ESCAPE '\\')
    ORDER BY id DESC LIMIT ${limit}`.map(toItem);
}

/** Acts that the central or a person has ended, the newest first. Nearly all acts are: walking the ids finds them soonest. */
export function listAnswered(db: Read, { agentId, agentNumber, text, before, limit }: Page): ExchangeItem[] {
  const like = text === null ? null : containing(text);
  return db.all(Row)`
    SELECT *, EXISTS (SELECT 1 FROM offered_again r WHERE r.act_id = desk_act.id) AS offered_again FROM desk_act
    WHERE +state IN ('accepted', 'abandoned') AND id < ${before ?? END} AND (${agentId} IS NULL OR agent_id = ${agentId})
      AND (${agentNumber} IS NULL OR agent_number = ${agentNumber})
      AND (${like} IS NULL OR reference LIKE ${like} ESCAPE '\\' OR agent_number = ${text}
        OR given_latin || ' ' || family_latin LIKE ${like} ESCAPE '\\'
        OR given_arabic || ' ' || family_arabic LIKE ${like} ESCAPE '\\')
    ORDER BY id DESC LIMIT ${limit}`.map(toItem);
}

const Decidable = Row.extend({ payload: z.string(), existing: z.string().nullable() });
export interface ActOnDesk {
  readonly item: ExchangeItem;
  readonly agentId: string;
  /** The whole act as JSON text. */
  readonly payload: string;
  readonly existing: PersonRecord | null;
}

export function findOnDesk(db: Read, actId: string): ActOnDesk | undefined {
  const row = db.maybe(
    Decidable,
  )`SELECT *, EXISTS (SELECT 1 FROM offered_again r WHERE r.act_id = desk_act.id) AS offered_again FROM desk_act WHERE id = ${actId}`;
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

const OfAgent = z.object({
  agent_number: z.string(),
  waiting: z.int(),
  parked: z.int(),
  handed: z.int(),
  oldest: z.string().nullable(),
});
/** What waits on this workstation, agent by agent; lists that nobody has sent yet aside. */
export const listByAgent = (db: Read) =>
  db.all(OfAgent)`
    SELECT a.agent_number, count(*) FILTER (WHERE o.parked = 0) AS waiting, count(*) FILTER (WHERE o.parked = 1) AS parked,
           count(*) FILTER (WHERE o.parked = 1 AND h.to_whom = 'supervisor') AS handed,
           min(a.done_at) FILTER (WHERE o.parked = 0) AS oldest
    FROM outbox o JOIN act a ON a.id = o.act_id LEFT JOIN handing h ON h.act_id = o.act_id
    WHERE a.held = 0 GROUP BY a.agent_number ORDER BY parked DESC, waiting DESC, a.agent_number`.map(
    ({ agent_number, oldest, ...counts }) => ({
      agentNumber: agent_number,
      oldestWaitingAt: oldest,
      ...counts,
    }),
  );
