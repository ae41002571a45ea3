import fc from 'fast-check';

/** Texts that databases, parsers and terminals dislike. */
export const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    'a\u0000b',
    '\u202e',
    '‮‮',
    "'; DROP TABLE person; --",
    '%',
    '\\u0000',
    '🙂'.repeat(50),
    '9'.repeat(400),
    '__proto__',
    '-1',
    '1e400',
  ),
);
export const anything = fc.anything({
  values: [nasty, fc.double(), fc.constant(null)],
  withNullPrototype: false,
});

/** A good value with something changed somewhere inside. */
export const spoilt = (good: unknown): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.array(fc.nat(), { maxLength: 8 }), fc.oneof(nasty, anything))
    .map(([path, by]) => replaceAt(structuredClone(good), path, by));

function replaceAt(value: unknown, [step, ...rest]: readonly number[], by: unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return by;
  return Object.assign(value, { [key]: replaceAt((value as Record<string, unknown>)[key], rest, by) });
}
