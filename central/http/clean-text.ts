// JSON.stringify writes NUL and lone surrogates, and nothing else, as these escapes.
const UNSTORABLE = /\\u0000|\\ud[89a-f][0-9a-f]{2}/;

/** True when PostgreSQL can keep every text inside: no NUL, no half of a surrogate pair. */
export const isStorable = (value: unknown): boolean =>
  !UNSTORABLE.test((JSON.stringify(value) ?? '').replaceAll('\\\\', ''));
