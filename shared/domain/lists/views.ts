import { z } from 'zod';
import { ERROR_CODES, FIELD_CODES } from '../../kernel/error-codes.ts';
import { ImportId } from '../../kernel/ids.ts';
import { ReasonView } from '../rules/view.ts';
import { LIST_FAULT_CODES } from './codes.ts';
import { LIST_KINDS } from './columns.ts';
import { COLUMNS_MAX, Mapping } from './mapping.ts';

export const ENCODINGS = ['utf-8', 'windows-1256', 'windows-1252', 'utf-16le'] as const;
export const Encoding = z.enum(ENCODINGS);
export type Encoding = z.output<typeof Encoding>;
export const DELIMITERS = [';', ',', '\t', '|'] as const;

/** How the bytes of a file become rows. */
export const Reading = z.discriminatedUnion('format', [
  z.object({ format: z.literal('csv'), encoding: Encoding, delimiter: z.enum(DELIMITERS) }),
  z.object({ format: z.literal('xlsx'), sheet: z.string().max(80) }),
]);
export type Reading = z.output<typeof Reading>;

/**
 * receiving: its parts arrive · staged: whole, to be mapped · checking: dry run · checked · writing · held: written here, waits
 * for a supervisor · sending · sent · undoing · undone · dropped: given up before anything was written.
 */
export const IMPORT_STATES = [
  'receiving',
  'staged',
  'checking',
  'checked',
  'writing',
  'held',
  'sending',
  'sent',
  'undoing',
  'undone',
  'dropped',
] as const;
export const ImportState = z.enum(IMPORT_STATES);
export type ImportState = z.output<typeof ImportState>;

const counts = {
  /** Rows under the headers; null until the file is read to its end. */
  rows: z.int().nullable(),
  /** People or households that can be written, or were. */
  good: z.int(),
  goodRows: z.int(),
  faultyRows: z.int(),
  /** Rows gone through by the work under way, of `rows`; of the file's bytes while it is read. */
  done: z.int(),
  of: z.int(),
  written: z.int(),
};

export const ImportSummary = z.object({
  id: ImportId,
  kind: z.enum(LIST_KINDS),
  source: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  state: ImportState,
  /** True while work goes on now; a state of work without it was stopped, by a person or by a breakdown. */
  isRunning: z.boolean(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  agentNumber: z.string(),
  ...counts,
  /** What became of the acts once sent. */
  waiting: z.int(),
  accepted: z.int(),
  refused: z.int(),
});
export type ImportSummary = z.output<typeof ImportSummary>;

export const PREVIEW_ROWS = 8;
/** One import with what its screen needs. */
export const ImportFile = ImportSummary.extend({
  reading: Reading.nullable(),
  sheets: z.array(z.string()),
  headers: z.array(z.string()).max(COLUMNS_MAX),
  preview: z.array(z.array(z.string())).max(PREVIEW_ROWS),
  mapping: Mapping,
  missing: z.array(z.string()),
  /** Why the file could not be read to its end. */
  trouble: z.enum(ERROR_CODES).nullable(),
  /** How often each fault was found, the commonest first. */
  faultCounts: z.array(z.object({ code: z.string(), rows: z.int() })),
});
export type ImportFile = z.output<typeof ImportFile>;

export const FaultView = z.object({
  column: z.string().nullable(),
  code: z.enum([...FIELD_CODES, ...LIST_FAULT_CODES]),
  about: z.string().optional(),
  reason: ReasonView.optional(),
});
export type FaultView = z.output<typeof FaultView>;
export const FaultyRow = z.object({ row: z.int(), cells: z.array(z.string()), faults: z.array(FaultView) });
export type FaultyRow = z.output<typeof FaultyRow>;

/** Somebody whom the central did not take from a list. */
export const NotTaken = z.object({
  actId: z.string(),
  name: z.object({ latin: z.string(), arabic: z.string() }),
  personId: z.string(),
  documentNumber: z.string(),
  refusal: z.string(),
});
export type NotTaken = z.output<typeof NotTaken>;

export const PART_MAX_BYTES = 1_000_000;
export const IMPORT_MAX_BYTES = 200_000_000;
