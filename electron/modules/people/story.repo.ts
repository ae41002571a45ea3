import { z } from 'zod';
import type { Read } from '../../db/database.ts';
import { ATTESTED } from '../../../shared/domain/letters/index.ts';
import type { PersonFile, StoryEntry } from '../../../shared/domain/people/views.ts';

const Row = z.object({
  id: z.string(),
  kind: z.string(),
  done_at: z.string(),
  agent_number: z.string(),
  reference: z.string().nullable(),
  state: z.enum(['waiting', 'accepted', 'parked', 'abandoned']),
  of: z.enum(ATTESTED).nullable().catch(null),
  lacks: z.int(),
  to_approve: z.int(),
});

const toEntry = (row: z.output<typeof Row>): StoryEntry => ({
  actId: row.id as StoryEntry['actId'],
  kind: row.kind,
  at: row.done_at,
  agentNumber: row.agent_number,
  reference: row.reference,
  state: row.state,
  toApprove: row.to_approve === 1,
  of: row.of,
  lacks: row.lacks === 1,
});

const Card = z.object({ serial: z.string(), requested_at: z.string(), act_id: z.string() });

/** The acts done here about a person, the newest first, and what they left: card, attestations, registration. */
export function readStory(db: Read, personId: string): Omit<PersonFile, 'record' | 'kept'> {
  const story = db.all(Row)`
    SELECT id, kind, done_at, agent_number, reference, state,
           CASE WHEN kind = 'attestation.issued' THEN json_extract(payload, '$.payload.said.of') END AS of,
           kind IN ('registration.submitted', 'event.declared') AND EXISTS (
             SELECT 1 FROM json_each(payload, '$.payload.pieces') WHERE json_extract(value, '$.received') = 0) AS lacks,
           EXISTS (SELECT 1 FROM approval p WHERE p.act_id = act.id AND p.state = 'waiting') AS to_approve
    FROM act WHERE subject_id = ${personId} ORDER BY id DESC LIMIT 500`.map(toEntry);
  const standing = story.filter((entry) => entry.state !== 'abandoned');
  const issued = (kind: string) =>
    standing
      .filter((entry) => entry.kind === kind)
      .map(({ reference, at, actId }) => ({ reference: reference ?? '', issuedAt: at, actId }));
  const card = db.maybe(Card)`
    SELECT serial, requested_at, act_id FROM card WHERE person_id = ${personId} AND state IN ('requested', 'printed', 'handed')`;
  return {
    waiting: standing.some((entry) => entry.state === 'waiting'),
    story,
    attestations: standing
      .filter(({ kind, of }) => kind === 'attestation.issued' && (of === null || of === 'registration'))
      .map(({ reference, at, actId }) => ({ reference: reference ?? '', issuedAt: at, actId })),
    card: card
      ? { serial: card.serial, issuedAt: card.requested_at, actId: card.act_id as StoryEntry['actId'] }
      : null,
    access: issued('access.issued')[0] ?? null,
    registrationAct: standing.find((entry) => entry.kind === 'registration.submitted')?.actId ?? null,
  };
}
