import { spawn } from 'node:child_process';

interface PrintJob {
  readonly pdf: Uint8Array;
  /** The printer's name in the operating system; the default one when absent. */
  readonly printer?: string;
}
type Spawn = typeof spawn;

/** What the print queue shows to whoever looks at it: never a name, never a number. */
const JOB_TITLE = 'Guichet AMO';

/**
 * Sends a paper to CUPS over standard input, so that it is never a file on the disk, and without a shell, so that no
 * printer's name is ever a command. False when the paper was not taken.
 */
export function printWithCups({ pdf, printer }: PrintJob, start: Spawn = spawn): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const destination = printer ? ['-d', printer] : [];
  const child = start('lp', [...destination, '-t', JOB_TITLE, '-o', 'print-scaling=none'], {
    stdio: ['pipe', 'ignore', 'ignore'],
    shell: false,
  });
  child.on('error', () => resolve(false));
  child.on('close', (code) => resolve(code === 0));
  // A spooler that stops reading says so through its exit code.
  child.stdin.on('error', () => undefined);
  child.stdin.end(pdf);
  return promise;
}
