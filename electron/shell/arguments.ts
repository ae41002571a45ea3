import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The data folder named by `--data DIR` on the command line; undefined for the user's own. */
export function dataDirIn(argv: readonly string[]): string | undefined {
  // Chromium and the operating system add arguments of their own: what is not ours is not looked at.
  const { values } = parseArgs({ args: [...argv], options: { data: { type: 'string' } }, strict: false });
  return typeof values.data === 'string' ? resolve(values.data) : undefined;
}
