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
