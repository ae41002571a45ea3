import { runTool } from './process.ts';
import type { Tally } from './tally.ts';

interface StaticCheck {
  readonly name: string;
  readonly tool: string;
  readonly args: readonly string[];
}

const types = (project: string): StaticCheck => ({
  name: `types ${project}`,
  tool: 'typescript:tsc',
  args: ['-p', project],
});

/** Longest first, so that two at a time end together. */
const CHECKS: readonly StaticCheck[] = [
  { name: 'lint', tool: 'eslint', args: ['.', '--max-warnings', '0'] },
  types('test'),
  types('renderer'),
  types('electron'),
  { name: 'format', tool: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  {
    name: 'layers',
    tool: 'dependency-cruiser:depcruise',
    args: ['--config', '.dependency-cruiser.cjs', 'shared', 'electron', 'renderer', 'central'],
  },
  { name: 'unused code', tool: 'knip', args: ['--no-progress'] },
  types('central'),
  types('central/verify'),
  types('shared'),
  types('.'),
];

/** Runs every check that reads the source without running it. */
export async function runStatics(): Promise<readonly Tally[]> {
  const waiting = [...CHECKS];
  const done: Tally[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done.push(await runOne(next));
  };
  await Promise.all([worker(), worker()]);
  return done;
}

async function runOne({ name, tool, args }: StaticCheck): Promise<Tally> {
  const { code, output, elapsedMs } = await runTool(tool, args, { output: 'keep' });
  const isFine = code === 0;
  process.stdout.write(isFine ? `✓ ${name}\n` : `✗ ${name}\n${output}\n`);
  return { name, passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, elapsedMs };
}
