import { z } from 'zod';
import { CertifiedRecipient } from '../../../shared/protocol/recipient.ts';
import type { Read, Tx } from '../../db/database.ts';
import { signLate } from '../sign-act.repo.ts';

const Row = z.object({
  identity: z.string().nullable(),
  recipient: z.string().nullable(),
  central: z.string().nullable(),
  last_sequence: z.int(),
  last_answer: z.int(),
  answer_cursor: z.string().nullable(),
  answer_reference_cursor: z.string().nullable(),
});

/** What this workstation keeps to exchange by key. */
export interface Carrier {
  /** What opens the answers (age), with its public half; undefined before the first bundle. */
  readonly own: { readonly identity: string; readonly recipient: string } | undefined;
  /** To whom bundles are encrypted; undefined when no central told. Proved when it is used. */
  readonly central: CertifiedRecipient | undefined;
  readonly lastSequence: number;
  readonly lastAnswer: number;
  readonly answerCursor: string | null;
  readonly answerReferenceCursor: string | null;
}

export function findCarrier(db: Read): Carrier {
  const row = db.maybe(
    Row,
  )`SELECT identity, recipient, central, last_sequence, last_answer, answer_cursor, answer_reference_cursor FROM carrier`;
  const { identity, recipient } = row ?? {};
  return {
    own: identity && recipient ? { identity, recipient } : undefined,
    central: row?.central ? CertifiedRecipient.parse(JSON.parse(row.central)) : undefined,
    lastSequence: row?.last_sequence ?? 0,
    lastAnswer: row?.last_answer ?? 0,
    answerCursor: row?.answer_cursor ?? null,
    answerReferenceCursor: row?.answer_reference_cursor ?? null,
  };
}

/** The newest recipient that the central told. */
export const putCentralRecipient = (tx: Tx, central: CertifiedRecipient): number =>
  tx.run`
    INSERT INTO carrier (only_one, central) VALUES (1, ${JSON.stringify(central)})
    ON CONFLICT (only_one) DO UPDATE SET central = excluded.central`;

/** Keeps the workstation's own identity; the first one made stays. */
export const putIdentity = (tx: Tx, identity: string, recipient: string): number =>
  tx.run`
    INSERT INTO carrier (only_one, identity, recipient) VALUES (1, ${identity}, ${recipient})
    ON CONFLICT (only_one) DO UPDATE SET identity = excluded.identity, recipient = excluded.recipient
      WHERE identity IS NULL`;

export const putSequence = (tx: Tx, sequence: number): number =>
  tx.run`UPDATE carrier SET last_sequence = max(last_sequence, ${sequence})`;
export const putLastAnswer = (tx: Tx, sequence: number): number =>
  tx.run`UPDATE carrier SET last_answer = max(last_answer, ${sequence})`;
export const putAnswerCursor = (tx: Tx, cursor: string): number =>
  tx.run`UPDATE carrier SET answer_cursor = ${cursor}`;
export const putAnswerReferenceCursor = (tx: Tx, cursor: string): number =>
  tx.run`UPDATE carrier SET answer_reference_cursor = ${cursor}`;

const ToCarry = z.object({ id: z.string(), lane: z.string(), bytes: z.int() });
/** An act to carry. */
export interface ActToCarry {
  readonly id: string;
  readonly lane: string;
  /** Of its text. */
  readonly bytes: number;
}
/**
 * Everything that the central has not answered and that may leave: not what is parked or held, nor what stands behind it in its
 * lane. First the first of every lane, then the second: each lane keeps its order, and the central can judge many at once.
 */
export const listActsToCarry = (db: Read): readonly ActToCarry[] =>
  db.all(ToCarry)`
    SELECT o.act_id AS id, o.subject_id AS lane, length(a.payload) AS bytes
    FROM outbox o JOIN act a ON a.id = o.act_id
    WHERE NOT EXISTS (
      SELECT 1 FROM outbox e
      WHERE e.subject_id = o.subject_id AND e.seq <= o.seq AND (e.parked = 1 OR e.held = 1))
    ORDER BY row_number() OVER (PARTITION BY o.subject_id ORDER BY o.seq), o.seq`;

const Signed = z
  .object({ id: z.string(), payload: z.string(), signature: z.string().nullable() })
  .transform(({ id, payload, signature }) => ({ actId: id, payload, signature }));
/** An act's text as it stands, signed; undefined when it was answered meanwhile. */
export function findSignedAct(
  tx: Tx,
  id: string,
): { readonly text: string; readonly signature: string } | undefined {
  const found = tx.maybe(
    Signed,
  )`SELECT id, payload, signature FROM act WHERE id = ${id} AND state = 'waiting'`;
  const [signed] = found ? signLate(tx, [found]) : [];
  return signed && { text: signed.payload, signature: signed.signature };
}

const Piece = z.object({ sha256: z.string(), media_type: z.string(), needed_by: z.string(), size: z.int() });
export interface PieceToCarry {
  readonly sha256: string;
  readonly mediaType: string;
  readonly neededBy: string;
  readonly bytes: number;
}
/** Photos and scanned papers that the central does not have, whose act leaves now or was sent before. */
export const listPiecesToCarry = (db: Read, actIds: ReadonlySet<string>): readonly PieceToCarry[] =>
  db.all(Piece)`
    SELECT t.sha256, t.media_type, t.needed_by, length(t.bytes) AS size FROM attachment t JOIN act a ON a.id = t.needed_by
    WHERE t.sent_at IS NULL AND t.needed_by IS NOT NULL AND a.state IN ('waiting', 'accepted') ORDER BY t.sha256`.flatMap(
    ({ sha256, media_type, needed_by, size }) =>
      actIds.has(needed_by) || isAccepted(db, needed_by)
        ? { sha256, mediaType: media_type, neededBy: needed_by, bytes: size }
        : [],
  );

const State = z.object({ state: z.string() });
const isAccepted = (db: Read, id: string): boolean =>
  db.maybe(State)`SELECT state FROM act WHERE id = ${id}`?.state === 'accepted';

const Bytes = z.object({ bytes: z.instanceof(Buffer) });
export const findPieceBytes = (db: Read, sha256: string): Uint8Array | undefined =>
  db.maybe(Bytes)`SELECT bytes FROM attachment WHERE sha256 = ${sha256}`?.bytes;

const Payload = z.object({ payload: z.string() });
export const findPayload = (db: Read, actId: string): string | undefined =>
  db.maybe(Payload)`SELECT payload FROM act WHERE id = ${actId}`?.payload;
