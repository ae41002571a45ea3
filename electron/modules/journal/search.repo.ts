import { z } from 'zod';
import type { Read } from '../../db/database.ts';

const Line = z.object({
  seq: z.number(),
  at: z.string(),
  agent_number: z.string(),
  action: z.string(),
  subject_id: z.string().nullable(),
  detail: z.string(),
  name_fr: z.string().nullable(),
  name_ar: z.string().nullable(),
  person_id: z.string().nullable(),
  family_latin: z.string().nullable(),
  given_latin: z.string().nullable(),
  family_arabic: z.string().nullable(),
  given_arabic: z.string().nullable(),
  registration_number: z.string().nullable(),
});
export type FoundLine = z.output<typeof Line>;

export interface Sought {
  /** The ids under which somebody was written down; null for everybody. */
  readonly subjects: readonly string[] | null;
  readonly agentNumber: string | null;
  readonly actions: readonly string[] | null;
  /** Instants: from the first, up to the second without it. */
  readonly from: string | null;
  readonly until: string | null;
  readonly before: number | null;
  readonly limit: number;
}

const Ends = z.object({ first: z.number().nullable(), last: z.number().nullable() });
const TOP = Number.MAX_SAFE_INTEGER;

/** The newest rows first. What is sought most narrowly leads, by its index: somebody, then an agent, then the period. */
export function search(db: Read, sought: Sought): FoundLine[] {
  const { subjects, agentNumber, from, until, before } = sought;
  const isTimed = from !== null || until !== null;
  const ends = isTimed
    ? db.maybe(Ends)`
        SELECT min(seq) AS first, max(seq) AS last FROM journal WHERE at >= ${from ?? ''} AND at < ${until ?? '9'}`
    : undefined;
  if (isTimed && (ends?.first ?? null) === null) return [];
  const low = ends?.first ?? Number.MIN_SAFE_INTEGER;
  const high = Math.min(ends?.last ?? TOP, (before ?? TOP) - 1);
  const actions = sought.actions && JSON.stringify(sought.actions);
  const [start, end] = [from ?? '', until ?? '9'];
  const named = (seqs: readonly { seq: number }[]): FoundLine[] => {
    const list = JSON.stringify(seqs.map(({ seq }) => seq));
    return db.all(Line)`
      SELECT j.seq, j.at, j.agent_number, j.action, j.subject_id, j.detail, a.name_fr, a.name_ar, p.id AS person_id,
        p.family_latin, p.given_latin, p.family_arabic, p.given_arabic, p.registration_number
      FROM journal j
      LEFT JOIN agent a ON a.number = j.agent_number
      LEFT JOIN person p ON p.id = coalesce((SELECT into_id FROM person_alias WHERE person_id = j.subject_id), j.subject_id)
      WHERE j.seq IN (SELECT value FROM json_each(${list})) ORDER BY j.seq DESC`;
  };
  if (subjects !== null)
    return named(
      db.all(Seq)`
        SELECT seq FROM journal WHERE subject_id IN (SELECT value FROM json_each(${JSON.stringify(subjects)}))
          AND seq BETWEEN ${low} AND ${high} AND at >= ${start} AND at < ${end}
          AND (${agentNumber} IS NULL OR agent_number = ${agentNumber})
          AND (${actions} IS NULL OR action IN (SELECT value FROM json_each(${actions})))
        ORDER BY seq DESC LIMIT ${sought.limit}`,
    );
  if (agentNumber !== null)
    return named(
      db.all(Seq)`
        SELECT seq FROM journal WHERE agent_number = ${agentNumber}
          AND seq BETWEEN ${low} AND ${high} AND at >= ${start} AND at < ${end}
          AND (${actions} IS NULL OR action IN (SELECT value FROM json_each(${actions})))
        ORDER BY seq DESC LIMIT ${sought.limit}`,
    );
  return named(
    db.all(Seq)`
      SELECT seq FROM journal WHERE seq BETWEEN ${low} AND ${high} AND at >= ${start} AND at < ${end}
        AND (${actions} IS NULL OR action IN (SELECT value FROM json_each(${actions})))
      ORDER BY seq DESC LIMIT ${sought.limit}`,
  );
}
const Seq = z.object({ seq: z.number() });

const Id = z.object({ id: z.string() });
/** Somebody's file, and those that became one with it. */
export const listSubjects = (db: Read, personId: string): string[] => [
  personId,
  ...db.all(Id)`SELECT person_id AS id FROM person_alias WHERE into_id = ${personId}`.map(({ id }) => id),
];
