import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** How long the demonstration's central may take to invent its people, the first time. */
const START_TIMEOUT_MS = 90_000;

interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the reference central of this project beside the counter, for the demonstration; undefined where the program was
 * installed without it. It ends with us, also when we are killed: it watches its standard input.
 */
export function demonstrationCentral(appDir: string): ((folder: string) => Promise<Running>) | undefined {
  const main = join(appDir, 'central/main.ts');
  return existsSync(main) ? (folder) => start(main, folder) : undefined;
}

function start(main: string, folder: string): Promise<Running> {
  const { promise, resolve, reject } = Promise.withResolvers<Running>();
  const child = spawn(
    process.execPath,
    [main, '--demonstration', '--with-parent', '--port', '0', '--data', folder],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const timer = setTimeout(() => {
    child.kill();
    reject(new Error('The demonstration central did not start in time'));
  }, START_TIMEOUT_MS);
  child.once('error', reject);
  child.once('exit', (code) => reject(new Error(`The demonstration central ended with ${code}`)));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url === undefined) return;
    clearTimeout(timer);
    resolve({
      url,
      stop: async () => {
        child.stdin.end();
        child.kill('SIGTERM');
        await ended;
      },
    });
  });
  return promise;
}
