import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Minutes by itself, in a small file: begun last, it would run alone. */
const LONGEST = here('test/sync/simulator.test.ts');

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification): boolean => moduleId === LONGEST;
    const sorted = await super.sort(files);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

/** One project a folder of `test/`; `package` looks at the packaged application and runs after `npm run package`. */
const project = (name: string, testTimeoutMs: number, fileParallelism = true) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    fileParallelism,
    testTimeout: testTimeoutMs,
    hookTimeout: testTimeoutMs,
  },
});

export default defineConfig({
  resolve: {
    // The real package starts a download when plain Node loads it.
    alias: { electron: here('test/support/electron.ts') },
  },
  test: {
    environment: 'node',
    pool: 'forks',
    // The default leaves one processor idle, which on two is half the machine.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    restoreMocks: true,
    // It loads Electron by itself: inlined, it gets the stand-in too.
    server: { deps: { inline: ['electron-store'] } },
    projects: [
      project('unit', 10_000),
      project('integration', 60_000),
      project('golden', 60_000),
      project('sync', 60_000),
      project('package', 120_000),
      // Real processes that are killed: one file after the other, and after everything else.
      project('outages', 180_000, false),
    ],
  },
});
