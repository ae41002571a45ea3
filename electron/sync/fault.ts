/** A fault as the log may keep it: its kind and its place. Messages stay out, as they can quote what somebody typed. */
export function describeFault(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, 4)
    .map((line) => line.trim());
  return { fault: error.name, ...('code' in error && { code: error.code }), at };
}
