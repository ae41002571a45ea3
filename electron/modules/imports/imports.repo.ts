import { z } from 'zod';
import {
  ImportState,
  Mapping,
  Reading,
  type ImportSummary,
  type ListKind,
} from '../../../shared/domain/lists/index.ts';
import { ERROR_CODES, type ErrorCode } from '../../../shared/kernel/error-codes.ts';
import type { Read, Tx } from '../../db/database.ts';

const Row = z.object({
  number: z.int(),
  id: z.string(),
  kind: z.enum(['tns', 'tadamon']),
  source: z.string(),
  file_name: z.string(),
  bytes: z.int(),
  state: ImportState,
  agent_id: z.string(),
  agent_number: z.string(),
  started_at: z.string(),
  ended_at: z.string().nullable(),
  reading: z.string().nullable(),
  sheets: z.string(),
  headers: z.string(),
  preview: z.string(),
  mapping: z.string(),
  row_count: z.int().nullable(),
  cursor: z.int(),
  done: z.int(),
  good: z.int(),
  good_rows: z.int(),
  faulty_rows: z.int(),
  fault_counts: z.string(),
  written: z.int(),
  trouble: z.enum(ERROR_CODES).nullable(),
});

/** A list under way, as the store keeps it. */
export interface StoredImport {
  readonly number: number;
  readonly id: ImportSummary['id'];
  readonly kind: ListKind;
  readonly source: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly state: ImportState;
  readonly agentId: string;
  readonly agentNumber: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly reading: Reading | null;
  readonly sheets: string[];
  readonly headers: string[];
  readonly preview: string[][];
  readonly mapping: Mapping;
  readonly rows: number | null;
  /** The last unit that the work under way has gone through. */
  readonly cursor: number;
  readonly done: number;
  readonly good: number;
  readonly goodRows: number;
  readonly faultyRows: number;
  readonly faultCounts: Readonly<Record<string, number>>;
  readonly written: number;
  readonly trouble: ErrorCode | null;
}

const Texts = z.array(z.string());
const toImport = (row: z.output<typeof Row>): StoredImport => ({
  number: row.number,
  id: row.id as ImportSummary['id'],
  kind: row.kind,
  source: row.source,
  fileName: row.file_name,
  bytes: row.bytes,
  state: row.state,
  agentId: row.agent_id,
  agentNumber: row.agent_number,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  reading: row.reading === null ? null : Reading.parse(JSON.parse(row.reading)),
  sheets: Texts.parse(JSON.parse(row.sheets)),
  headers: Texts.parse(JSON.parse(row.headers)),
  preview: z.array(Texts).parse(JSON.parse(row.preview)),
  mapping: Mapping.parse(JSON.parse(row.mapping)),
  rows: row.row_count,
  cursor: row.cursor,
  done: row.done,
  good: row.good,
  goodRows: row.good_rows,
  faultyRows: row.faulty_rows,
  faultCounts: z.record(z.string(), z.int()).parse(JSON.parse(row.fault_counts)),
  written: row.written,
  trouble: row.trouble,
});

export const findImport = (db: Read, id: string): StoredImport | undefined => {
  const row = db.maybe(Row)`SELECT * FROM import WHERE id = ${id}`;
  return row && toImport(row);
};
const SHOWN_MAX = 100;
export const listImports = (db: Read): StoredImport[] =>
  db.all(Row)`SELECT * FROM import ORDER BY number DESC LIMIT ${SHOWN_MAX}`.map(toImport);

/** Lists that are over, and of which rows or bytes are still here: their cleaning was cut short. */
export const listToClean = (db: Read): StoredImport[] =>
  db.all(Row)`
    SELECT * FROM import i WHERE state IN ('sent', 'undone', 'dropped')
      AND (EXISTS (SELECT 1 FROM import_part p WHERE p.import_number = i.number)
        OR EXISTS (SELECT 1 FROM import_row r WHERE r.import_number = i.number))`.map(toImport);

type New = Pick<
  StoredImport,
  'kind' | 'source' | 'fileName' | 'bytes' | 'agentId' | 'agentNumber' | 'startedAt'
>;
export function insertImport(tx: Tx, id: string, fresh: New): void {
  tx.run`
    INSERT INTO import (id, kind, source, file_name, bytes, state, agent_id, agent_number, started_at)
    VALUES (${id}, ${fresh.kind}, ${fresh.source}, ${fresh.fileName}, ${fresh.bytes}, 'receiving', ${fresh.agentId},
            ${fresh.agentNumber}, ${fresh.startedAt})`;
}

export const setState = (tx: Tx, number: number, state: ImportState): number =>
  tx.run`UPDATE import SET state = ${state}, cursor = 0, done = 0 WHERE number = ${number}`;
/** The file did not read to its end: its reading has to be said otherwise, or the file brought again. */
export const setTrouble = (tx: Tx, number: number, trouble: ErrorCode): number =>
  tx.run`UPDATE import SET state = 'staged', trouble = ${trouble} WHERE number = ${number}`;
export const endImport = (tx: Tx, number: number, state: ImportState, at: string): number =>
  tx.run`UPDATE import SET state = ${state}, ended_at = ${at} WHERE number = ${number}`;
export const setWriter = (
  tx: Tx,
  number: number,
  agent: { readonly id: string; readonly number: string },
): number =>
  tx.run`UPDATE import SET agent_id = ${agent.id}, agent_number = ${agent.number} WHERE number = ${number}`;

interface Opened {
  readonly reading: Reading;
  readonly sheets: readonly string[];
  readonly headers: readonly string[];
  readonly preview: readonly (readonly string[])[];
  readonly mapping: Mapping;
}
/** What the file turned out to be; whatever was found in it before no longer counts. */
export function setOpened(tx: Tx, number: number, opened: Opened): void {
  tx.run`
    UPDATE import SET state = 'staged', reading = ${JSON.stringify(opened.reading)}, sheets = ${JSON.stringify(opened.sheets)},
      headers = ${JSON.stringify(opened.headers)}, preview = ${JSON.stringify(opened.preview)} WHERE number = ${number}`;
  setMapping(tx, number, opened.mapping);
}
export function setMapping(tx: Tx, number: number, mapping: Mapping): void {
  tx.run`UPDATE import SET mapping = ${JSON.stringify(mapping)} WHERE number = ${number}`;
  resetFindings(tx, number);
}
/** Before the rows are gone through from the first one. */
export const resetFindings = (tx: Tx, number: number): number =>
  tx.run`
    UPDATE import SET row_count = NULL, cursor = 0, done = 0, good = 0, good_rows = 0, faulty_rows = 0, fault_counts = '{}',
      trouble = NULL
    WHERE number = ${number}`;
export const setRowCount = (tx: Tx, number: number, rows: number): number =>
  tx.run`UPDATE import SET row_count = ${rows}, cursor = 0, done = 0 WHERE number = ${number}`;
export const setDone = (tx: Tx, number: number, done: number): number =>
  tx.run`UPDATE import SET done = ${done} WHERE number = ${number}`;

type Findings = Pick<
  StoredImport,
  'cursor' | 'done' | 'good' | 'goodRows' | 'faultyRows' | 'faultCounts' | 'written'
>;
/** Where the work stands, in the transaction of the work itself: a breakdown leaves both or neither. */
export const setFindings = (tx: Tx, number: number, found: Findings): number =>
  tx.run`
    UPDATE import SET cursor = ${found.cursor}, done = ${found.done}, good = ${found.good}, good_rows = ${found.goodRows},
      faulty_rows = ${found.faultyRows}, fault_counts = ${JSON.stringify(found.faultCounts)}, written = ${found.written}
    WHERE number = ${number}`;

const PartSize = z.object({ parts: z.int(), bytes: z.int() });
export const sizeOfParts = (db: Read, number: number): z.output<typeof PartSize> =>
  db.maybe(PartSize)`
    SELECT count(*) AS parts, coalesce(sum(length(bytes)), 0) AS bytes FROM import_part WHERE import_number = ${number}` ?? {
    parts: 0,
    bytes: 0,
  };
export const putPart = (tx: Tx, number: number, position: number, bytes: Uint8Array): number =>
  tx.run`
    INSERT INTO import_part (import_number, position, bytes) VALUES (${number}, ${position}, ${bytes})
    ON CONFLICT (import_number, position) DO UPDATE SET bytes = excluded.bytes`;
const Part = z.object({ bytes: z.instanceof(Buffer) });
export const findPart = (db: Read, number: number, position: number): Buffer | undefined =>
  db.maybe(Part)`SELECT bytes FROM import_part WHERE import_number = ${number} AND position = ${position}`
    ?.bytes;
/** Takes one part away; false when none is left. */
export const removePart = (tx: Tx, number: number): boolean =>
  tx.run`
    DELETE FROM import_part WHERE import_number = ${number}
      AND position = (SELECT min(position) FROM import_part WHERE import_number = ${number})` > 0;

const Acts = z.object({ waiting: z.int(), accepted: z.int(), refused: z.int() });
/** What became of the acts that were sent. */
export const countActs = (db: Read, number: number): z.output<typeof Acts> =>
  db.maybe(Acts)`
    SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'accepted') AS accepted,
           count(*) FILTER (WHERE state IN ('parked', 'abandoned')) AS refused
    FROM act WHERE import_number = ${number}` ?? { waiting: 0, accepted: 0, refused: 0 };

const Refused = z.object({
  id: z.string(),
  subject_id: z.string(),
  refusal: z.string(),
  payload: z.string(),
});
export const listRefused = (db: Read, number: number, after: string, limit: number) =>
  db.all(Refused)`
    SELECT id, subject_id, coalesce(refusal, '') AS refusal, payload FROM act
    WHERE import_number = ${number} AND state IN ('parked', 'abandoned') AND id > ${after} ORDER BY id LIMIT ${limit}`;
