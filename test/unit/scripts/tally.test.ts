import { describe, expect, test } from 'vitest';
import { closingLines, isGreen, joinReports, type Tally } from '../../../scripts/tasks/tally.ts';

const tally = (part: Partial<Tally>): Tally => ({
  name: 'tests',
  passed: 0,
  failed: 0,
  elapsedMs: 0,
  ...part,
});
const report = (...tallies: Tally[]) => ({ tallies, absences: [] });

describe('the closing lines', () => {
  test('end with the plain total of all runners', () => {
    const all = joinReports([
      report(tally({ passed: 2 }), tally({ passed: 40, failed: 1 })),
      report(tally({ passed: 3 })),
    ]);
    expect(closingLines(all).at(-1)).toBe('45 passed, 1 failed');
  });

  test('own up to skipped tests', () => {
    expect(closingLines(report(tally({ passed: 2, skipped: 1 }))).at(-1)).toBe(
      '2 passed, 0 failed, 1 skipped',
    );
  });

  test('name what did not run, and why', () => {
    const lines = closingLines({ tallies: [], absences: [{ what: 'test/electron', why: 'no runtime' }] });
    expect(lines).toContain('N’a pas été exécuté : test/electron — no runtime');
  });
});

describe('a green run', () => {
  test('has no failure', () => {
    expect(isGreen(report(tally({ passed: 3 })))).toBe(true);
    expect(isGreen(report(tally({ passed: 3 }), tally({ failed: 1 })))).toBe(false);
  });

  test('ran something', () => {
    expect(isGreen(report())).toBe(false);
    expect(isGreen(report(tally({})))).toBe(false);
  });
});
