import { spawnSync } from 'node:child_process';
import { ROOT } from './paths.mjs';

/**
 * Runs npm with everything it prints on standard error, and tells whether it succeeded.
 * `node` is the Node that runs it: the newest one here, not the one that started us.
 * @param {readonly string[]} args
 * @param {{ node: string, env?: NodeJS.ProcessEnv }} by
 */
export function npm(args, { node, env = process.env }) {
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: ROOT, env, stdio: ['ignore', 2, 2] };
  const cli = process.env.npm_execpath;
  const run =
    cli && /\.c?js$/.test(cli)
      ? spawnSync(node, [cli, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return run.status === 0;
}
