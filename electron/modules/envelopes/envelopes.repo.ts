import { z } from 'zod';
import { EnvelopeRecord, type EnvelopeView } from '../../../shared/domain/envelopes/index.ts';
import type { Read, Tx } from '../../db/database.ts';

const Row = z.object({ record: z.string(), moved_at: z.string(), unsent: z.int() });

/** An envelope as this counter shows it: what was done here counts before the central has told it back. */
export interface ShownEnvelope {
  readonly envelope: EnvelopeRecord;
  readonly movedAt: string;
  readonly isUnsent: boolean;
}
const toShown = ({ record, moved_at, unsent }: z.output<typeof Row>): ShownEnvelope => ({
  envelope: EnvelopeRecord.parse(JSON.parse(record)),
  movedAt: moved_at,
  isUnsent: unsent === 1,
});

export const findEnvelope = (db: Read, id: string): ShownEnvelope | undefined => {
  const row = db.maybe(Row)`
    SELECT record, moved_at, EXISTS (SELECT 1 FROM outbox o WHERE o.subject_id = envelope.id) AS unsent
    FROM envelope WHERE id = ${id}`;
  return row && toShown(row);
};

const Id = z.object({ id: z.string() });
export const findByReference = (db: Read, reference: string): EnvelopeRecord['id'] | undefined =>
  db.maybe(Id)`SELECT id FROM envelope WHERE reference = ${reference}`?.id as
    EnvelopeRecord['id'] | undefined;
export const findOpenTo = (db: Read, to: string): string | undefined =>
  db.maybe(Id)`SELECT id FROM envelope WHERE state = 'open' AND to_branch = ${to}`?.id;

const STATE_OF = { open: 'open', closed: 'closed', road: 'collected', received: 'received' } as const;
interface Page {
  /** `movedAt id` of the last line of the page before; null for the first. */
  readonly after: string | null;
  readonly limit: number;
}
const LAST = '~';
const placeOf = (after: string | null): readonly [string, string] => {
  const [movedAt = LAST, id = LAST] = after?.split(' ') ?? [];
  return [movedAt, id];
};
/** The last moved first. */
export function listEnvelopes(db: Read, view: EnvelopeView, { after, limit }: Page): ShownEnvelope[] {
  const [movedAt, id] = placeOf(after);
  return db.all(Row)`
    SELECT record, moved_at, EXISTS (SELECT 1 FROM outbox o WHERE o.subject_id = envelope.id) AS unsent
    FROM envelope WHERE state = ${STATE_OF[view]} AND (moved_at, id) < (${movedAt}, ${id})
    ORDER BY moved_at DESC, id DESC LIMIT ${limit}`.map(toShown);
}

/** Those in which something was missing, the last received first. */
export const listWithMissing = (db: Read, limit: number): ShownEnvelope[] =>
  db.all(Row)`
    SELECT record, moved_at, 0 AS unsent FROM envelope WHERE missing > 0 ORDER BY moved_at DESC LIMIT ${limit}`.map(
    toShown,
  );

const Counts = z.object({ open: z.int(), closed: z.int(), road: z.int() });
/** Named one by one: those received, which only grow in number, are not walked past. */
export const countEnvelopes = (db: Read): z.output<typeof Counts> =>
  db.maybe(Counts)`
    SELECT count(*) FILTER (WHERE state = 'open') AS open, count(*) FILTER (WHERE state = 'closed') AS closed,
           count(*) FILTER (WHERE state = 'collected') AS road
    FROM envelope WHERE state IN ('open', 'closed', 'collected')` ?? { open: 0, closed: 0, road: 0 };

const lastStep = ({ openedAt, closed, collected, received }: EnvelopeRecord): string =>
  received?.at ?? collected?.at ?? closed?.at ?? openedAt;

/** Writes an envelope as it is shown here. */
export function putShown(tx: Tx, envelope: EnvelopeRecord): void {
  tx.run`
    INSERT INTO envelope (id, reference, from_branch, to_branch, state, moved_at, missing, record)
    VALUES (${envelope.id}, ${envelope.reference}, ${envelope.from}, ${envelope.to}, ${envelope.state}, ${lastStep(envelope)},
            ${envelope.received?.missing.length ?? 0}, ${JSON.stringify(envelope)})
    ON CONFLICT (id) DO UPDATE SET reference = excluded.reference, state = excluded.state, moved_at = excluded.moved_at,
      missing = excluded.missing, record = excluded.record`;
  if (envelope.state === 'received') tx.run`DELETE FROM envelope_scan WHERE envelope_id = ${envelope.id}`;
}

const Told = z.object({ told: z.string().nullable(), version: z.int() });
/**
 * Puts the central's state of an envelope here; an older one, or the same again, changes nothing. What was done here and is not
 * answered yet stays in front of it.
 */
export function putTold(
  tx: Tx,
  envelope: EnvelopeRecord,
  { isNewest, isUnsent }: { readonly isNewest: boolean; readonly isUnsent: boolean },
): boolean {
  const known = tx.maybe(Told)`
    SELECT told, coalesce(told ->> '$.version', 0) AS version FROM envelope WHERE id = ${envelope.id}`;
  if (!isNewest && known && known.version >= envelope.version) return false;
  if (!known || !isUnsent) putShown(tx, envelope);
  tx.run`UPDATE envelope SET told = ${JSON.stringify(envelope)} WHERE id = ${envelope.id}`;
  return true;
}

export const findTold = (db: Read, id: string): EnvelopeRecord | undefined => {
  const row = db.maybe(Told)`
    SELECT told, coalesce(told ->> '$.version', 0) AS version FROM envelope WHERE id = ${id}`;
  return row?.told ? EnvelopeRecord.parse(JSON.parse(row.told)) : undefined;
};

/** A file that is not here any more is left out. */
export const putIn = (tx: Tx, envelopeId: string, fileId: string, at: string): number =>
  tx.run`
    INSERT INTO envelope_content (file_id, envelope_id, put_at)
    SELECT id, ${envelopeId}, ${at} FROM care_file WHERE id = ${fileId}`;
/** In the order in which they were put in. */
export const listInside = (db: Read, envelopeId: string): readonly string[] =>
  db.all(Id)`
    SELECT file_id AS id FROM envelope_content WHERE envelope_id = ${envelopeId} ORDER BY put_at, file_id`.map(
    ({ id }) => id,
  );
export const takeOut = (tx: Tx, envelopeId: string, fileId: string): number =>
  tx.run`DELETE FROM envelope_content WHERE envelope_id = ${envelopeId} AND file_id = ${fileId}`;
export const takeAllOut = (tx: Tx, envelopeId: string): number =>
  tx.run`DELETE FROM envelope_content WHERE envelope_id = ${envelopeId}`;
export function removeEnvelope(tx: Tx, id: string): void {
  takeAllOut(tx, id);
  tx.run`DELETE FROM envelope_scan WHERE envelope_id = ${id}`;
  tx.run`DELETE FROM envelope WHERE id = ${id}`;
}

const Inside = z.object({ envelope_id: z.string() });
/** The open envelope that a file lies in. */
export const findOpenOf = (db: Read, fileId: string): string | undefined =>
  db.maybe(Inside)`SELECT envelope_id FROM envelope_content WHERE file_id = ${fileId}`?.envelope_id;

/** Files left at this branch that no envelope holds, those that wait longest first. */
export const listWaitingIds = (db: Read, branchCode: string, limit: number): readonly string[] =>
  db.all(Id)`
    SELECT id FROM care_file
    WHERE state = 'deposited' AND branch_code = ${branchCode}
      AND NOT EXISTS (SELECT 1 FROM envelope_content c WHERE c.file_id = care_file.id)
    ORDER BY moved_at, id LIMIT ${limit}`.map(({ id }) => id);

const Count = z.object({ n: z.int() });
export const countWaiting = (db: Read, branchCode: string): number =>
  db.maybe(Count)`
    SELECT count(*) AS n FROM care_file
    WHERE state = 'deposited' AND branch_code = ${branchCode}
      AND NOT EXISTS (SELECT 1 FROM envelope_content c WHERE c.file_id = care_file.id)`?.n ?? 0;

const Scan = z.object({ reference: z.string() });
/** The last one first. */
export const listScans = (db: Read, envelopeId: string): string[] =>
  db.all(Scan)`SELECT reference FROM envelope_scan WHERE envelope_id = ${envelopeId} ORDER BY rank DESC`.map(
    ({ reference }) => reference,
  );
/** False when it was scanned before. */
export const putScan = (tx: Tx, envelopeId: string, reference: string): boolean =>
  tx.run`
    INSERT INTO envelope_scan (envelope_id, reference, rank)
    SELECT ${envelopeId}, ${reference}, coalesce(max(rank), 0) + 1 FROM envelope_scan WHERE envelope_id = ${envelopeId}
    ON CONFLICT DO NOTHING` > 0;
export const removeScan = (tx: Tx, envelopeId: string, reference: string): number =>
  tx.run`DELETE FROM envelope_scan WHERE envelope_id = ${envelopeId} AND reference = ${reference}`;

const ActRow = z.object({ id: z.string() });
/** The act that closed an envelope here and stands. */
export const findClosing = (db: Read, envelopeId: string): string | undefined =>
  db.maybe(ActRow)`
    SELECT id FROM act WHERE subject_id = ${envelopeId} AND kind = 'envelope.closed' AND state <> 'abandoned'
    ORDER BY done_at DESC LIMIT 1`?.id;

const KindRow = z.object({ kind: z.string() });
/** What this reference was given for, when that was here. */
export const findActKind = (db: Read, reference: string): string | undefined =>
  db.maybe(KindRow)`SELECT kind FROM act WHERE reference = ${reference}`?.kind;

const Said = z.object({ kind: z.string(), subject_id: z.string() });
export const findActOf = (db: Read, actId: string): z.output<typeof Said> | undefined =>
  db.maybe(Said)`SELECT kind, subject_id FROM act WHERE id = ${actId}`;
