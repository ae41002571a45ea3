import { z } from 'zod';
import {
  ofInsured,
  stateOf,
  type CareEvent,
  type CareFile,
  type CareFileStory,
} from '../../shared/domain/care/index.ts';
import { CARE_FILES_MAX } from '../../shared/protocol/index.ts';
import { LostRace, type Read, type Tx } from '../store/sql.ts';

/** Checked when they came in; only their being there is checked when they go out. */
const Record = z.custom<CareFile>((value) => typeof value === 'object' && value !== null);
const Event = z.custom<CareEvent>((value) => typeof value === 'object' && value !== null);
const Row = z.object({ record: Record, insured_id: z.string() });
const EventRow = z.object({ file_id: z.string(), event: Event });

async function withEvents(db: Read, rows: readonly z.output<typeof Row>[]): Promise<CareFileStory[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ record }) => record.id as string);
  const events = Map.groupBy(
    await db.all(EventRow)`
      SELECT file_id, event FROM care_file_event WHERE file_id = ANY (${ids}::uuid[]) ORDER BY file_id, rank`,
    ({ file_id }) => file_id,
  );
  return rows.map(({ record, insured_id }) => ({
    file: ofInsured(record, insured_id),
    events: (events.get(record.id) ?? []).map(({ event }) => event),
  }));
}

export const listCareFiles = async (db: Read, ids: readonly string[]): Promise<CareFileStory[]> =>
  withEvents(db, await db.all(Row)`SELECT record, insured_id FROM care_file WHERE id = ANY (${ids}::uuid[])`);

/** The same, locked in one order until the transaction ends. */
export const listCareFilesForUpdate = async (tx: Tx, ids: readonly string[]): Promise<CareFileStory[]> =>
  withEvents(
    tx,
    await tx.all(
      Row,
    )`SELECT record, insured_id FROM care_file WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`,
  );

/** Of an insured person, the last ones first. */
export const listCareFilesOf = async (db: Read, insuredId: string): Promise<CareFileStory[]> =>
  withEvents(
    db,
    await db.all(Row)`
      SELECT record, insured_id FROM care_file WHERE insured_id = ${insuredId}
      ORDER BY deposited_at DESC, id DESC LIMIT ${CARE_FILES_MAX}`,
  );

const Id = z.object({ id: z.string() });
export const findCareFileId = async (db: Read, reference: string): Promise<string | undefined> =>
  (await db.maybe(Id)`SELECT id FROM care_file WHERE reference = ${reference} LIMIT 1`)?.id;

/** A file that was left. */
export async function insertCareFile(tx: Tx, file: CareFile, event: CareEvent): Promise<void> {
  const inserted = await tx.run`
    INSERT INTO care_file (id, reference, insured_id, branch_code, state, deposited_at, record)
    VALUES (${file.id}, ${file.reference}, ${file.insuredId}, ${file.branchCode}, 'deposited', ${file.depositedAt},
            ${JSON.stringify(file)}::jsonb)
    ON CONFLICT (id) DO NOTHING`;
  if (inserted === 0) throw new LostRace();
  await insertEvent(tx, file.id, event, 0);
}

const insertEvent = (tx: Tx, fileId: string, event: CareEvent, rank: number): Promise<number> =>
  tx.run`
    INSERT INTO care_file_event (file_id, source_id, rank, event)
    VALUES (${fileId}, ${event.sourceId}, ${rank}, ${JSON.stringify(event)}::jsonb)`;

/** What happened next to a file that is locked. */
export async function addCareEvent(tx: Tx, { file, events }: CareFileStory, event: CareEvent): Promise<void> {
  await insertEvent(tx, file.id, event, events.length);
  await tx.run`
    UPDATE care_file SET state = ${stateOf([...events, event]) ?? 'deposited'} WHERE id = ${file.id}`;
}

/** The branches that follow a file: where it was left, where it went, and the insured person's. */
export const branchesOf = (
  { file, events }: CareFileStory,
  homeBranch: string | undefined,
): readonly string[] => [
  ...new Set([
    file.branchCode,
    ...events.flatMap(({ branchCode }) => branchCode ?? []),
    ...(homeBranch === undefined ? [] : [homeBranch]),
  ]),
];
