import { findMrzLines } from '../../../../shared/domain/documents/mrz-lines.ts';

/** A line, or the piece of one, of a zone that comes bit by bit: nothing else that one scans has fillers. */
export const isZonePart = (text: string): boolean => /[A-Z0-9]<|<</iu.test(text);

/** Two pieces put together: glued, or as two lines when only that makes a zone. */
export function joined(before: string, after: string): string {
  const lines = `${before.trimEnd()}\n${after}`;
  return findMrzLines(before + after) === undefined && findMrzLines(lines) !== undefined
    ? lines
    : before + after;
}
