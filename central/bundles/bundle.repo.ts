import { z } from 'zod';
import type { Read, Store, Tx } from '../store/sql.ts';

const Held = z.object({ held: z.coerce.number() });
/** How many bytes of a file are here; slices are taken in order only, so they are its beginning. */
export const countHeld = async (db: Read, file: string): Promise<number> =>
  (
    await db.maybe(Held)`
    SELECT coalesce(max(start + length(bytes)), 0) AS held FROM bundle_slice WHERE file = ${file}`
  )?.held ?? 0;

export const insertSlice = (
  store: Store,
  { file, start, bytes }: { readonly file: string; readonly start: number; readonly bytes: Uint8Array },
  at: string,
): Promise<number> =>
  store.once`
    INSERT INTO bundle_slice (file, start, bytes, received_at) VALUES (${file}, ${start}, ${bytes}, ${at})
    ON CONFLICT DO NOTHING`;

const Slice = z.object({ bytes: z.instanceof(Uint8Array) });
export const findSlice = async (db: Read, file: string, start: number): Promise<Uint8Array | undefined> =>
  (await db.maybe(Slice)`SELECT bytes FROM bundle_slice WHERE file = ${file} AND start = ${start}`)?.bytes;

/** A file, from a byte of it on, as it came. */
export async function* readHeld(db: Read, file: string, from: number): AsyncGenerator<Uint8Array> {
  let start = 0;
  for (let slice = await findSlice(db, file, 0); slice; slice = await findSlice(db, file, start)) {
    if (start + slice.length > from) yield slice.subarray(Math.max(0, from - start));
    start += slice.length;
  }
}

export const removeSlices = (store: Store, file: string): Promise<number> =>
  store.once`DELETE FROM bundle_slice WHERE file = ${file}`;
/** What began to come and never went on. */
export const removeOldSlices = (store: Store, before: string): Promise<number> =>
  store.once`
    DELETE FROM bundle_slice WHERE file IN (SELECT file FROM bundle_slice GROUP BY file HAVING max(received_at) < ${before})`;

/** Which bundle: a workstation restored from a copy may use a sequence number for two. */
export interface BundleName {
  readonly deviceId: string;
  readonly sequence: number;
  readonly wholeSha256: string;
}

const Part = z.object({ part: z.int(), file: z.string(), body_at: z.int() });
export interface StoredPart {
  readonly part: number;
  readonly file: string;
  readonly bodyAt: number;
}
export const listParts = async (db: Read, name: BundleName): Promise<readonly StoredPart[]> =>
  (
    await db.all(Part)`
      SELECT part, file, body_at FROM bundle_part
      WHERE device_id = ${name.deviceId} AND sequence = ${name.sequence} AND whole_sha256 = ${name.wholeSha256} ORDER BY part`
  ).map(({ part, file, body_at }) => ({ part, file, bodyAt: body_at }));

export const insertPart = (
  store: Store,
  name: BundleName,
  { part, parts, file, bodyAt }: StoredPart & { readonly parts: number },
): Promise<number> =>
  store.once`
    INSERT INTO bundle_part (device_id, sequence, whole_sha256, part, parts, file, body_at)
    VALUES (${name.deviceId}, ${name.sequence}, ${name.wholeSha256}, ${part}, ${parts}, ${file}, ${bodyAt})
    ON CONFLICT DO NOTHING`;

/** Forgets a part, so that its file can come again. */
export const removeParts = (store: Store, name: BundleName): Promise<number> =>
  store.once`
    DELETE FROM bundle_part
    WHERE device_id = ${name.deviceId} AND sequence = ${name.sequence} AND whole_sha256 = ${name.wholeSha256}`;

const Judged = z.object({
  accepted: z.int(),
  refused: z.int(),
  waiting: z.int(),
  attachments: z.int(),
  answer_sequence: z.int(),
  answer_bytes: z.int(),
});
export interface JudgedBundle {
  readonly accepted: number;
  readonly refused: number;
  readonly waiting: number;
  readonly attachments: number;
  readonly answer: { readonly sequence: number; readonly bytes: number };
}
export async function findJudged(db: Read, name: BundleName): Promise<JudgedBundle | undefined> {
  const row = await db.maybe(Judged)`
    SELECT b.accepted, b.refused, b.waiting, b.attachments, b.answer_sequence, length(a.file) AS answer_bytes
    FROM bundle b JOIN bundle_answer a ON a.device_id = b.device_id AND a.sequence = b.answer_sequence
    WHERE b.device_id = ${name.deviceId} AND b.sequence = ${name.sequence} AND b.whole_sha256 = ${name.wholeSha256}`;
  if (!row) return undefined;
  const { accepted, refused, waiting, attachments } = row;
  return {
    accepted,
    refused,
    waiting,
    attachments,
    answer: { sequence: row.answer_sequence, bytes: row.answer_bytes },
  };
}

/** The newest judgement is the one that counts: what waited the first time may be answered now. */
export const putJudged = (tx: Tx, name: BundleName, judged: JudgedBundle, at: string): Promise<number> =>
  tx.run`
    INSERT INTO bundle (device_id, sequence, whole_sha256, judged_at, accepted, refused, waiting, attachments, answer_sequence)
    VALUES (${name.deviceId}, ${name.sequence}, ${name.wholeSha256}, ${at}, ${judged.accepted}, ${judged.refused},
            ${judged.waiting}, ${judged.attachments}, ${judged.answer.sequence})
    ON CONFLICT (device_id, sequence, whole_sha256) DO UPDATE SET judged_at = EXCLUDED.judged_at,
      accepted = EXCLUDED.accepted, refused = EXCLUDED.refused, waiting = EXCLUDED.waiting,
      attachments = EXCLUDED.attachments, answer_sequence = EXCLUDED.answer_sequence`;

const Sequence = z.object({ sequence: z.int() });
/** Sequence numbers before this one of which no bundle was ever judged; the first hundred. */
export const listMissing = async (db: Read, deviceId: string, before: number): Promise<readonly number[]> =>
  (
    await db.all(Sequence)`
      SELECT n AS sequence FROM generate_series(1, ${before}::int - 1) AS n
      WHERE NOT EXISTS (SELECT 1 FROM bundle b WHERE b.device_id = ${deviceId} AND b.sequence = n)
      ORDER BY n LIMIT 100`
  ).map(({ sequence }) => sequence);

const Next = z.object({ next: z.int() });
/** The number of the workstation's next answer, unless another process takes it meanwhile. */
export const nextAnswer = async (db: Read, deviceId: string): Promise<number> =>
  (
    await db.maybe(Next)`
    SELECT coalesce(max(sequence), 0) + 1 AS next FROM bundle_answer WHERE device_id = ${deviceId}`
  )?.next ?? 1;

/** 0 when another process took the number. */
export const insertAnswer = (
  tx: Tx,
  {
    deviceId,
    sequence,
    file,
  }: { readonly deviceId: string; readonly sequence: number; readonly file: Uint8Array },
  at: string,
): Promise<number> =>
  tx.run`
    INSERT INTO bundle_answer (device_id, sequence, file, made_at) VALUES (${deviceId}, ${sequence}, ${file}, ${at})
    ON CONFLICT DO NOTHING`;

const AnswerFile = z.object({ file: z.instanceof(Uint8Array) });
export const findAnswer = async (
  db: Read,
  deviceId: string,
  sequence: number,
): Promise<Uint8Array | undefined> =>
  (
    await db.maybe(AnswerFile)`
      SELECT file FROM bundle_answer WHERE device_id = ${deviceId} AND sequence = ${sequence}`
  )?.file;

const Outcome = z.object({ outcome: z.string().nullable() });
/** True when an act of this workstation was accepted, whichever way it came. */
export const isAccepted = async (db: Read, deviceId: string, actId: string): Promise<boolean> =>
  (
    await db.maybe(Outcome)`
      SELECT answer::jsonb ->> 'outcome' AS outcome FROM act_answer WHERE id = ${actId} AND device_id = ${deviceId}`
  )?.outcome === 'accepted';
