import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool, type Ended } from './process.ts';
import type { Tally } from './tally.ts';

const RESULTS = join(ROOT, 'test-results');

/** Runs vitest projects and counts their tests. */
export async function vitest(name: string, projects: readonly string[]): Promise<Tally> {
  const file = freshFile(`vitest-${name}.json`);
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ended = await runTool('vitest', [...args, ...projects.flatMap((project) => ['--project', project])]);
  const found = readJson<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(file);
  return tally(`tests ${name}`, ended, {
    passed: found?.numPassedTests ?? 0,
    failed: found?.numFailedTests ?? 0,
    skipped: found?.numPendingTests ?? 0,
  });
}

/** Runs a Playwright project and counts its tests. A test that passed only when run again counts as failed. */
export async function playwright(
  name: string,
  env: NodeJS.ProcessEnv,
  more: readonly string[] = [],
): Promise<Tally> {
  const file = freshFile(`playwright-${name}.json`);
  const ended = await runTool('@playwright/test:playwright', ['test', '--project', name, ...more], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const stats = readJson<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  }>(file)?.stats;
  return tally(`tests ${name}`, ended, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  });
}

/** A runner that failed without a failed test to show for it (it crashed, or found nothing) counts one failure. */
function tally(name: string, ended: Ended, counts: Omit<Tally, 'name' | 'elapsedMs'>): Tally {
  const broken = ended.code !== 0 && counts.failed === 0;
  return { name, ...counts, failed: broken ? 1 : counts.failed, elapsedMs: ended.elapsedMs };
}

function freshFile(name: string): string {
  mkdirSync(RESULTS, { recursive: true });
  const file = join(RESULTS, name);
  rmSync(file, { force: true });
  return file;
}

const readJson = <T>(file: string): T | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
