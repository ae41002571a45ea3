// JSON.stringify writes NUL and lone surrogates, and nothing else, as these escapes.
const UNSTORABLE = /\\u0000|\\ud[89a-f][0-9a-f]{2}/;
const UNSTORABLE_ANY_CASE = new RegExp(UNSTORABLE, 'i');

const PAIR = /\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}/gi;
const TEXTS = /"[^"\\]*(?:\\.[^"\\]*)*"/gsu;
/** Numbers that lose something on the way, or that a database refuses. */
const NUMBERS = /\d{17}|\d[eE]/u;
const DEPTH_MAX = 32;

/** True when this JSON text can be kept as it is and read by PostgreSQL as JSON: also what no schema looks at. */
export function isStorableJson(text: string): boolean {
  if (!text.isWellFormed() || UNSTORABLE_ANY_CASE.test(text.replaceAll('\\\\', '').replace(PAIR, '')))
    return false;
  const bare = text.replace(TEXTS, '');
  if (NUMBERS.test(bare)) return false;
  let depth = 0;
  for (const sign of bare.replace(/[^[\]{}]/gu, '')) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > DEPTH_MAX) return false;
  }
  return true;
}

/** True when PostgreSQL can keep every text inside: no NUL, no half of a surrogate pair. */
export const isStorable = (value: unknown): boolean =>
  !UNSTORABLE.test((JSON.stringify(value) ?? '').replaceAll('\\\\', ''));
