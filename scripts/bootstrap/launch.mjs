import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { ensureNode24, withNodeFirst } from './node24.mjs';
import { ROOT } from './paths.mjs';

/**
 * Runs a TypeScript file of the project under Node 24 with everything installed, and ends as it ends.
 * This part of the project runs on Node 20 with nothing installed: plain JavaScript, no packages.
 * @param {string} script
 * @param {readonly string[]} args
 */
export function launch(script, args) {
  const node = ensureNode24();
  ensureDependencies(node);
  const child = spawn(node, [join(ROOT, script), ...args], {
    cwd: process.cwd(),
    env: withNodeFirst(node),
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 128 + constants.signals[signal] : 1)));
}
