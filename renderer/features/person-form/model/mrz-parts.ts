/** A line, or a piece of one, of a zone that comes bit by bit: nothing else that one scans has fillers and letters only. */
export const isZonePart = (text: string): boolean => text.includes('<') && /^[A-Z0-9<\s]+$/iu.test(text);

/** Two pieces put together. A break in the middle of a line does no harm: the reader counts without breaks too. */
export const joined = (before: string, after: string): string => `${before.trimEnd()}\n${after}`;
