import { z } from 'zod';
import { EVENT_KINDS, type EventKind } from '../../../shared/domain/events/index.ts';
import type { Draft, DraftContent, DraftSummary } from '../../../shared/domain/registration/views.ts';
import type { Read, Tx } from '../../db/database.ts';

const Row = z.object({
  id: z.string(),
  agent_id: z.string(),
  title: z.string(),
  content: z.string(),
  photo: z.string().nullable(),
  started_at: z.string(),
  saved_at: z.string(),
  discarded_at: z.string().nullable(),
  submitted_as: z.string().nullable(),
  event_kind: z.enum(EVENT_KINDS).nullable(),
  subject_id: z.string().nullable(),
  corrects: z.string().nullable(),
});
const SummaryRow = Row.pick({
  id: true,
  title: true,
  started_at: true,
  saved_at: true,
  event_kind: true,
  subject_id: true,
});

const toSummary = (row: z.output<typeof SummaryRow>): DraftSummary => ({
  id: row.id as DraftSummary['id'],
  title: row.title,
  startedAt: row.started_at,
  savedAt: row.saved_at,
  event:
    row.event_kind === null
      ? null
      : { kind: row.event_kind, personId: row.subject_id as NonNullable<DraftSummary['event']>['personId'] },
});

/** A draft with what became of it. */
export interface StoredDraft {
  readonly draft: Draft;
  readonly discarded: boolean;
  readonly submittedAs: string | null;
}

export function findDraft(db: Read, id: string): StoredDraft | undefined {
  const row = db.maybe(Row)`SELECT * FROM draft WHERE id = ${id}`;
  if (!row) return undefined;
  const draft: Draft = {
    ...toSummary(row),
    agentId: row.agent_id as Draft['agentId'],
    content: JSON.parse(row.content) as DraftContent,
    photo: row.photo as Draft['photo'],
    corrects: row.corrects as Draft['corrects'],
  };
  return { draft, discarded: row.discarded_at !== null, submittedAs: row.submitted_as };
}

/** This agent's open drafts, the last touched first; those on which nothing was ever typed are left out. */
export const listDrafts = (db: Read, agentId: string): DraftSummary[] =>
  db.all(SummaryRow)`
    SELECT id, title, started_at, saved_at, event_kind, subject_id FROM draft
    WHERE agent_id = ${agentId} AND discarded_at IS NULL AND submitted_as IS NULL AND content <> '{}'
    ORDER BY saved_at DESC LIMIT 200`.map(toSummary);

const Chosen = z.object({ scheme: z.string().nullable() });
/** The scheme of the draft that this agent touched last, whatever became of it. */
export const findLastScheme = (db: Read, agentId: string): string | undefined =>
  db.maybe(Chosen)`
    SELECT json_extract(content, '$.scheme') AS scheme FROM draft
    WHERE agent_id = ${agentId} AND content <> '{}' AND event_kind IS NULL ORDER BY saved_at DESC LIMIT 1`
    ?.scheme ?? undefined;

export const insertDraft = (tx: Tx, id: string, agentId: string, at: string): number =>
  tx.run`INSERT INTO draft (id, agent_id, title, content, started_at, saved_at) VALUES (${id}, ${agentId}, '', '{}', ${at}, ${at})`;

export const insertEventDraft = (
  tx: Tx,
  draft: { id: string; agentId: string; kind: EventKind; subjectId: string; title: string; at: string },
): number =>
  tx.run`
    INSERT INTO draft (id, agent_id, title, content, started_at, saved_at, event_kind, subject_id)
    VALUES (${draft.id}, ${draft.agentId}, ${draft.title}, '{}', ${draft.at}, ${draft.at}, ${draft.kind}, ${draft.subjectId})`;

const Id = z.object({ id: z.string() });
/** This agent's open draft of this event on this file; one that answers a request is not begun by somebody at the desk. */
export const findEventDraft = (
  db: Read,
  draft: { agentId: string; kind: EventKind; subjectId: string },
): string | undefined =>
  db.maybe(Id)`
    SELECT id FROM draft WHERE agent_id = ${draft.agentId} AND event_kind = ${draft.kind} AND subject_id = ${draft.subjectId}
      AND discarded_at IS NULL AND submitted_as IS NULL AND id NOT IN (SELECT draft_id FROM request_draft)
    ORDER BY saved_at DESC LIMIT 1`?.id;

export const updateContent = (
  tx: Tx,
  draft: { id: string; title: string; content: string; at: string },
): number =>
  tx.run`UPDATE draft SET title = ${draft.title}, content = ${draft.content}, saved_at = ${draft.at} WHERE id = ${draft.id}`;

export const updatePhoto = (tx: Tx, id: string, photo: string | null): number =>
  tx.run`UPDATE draft SET photo = ${photo} WHERE id = ${id}`;

export const updateDiscarded = (tx: Tx, id: string, at: string | null): number =>
  tx.run`UPDATE draft SET discarded_at = ${at} WHERE id = ${id}`;

export const markSubmitted = (tx: Tx, id: string, actId: string): number =>
  tx.run`UPDATE draft SET submitted_as = ${actId} WHERE id = ${id}`;

const Typed = z.object({ title: z.string(), content: z.string(), photo: z.string().nullable() });
/** What was typed of an act, with what the agent had settled at the desk; undefined when its draft is not here. */
export function findTyped(
  db: Read,
  actId: string,
): { title: string; content: DraftContent; photo: string | null } | undefined {
  const row = db.maybe(Typed)`SELECT title, content, photo FROM draft WHERE submitted_as = ${actId}`;
  return row && { ...row, content: JSON.parse(row.content) as DraftContent };
}

/** The open draft in which this agent corrects an act. */
export const findCorrectionDraft = (db: Read, agentId: string, actId: string): string | undefined =>
  db.maybe(Id)`
    SELECT id FROM draft WHERE corrects = ${actId} AND agent_id = ${agentId}
      AND discarded_at IS NULL AND submitted_as IS NULL`?.id;

interface NewCorrection {
  readonly id: string;
  readonly agentId: string;
  readonly corrects: string;
  readonly event: { readonly kind: EventKind; readonly subjectId: string } | null;
  readonly title: string;
  readonly content: DraftContent;
  readonly photo: string | null;
  readonly at: string;
}
export const insertCorrection = (tx: Tx, draft: NewCorrection): number =>
  tx.run`
    INSERT INTO draft (id, agent_id, title, content, photo, started_at, saved_at, event_kind, subject_id, corrects)
    VALUES (${draft.id}, ${draft.agentId}, ${draft.title}, ${JSON.stringify(draft.content)}, ${draft.photo}, ${draft.at},
            ${draft.at}, ${draft.event?.kind ?? null}, ${draft.event?.subjectId ?? null}, ${draft.corrects})`;

/** What was typed belongs to the act that says it now. */
export const moveDraft = (tx: Tx, fromAct: string, toAct: string): number =>
  tx.run`UPDATE draft SET submitted_as = ${toAct} WHERE submitted_as = ${fromAct}`;
