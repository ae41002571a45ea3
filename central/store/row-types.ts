/** OIDs of the types whose JavaScript form both engines must agree on. */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** The session speaks UTC, so an instant always reads `2026-11-22 06:31:04.969+00`. */
const instant = (text: string): string =>
  new Date(`${text.replace(' ', 'T').replace(/\+00$/, '')}Z`).toISOString();

/**
 * int8 as a number (ours stay far below 2⁵³), days and instants as text. Left alone, pg gives text and dates in the machine's
 * zone, and PGlite gives other things.
 */
export const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: Number,
  [DATE]: (text: string) => text,
  [TIMESTAMPTZ]: instant,
};
