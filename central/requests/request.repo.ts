import { z } from 'zod';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { RequestRecord } from '../../shared/domain/requests/index.ts';
import { announce } from '../changes/change.repo.ts';
import { LostRace, type Read, type Tx } from '../store/sql.ts';

/** Checked when it came in; only its being there is checked when it goes out. */
const Record = z.custom<RequestRecord>((value) => typeof value === 'object' && value !== null);
const Row = z.object({ record: Record });
const toRecord = (row: z.output<typeof Row>): RequestRecord => row.record;

export const listRequests = async (db: Read, ids: readonly string[]): Promise<RequestRecord[]> =>
  (await db.all(Row)`SELECT record FROM request WHERE id = ANY (${ids}::uuid[])`).map(toRecord);

/** The same, locked in one order until the transaction ends. */
export const listRequestsForUpdate = async (tx: Tx, ids: readonly string[]): Promise<RequestRecord[]> =>
  (await tx.all(Row)`SELECT record FROM request WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`).map(
    toRecord,
  );

const Kept = z.object({ requester: z.string(), body_sha256: z.string(), record: Record });
export interface KeptRequest {
  readonly requester: string;
  readonly bodySha256: string;
  readonly record: RequestRecord;
}
/** A request with who sent it and the digest of what was sent, locked. */
export async function findKept(tx: Tx, id: string): Promise<KeptRequest | undefined> {
  const row = await tx.maybe(Kept)`
    SELECT requester, body_sha256, record FROM request WHERE id = ${id} FOR UPDATE`;
  return row && { requester: row.requester, bodySha256: row.body_sha256, record: row.record };
}

export const findOwn = async (
  db: Read,
  requester: string,
  id: string,
): Promise<RequestRecord | undefined> => {
  const row = await db.maybe(Row)`SELECT record FROM request WHERE id = ${id} AND requester = ${requester}`;
  return row?.record;
};

const Numbered = Row.extend({ seq: z.int() });
/** Own requests, the newest first, before a place in their order. */
export const listOwn = (
  db: Read,
  requester: string,
  before: number,
  limit: number,
): Promise<z.output<typeof Numbered>[]> =>
  db.all(Numbered)`
    SELECT seq, record FROM request WHERE requester = ${requester} AND seq < ${before}::bigint
    ORDER BY seq DESC LIMIT ${limit}`;

const Count = z.object({ n: z.int() });
export const countOpen = async (db: Read, requester: string): Promise<number> =>
  (
    await db.maybe(Count)`
      SELECT count(*)::int AS n FROM request WHERE requester = ${requester} AND state IN ('new', 'taken', 'paper_asked')`
  )?.n ?? 0;

interface Sent {
  readonly record: RequestRecord;
  readonly requester: string;
  readonly bodySha256: string;
  /** Of whom a point asks to have registered: the same document twice is one request. */
  readonly document?: string;
}
/** False when the id is used. */
export async function insertRequest(
  tx: Tx,
  { record, requester, bodySha256, document }: Sent,
): Promise<boolean> {
  const text = JSON.stringify(record);
  const inserted = await tx.run`
    INSERT INTO request (id, version, requester, branch_code, state, body_sha256, record, document_number)
    VALUES (${record.id}, ${record.version}, ${requester}, ${record.branchCode}, ${record.state}, ${bodySha256}, ${text}::jsonb,
            ${document ?? null})
    ON CONFLICT (id) DO NOTHING`;
  if (inserted === 0) return false;
  await keepVersion(tx, { record, actId: null }, record.sentAt);
  return true;
}

interface Written {
  readonly record: RequestRecord;
  /** Null when the requester did it. */
  readonly actId: string | null;
}
/** Writes a new version with its row of history, and tells the counters of its branch. */
export async function putRequest(tx: Tx, written: Written, at: string): Promise<void> {
  const { id, version, state } = written.record;
  const changed = await tx.run`
    UPDATE request SET version = ${version}, state = ${state}, record = ${JSON.stringify(written.record)}::jsonb
    WHERE id = ${id} AND version = ${version - 1}`;
  if (changed === 0) throw new LostRace();
  await keepVersion(tx, written, at);
}

async function keepVersion(tx: Tx, { record, actId }: Written, at: string): Promise<void> {
  await tx.run`
    INSERT INTO request_version (request_id, version, act_id, at, record)
    VALUES (${record.id}, ${record.version}, ${actId}, ${at}, ${JSON.stringify(record)}::jsonb)`;
  const { id, branchCode, point } = record;
  await announce(tx, [
    { kind: 'request', subject: id, branchCode },
    ...(point === undefined
      ? []
      : [{ kind: 'point_request' as const, subject: `${id}/${point}`, branchCode: point }]),
  ]);
}

const Open = Row.extend({ document_number: z.string() });
/** Open requests of points about these documents, by document, locked: the oldest of each. */
export const listAskedWith = async (
  tx: Tx,
  documents: readonly string[],
): Promise<Map<string, RequestRecord>> =>
  new Map(
    (
      await tx.all(Open)`
        SELECT document_number, record FROM request
        WHERE document_number = ANY (${documents}) AND state IN ('new', 'taken') ORDER BY seq DESC FOR UPDATE`
    ).map(({ document_number, record }) => [document_number, record]),
  );

const Done = z.object({ id: z.string(), subject_id: z.string() });
/** Among these acts, those that were accepted: the id and the subject of each. */
export const listAccepted = (db: Read, ids: readonly string[]): Promise<z.output<typeof Done>[]> =>
  db.all(Done)`
    SELECT id, subject_id FROM unnest(${ids}::uuid[]) AS asked (id) JOIN act_answer USING (id)
    WHERE (answer::jsonb ->> 'outcome') = 'accepted'`;

/** Requests of somebody who was registered twice are about the file that stays. */
export async function moveRequests(
  tx: Tx,
  { gone, kept, actId }: { readonly gone: PersonRecord; readonly kept: PersonRecord; readonly actId: string },
  at: string,
): Promise<void> {
  await tx.run`
    UPDATE request SET requester = ${`insured ${kept.registrationNumber ?? ''}`}
    WHERE requester = ${`insured ${gone.registrationNumber ?? ''}`}`;
  const about = await tx.all(
    Row,
  )`SELECT record FROM request WHERE record ->> 'personId' = ${gone.id} FOR UPDATE`;
  for (const { record } of about)
    await putRequest(
      tx,
      { record: { ...record, version: record.version + 1, personId: kept.id }, actId },
      at,
    );
}
