import { z } from 'zod';
import {
  CareEvent,
  CareFile,
  inOrder,
  ofInsured,
  standingOf,
  stateOf,
  type CareFileView,
} from '../../../shared/domain/care/index.ts';
import type { Read, Tx } from '../../db/database.ts';

const Row = z.object({ record: z.string(), insured_id: z.string() });
const EventRow = z.object({ event: z.string() });

export const listEvents = (db: Read, fileId: string): readonly CareEvent[] =>
  inOrder(
    db.all(EventRow)`SELECT event FROM care_file_event WHERE file_id = ${fileId}`.map(({ event }) =>
      CareEvent.parse(JSON.parse(event)),
    ),
  );

function toView(db: Read, { record, insured_id }: z.output<typeof Row>): CareFileView {
  const file = ofInsured(CareFile.parse(JSON.parse(record)), insured_id);
  const events = listEvents(db, file.id);
  return { file, events: [...events], state: stateOf(events) ?? 'deposited' };
}

export const findCareFile = (db: Read, id: string): CareFileView | undefined => {
  const row = db.maybe(Row)`SELECT record, insured_id FROM care_file WHERE id = ${id}`;
  return row && toView(db, row);
};
export const findCareFileByReference = (db: Read, reference: string): CareFileView | undefined => {
  const row = db.maybe(Row)`SELECT record, insured_id FROM care_file WHERE reference = ${reference}`;
  return row && toView(db, row);
};

interface Page {
  /** `depositedAt id` of the last line of the page before; null for the first. */
  readonly after: string | null;
  readonly limit: number;
}
const LAST = '~';

/** The care files of one insured person, the last one first. */
export function listOfInsured(db: Read, insuredId: string, { after, limit }: Page): readonly CareFileView[] {
  const [depositedAt = LAST, id = LAST] = after?.split(' ') ?? [];
  return db.all(Row)`
      SELECT record, insured_id FROM care_file
      WHERE insured_id = ${insuredId} AND (deposited_at, id) < (${depositedAt}, ${id})
      ORDER BY deposited_at DESC, id DESC LIMIT ${limit}`.map((row) => toView(db, row));
}

const Known = z.object({ record: z.string(), state: z.string(), moved_at: z.string() });

/** Puts a file and its first event, or what the central tells of it: the same again changes nothing. True when something changed. */
export function putCareFile(tx: Tx, file: CareFile, events: readonly CareEvent[]): boolean {
  const known = tx.maybe(Known)`SELECT record, state, moved_at FROM care_file WHERE id = ${file.id}`;
  const record = JSON.stringify(file);
  tx.run`
    INSERT INTO care_file (id, reference, insured_id, registration_number, state, moved_at, deposited_at, branch_code, held_by, record)
    VALUES (${file.id}, ${file.reference}, ${file.insuredId}, ${file.registrationNumber}, 'deposited', ${file.depositedAt},
            ${file.depositedAt}, ${file.branchCode}, ${file.branchCode}, ${record})
    ON CONFLICT (id) DO UPDATE SET insured_id = excluded.insured_id, registration_number = excluded.registration_number,
      record = excluded.record`;
  const isNew = events.map((event) => putEvent(tx, file.id, event)).some(Boolean);
  return isNew || known?.record !== record;
}

const Same = z.object({ event: z.string() });
/** Adds what happened to a file, once per source; what the central tells of it takes the place of what was said here. */
export function putEvent(tx: Tx, fileId: string, event: CareEvent): boolean {
  const text = JSON.stringify(event);
  const known = tx.maybe(
    Same,
  )`SELECT event FROM care_file_event WHERE file_id = ${fileId} AND source_id = ${event.sourceId}`;
  if (known?.event === text) return false;
  tx.run`
    INSERT INTO care_file_event (file_id, source_id, kind, at, event)
    VALUES (${fileId}, ${event.sourceId}, ${event.kind}, ${event.at}, ${text})
    ON CONFLICT (file_id, source_id) DO UPDATE SET kind = excluded.kind, at = excluded.at, event = excluded.event`;
  placeAgain(tx, fileId);
  return true;
}

function placeAgain(tx: Tx, fileId: string): void {
  const events = listEvents(tx, fileId);
  const last = events.at(-1);
  if (!last) return;
  const standing = standingOf(events);
  tx.run`
    UPDATE care_file SET state = ${standing?.state ?? 'deposited'}, moved_at = ${last.at},
      held_by = coalesce(${standing?.by.branchCode ?? null}, held_by), in_envelope = ${standing?.by.envelope ?? null}
    WHERE id = ${fileId}`;
}

const FileOf = z.object({ file_id: z.string(), kind: z.string() });
/** Takes back what an act said, when that act will never be sent. */
export function withdrawEvents(tx: Tx, actId: string): void {
  const said = tx.all(FileOf)`SELECT file_id, kind FROM care_file_event WHERE source_id = ${actId}`;
  tx.run`DELETE FROM care_file_event WHERE source_id = ${actId}`;
  for (const { file_id, kind } of said) {
    if (kind === 'deposited') dropFile(tx, file_id);
    else placeAgain(tx, file_id);
  }
}

function dropFile(tx: Tx, fileId: string): void {
  tx.run`DELETE FROM care_file_event WHERE file_id = ${fileId}`;
  tx.run`DELETE FROM care_file WHERE id = ${fileId}`;
}

/** The files of somebody who was registered twice belong to the one who stays. */
export const refileCareFiles = (tx: Tx, goneId: string, intoId: string): number =>
  tx.run`UPDATE care_file SET insured_id = ${intoId} WHERE insured_id = ${goneId}`;
