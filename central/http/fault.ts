/**
 * What may be logged of something unforeseen: its kind, the database's code and where it happened. Never its message: those of
 * a parser or of PostgreSQL repeat what somebody typed.
 */
export function faultFields(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    fault: error.name,
    ...('code' in error && { code: String(error.code).slice(0, 40) }),
    ...('constraint' in error && { constraint: String(error.constraint).slice(0, 80) }),
    frames: frames.slice(0, 12).map((frame) => frame.trim()),
  };
}

// Connection refused or lost, too many connections, starting or stopping, a lock or a statement that took too long.
const PASSING = /^(ECONN\w+|EPIPE|ETIMEDOUT|08\w{3}|53\w{3}|57P0[123]|55P03|57014)$/;
/** What the driver says without a code: no connection got free in time, or the one in use was cut. */
const CONNECTION_LOST = /^(timeout exceeded when trying to connect|Connection terminated)/;

/** True for trouble of the database that passes by itself: whoever asked should ask again, a little later. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && PASSING.test(String(error.code))) || CONNECTION_LOST.test(error.message));
