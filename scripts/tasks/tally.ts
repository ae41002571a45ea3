/** What one runner found. A check that only passes or fails counts as one. */
export interface Tally {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: number;
  readonly elapsedMs: number;
}

/** Something that did not run at all, and why: said at the end, never passed over. */
export interface Absence {
  readonly what: string;
  readonly why: string;
}

export interface Report {
  readonly tallies: readonly Tally[];
  readonly absences: readonly Absence[];
}

export const joinReports = (reports: readonly Report[]): Report => ({
  tallies: reports.flatMap(({ tallies }) => tallies),
  absences: reports.flatMap(({ absences }) => absences),
});

/** The lines that end a run; the very last one is the plain total that machines read. */
export function closingLines({ tallies, absences }: Report): readonly string[] {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped = 0 } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  return [
    '',
    ...tallies.map(lineOf),
    ...absences.map(({ what, why }) => `N’a pas été exécuté : ${what} — ${why}`),
    '',
    `${total.passed} passed, ${total.failed} failed${skipped}`,
  ];
}

/** True when nothing failed and something ran: a run of nothing is not a success. */
export const isGreen = ({ tallies }: Report): boolean =>
  tallies.every(({ failed }) => failed === 0) && tallies.some(({ passed }) => passed > 0);

/** Prints the closing lines and sets the exit code. */
export function conclude(report: Report): void {
  process.stdout.write(`${closingLines(report).join('\n')}\n`);
  process.exitCode = isGreen(report) ? 0 : 1;
}

function lineOf({ name, passed, failed, elapsedMs }: Tally): string {
  const mark = failed === 0 ? '✓' : '✗';
  return `${mark} ${name.padEnd(28)} ${String(passed).padStart(6)} / ${passed + failed}  ${(elapsedMs / 1000).toFixed(1)} s`;
}
