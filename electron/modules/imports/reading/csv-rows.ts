import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Reading, Row } from '../../../../shared/domain/lists/index.ts';
import { Failure } from '../../../../shared/kernel/errors.ts';

/** Longer than any line of a list: a quote that is never closed does not swallow the file. */
const LINE_MAX_CHARS = 100_000;
/** Small enough for the others to have their turn between two of them. */
const SLICE_BYTES = 32_768;

function* decoded(parts: Iterable<Uint8Array>, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (const part of parts)
    for (let from = 0; from < part.length; from += SLICE_BYTES)
      yield decoder.decode(part.subarray(from, from + SLICE_BYTES), { stream: true });
  yield decoder.decode();
}

/** The rows of a text file, one after the other, counted from 1. */
export async function* csvRows(
  parts: Iterable<Uint8Array>,
  { encoding, delimiter }: Extract<Reading, { format: 'csv' }>,
): AsyncGenerator<Row> {
  const text = Readable.from(decoded(parts, encoding), { objectMode: true, highWaterMark: 1 });
  const parser = text.pipe(
    parse({ delimiter, relax_column_count: true, relax_quotes: true, max_record_size: LINE_MAX_CHARS }),
  );
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) yield { row: (row += 1), cells: record };
  } catch (error) {
    if (error instanceof CsvError)
      throw new Failure({ code: 'imports.unreadable', params: { row: row + 1 } });
    throw error;
  } finally {
    text.destroy();
    parser.destroy();
  }
}
