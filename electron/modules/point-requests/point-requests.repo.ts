import { z } from 'zod';
import { latinFullName, arabicFullName, type Names } from '../../../shared/domain/identity/names.ts';
import { compactIdentifier } from '../../../shared/domain/identity/documents.ts';
import { arabicKey, latinKey } from '../../../shared/domain/people/search-keys.ts';
import { DraftContent } from '../../../shared/domain/registration/views.ts';
import { RequestSeen, type PointAsked } from '../../../shared/domain/requests/index.ts';
import type { Read, Tx } from '../../db/database.ts';

const Row = z.object({
  id: z.string(),
  reference: z.string(),
  names: z.string(),
  asked_at: z.string(),
  to_branch: z.string(),
  branch_fr: z.string().nullable(),
  branch_ar: z.string().nullable(),
  state: z.string(),
  seen: z.string().nullable(),
  act_id: z.string(),
  unsent: z.int(),
  parked: z.int(),
});
const Said = z.object({ latin: z.string(), arabic: z.string() });

function toAsked(row: z.output<typeof Row>): PointAsked {
  const seen = row.seen === null ? undefined : RequestSeen.parse(JSON.parse(row.seen));
  const reason = seen?.reason;
  return {
    id: row.id as PointAsked['id'],
    actId: row.act_id as PointAsked['actId'],
    reference: row.reference,
    name: Said.parse(JSON.parse(row.names)),
    askedAt: row.asked_at,
    to: { code: row.to_branch, fr: row.branch_fr ?? row.to_branch, ar: row.branch_ar ?? row.to_branch },
    state: row.state as PointAsked['state'],
    changedAt: seen?.changedAt ?? row.asked_at,
    isUnsent: row.unsent === 1,
    isParked: row.parked === 1,
    registrationNumber: seen?.registrationNumber ?? null,
    refusal: reason
      ? { code: reason.code, says: reason.says, typed: reason.typed, rules: reason.rules }
      : null,
  };
}

interface Asked {
  readonly id: string;
  readonly reference: string;
  readonly to: string;
  readonly identity: Names & { readonly document: { readonly number: string } };
  readonly at: string;
}
export function insertPointRequest(tx: Tx, { id, reference, to, identity, at }: Asked): void {
  const name = { latin: latinFullName(identity), arabic: arabicFullName(identity) };
  const keys = [latinKey(name.latin), arabicKey(name.arabic)].join(' | ');
  tx.run`
    INSERT INTO point_request (id, reference, to_branch, document_number, names, keys, asked_at, state)
    VALUES (${id}, ${reference}, ${to}, ${identity.document.number}, ${JSON.stringify(name)}, ${keys}, ${at}, 'new')`;
}

const Known = z.object({ seen: z.string().nullable() });
/** What the central tells of a request; nothing for one that was asked at another workstation of this point. */
export function putPointSeen(tx: Tx, seen: RequestSeen): boolean {
  const known = tx.maybe(Known)`SELECT seen FROM point_request WHERE id = ${seen.id}`;
  const text = JSON.stringify(seen);
  if (!known || known.seen === text) return false;
  tx.run`UPDATE point_request SET seen = ${text}, state = ${seen.state} WHERE id = ${seen.id}`;
  return true;
}

/** Takes a request back whose act will never be sent. */
export const withdrawPointRequest = (tx: Tx, actId: string): number =>
  tx.run`
    DELETE FROM point_request
    WHERE id IN (SELECT subject_id FROM act WHERE id = ${actId} AND kind = 'registration.requested')`;

const Open = z.object({ reference: z.string() });
/** The reference of the request that is open for this document; one that the central did not take is none. */
export const findOpenWith = (db: Read, document: string): string | undefined =>
  db.maybe(Open)`
    SELECT p.reference FROM point_request p
    JOIN act a ON a.reference = p.reference AND a.kind = 'registration.requested'
    WHERE p.document_number = ${document} AND p.state IN ('new', 'taken', 'paper_asked') AND a.state <> 'parked'`
    ?.reference;

export interface Page {
  readonly text: string;
  /** The last line of the page before, as `placeOf` gave it. */
  readonly after: string | null;
  readonly limit: number;
}
export const placeOf = ({ askedAt, id }: PointAsked): string => `${askedAt} ${id}`;
/** Greater than any instant. */
const LAST = '~';

export const listPage = (db: Read, { text, after, limit }: Page): PointAsked[] => {
  const name = latinKey(text) || arabicKey(text);
  const code = compactIdentifier(text);
  return db.all(Row)`
    SELECT p.id, p.reference, p.names, p.asked_at, p.to_branch, b.fr AS branch_fr, b.ar AS branch_ar, p.state, p.seen,
           a.id AS act_id, EXISTS (SELECT 1 FROM outbox o WHERE o.act_id = a.id) AS unsent,
           a.state = 'parked' AS parked
    FROM point_request p
    JOIN act a ON a.reference = p.reference AND a.kind = 'registration.requested'
    LEFT JOIN reference_item b ON b.list = 'branch' AND b.code = p.to_branch
    WHERE p.asked_at || ' ' || p.id < ${after ?? LAST}
      AND (${code} = '' OR p.document_number = ${code} OR replace(p.reference, '-', '') = ${code}
           OR (${name} <> '' AND instr(p.keys, ${name}) > 0))
    ORDER BY p.asked_at DESC, p.id DESC LIMIT ${limit}`.map(toAsked);
};

const Last = z.object({ to_branch: z.string() });
export const findLastBranch = (db: Read): string | undefined =>
  db.maybe(Last)`SELECT to_branch FROM point_request ORDER BY asked_at DESC, id DESC LIMIT 1`?.to_branch;

const Draft = z.object({ content: z.string() });
export const findDraft = (db: Read, agentId: string): DraftContent | undefined => {
  const row = db.maybe(Draft)`SELECT content FROM point_request_draft WHERE agent_id = ${agentId}`;
  return row && DraftContent.parse(JSON.parse(row.content));
};
export const putDraft = (tx: Tx, draft: { agentId: string; content: DraftContent; at: string }): number =>
  tx.run`
    INSERT INTO point_request_draft (agent_id, content, saved_at)
    VALUES (${draft.agentId}, ${JSON.stringify(draft.content)}, ${draft.at})
    ON CONFLICT (agent_id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`;
export const dropDraft = (tx: Tx, agentId: string): number =>
  tx.run`DELETE FROM point_request_draft WHERE agent_id = ${agentId}`;
