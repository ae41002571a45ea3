import { z } from 'zod';
import { ImportId } from '../kernel/ids.ts';
import {
  FaultyRow,
  ImportFile,
  ImportSummary,
  IMPORT_MAX_BYTES,
  LIST_KINDS,
  Mapping,
  NotTaken,
  PART_MAX_BYTES,
  Reading,
} from '../domain/lists/index.ts';
import { command, query } from './define.ts';

/** A whole list is the affair of the one who answers for the counter. */
const SUPERVISOR = ['supervisor'] as const;
const ref = z.object({ id: ImportId });
const topics = ['imports'] as const;
const written = ['imports', 'people', 'sync', 'day'] as const;

export const imports = {
  /** The newest first. */
  'imports.list': query({ roles: SUPERVISOR, input: z.object({}), output: z.array(ImportSummary) }),
  'imports.get': query({ roles: SUPERVISOR, input: ref, output: ImportFile }),
  'imports.begin': command({
    roles: SUPERVISOR,
    input: z.object({
      kind: z.enum(LIST_KINDS, { error: 'field.choose_from_list' }),
      source: z.string().trim().min(1, { error: 'field.required' }).max(80, { error: 'field.too_long' }),
      fileName: z.string().min(1, { error: 'field.required' }).max(200),
      bytes: z.int().min(1, { error: 'field.required' }).max(IMPORT_MAX_BYTES),
    }),
    output: ref,
    topics,
  }),
  /** The next piece of the file, in order; the same piece again changes nothing. Answers how many bytes are here. */
  'imports.addPart': command({
    roles: SUPERVISOR,
    input: z.object({
      id: ImportId,
      index: z.int().min(0).max(10_000),
      base64: z.base64().max(Math.ceil(PART_MAX_BYTES / 3) * 4),
    }),
    output: z.object({ bytes: z.int() }),
  }),
  /** Says how the bytes become rows, found out when absent, and shows the first ones. */
  'imports.read': command({
    roles: SUPERVISOR,
    input: z.object({ id: ImportId, reading: Reading.optional() }),
    output: ImportFile,
    topics,
  }),
  'imports.map': command({
    roles: SUPERVISOR,
    input: z.object({ id: ImportId, mapping: Mapping }),
    output: ImportFile,
    topics,
  }),
  /** Dry run: goes through every row and writes nobody. */
  'imports.check': command({ roles: SUPERVISOR, input: ref, output: ImportSummary, topics }),
  'imports.write': command({ roles: SUPERVISOR, input: ref, output: ImportSummary, topics }),
  /** Stops the work under way where it is. */
  'imports.pause': command({ roles: SUPERVISOR, input: ref, output: ImportSummary, topics }),
  /** Goes on with what was stopped, by a person or by a breakdown. */
  'imports.resume': command({ roles: SUPERVISOR, input: ref, output: ImportSummary, topics }),
  /** Gives up a list of which nobody was written. */
  'imports.drop': command({ roles: SUPERVISOR, input: ref, output: z.null(), topics }),
  /** Lets go of what was written: from now on it cannot be undone. */
  'imports.send': command({ roles: SUPERVISOR, input: ref, output: ImportSummary, topics: written }),
  /** Takes back everybody whom the list made known here, and whom nobody has heard of yet. */
  'imports.undo': command({ roles: SUPERVISOR, input: ref, output: ImportSummary, topics: written }),
  'imports.faulty': query({
    roles: SUPERVISOR,
    input: z.object({ id: ImportId, after: z.int().min(0), limit: z.int().min(1).max(500) }),
    output: z.object({ rows: z.array(FaultyRow), next: z.int().nullable() }),
  }),
  /** The rows in fault as CSV text, a page at a time: the row as it was, then what is wrong with it. */
  'imports.errorFile': query({
    roles: SUPERVISOR,
    input: z.object({ id: ImportId, language: z.enum(['fr', 'ar']), after: z.int().min(0) }),
    output: z.object({ text: z.string(), next: z.int().nullable() }),
  }),
  /** Those whom the central did not take. */
  'imports.notTaken': query({
    roles: SUPERVISOR,
    input: z.object({ id: ImportId, after: z.string().max(60), limit: z.int().min(1).max(500) }),
    output: z.object({ people: z.array(NotTaken), next: z.string().nullable() }),
  }),
};
