import { spawn, type ChildProcess } from 'node:child_process';

interface PrintJob {
  readonly pdf: Uint8Array;
  /** The printer's name in the operating system; the default one when absent. */
  readonly printer?: string;
  /** The size of a page for the spooler, `Custom.85.6x53.98mm`; the printer's own when absent. */
  readonly media?: string;
}
type Spawn = typeof spawn;

/** What the print queue shows to whoever looks at it: never a name, never a number. */
const JOB_TITLE = 'Guichet AMO';

/** A spooler that takes longer does not answer: nobody waits for it any more. */
const PATIENCE_MS = 60_000;

/**
 * Sends a paper to CUPS over standard input, so that it is never a file on the disk, and without a shell, so that no
 * printer's name is ever a command. False when the paper was not taken; undefined when nobody knows, because `lp` hung.
 */
export function printWithCups(
  { pdf, printer, media }: PrintJob,
  start: Spawn = spawn,
  patienceMs = PATIENCE_MS,
): Promise<boolean | undefined> {
  const { promise, resolve } = Promise.withResolvers<boolean | undefined>();
  const destination = printer ? ['-d', printer] : [];
  const size = media ? ['-o', `media=${media}`] : [];
  const child = start('lp', [...destination, '-t', JOB_TITLE, ...size, '-o', 'print-scaling=none'], {
    stdio: ['pipe', 'ignore', 'ignore'],
    shell: false,
  });
  endWhenSilent(child, patienceMs, () => resolve(undefined));
  child.on('error', () => resolve(false));
  child.on('close', (code) => resolve(code === 0));
  // A spooler that stops reading says so through its exit code.
  child.stdin.on('error', () => undefined);
  child.stdin.end(pdf);
  return promise;
}

/** Kills a program that does not end, and does not wait for it to notice. */
function endWhenSilent(child: ChildProcess, patienceMs: number, onSilent: () => void): void {
  const timer = setTimeout(() => {
    child.kill('SIGKILL');
    onSilent();
  }, patienceMs);
  child.on('close', () => clearTimeout(timer));
  child.on('error', () => clearTimeout(timer));
}

const LISTED_MAX_BYTES = 64 * 1024;
const LIST_PATIENCE_MS = 10_000;

/** The names of the printers that CUPS knows; undefined when it does not answer. */
export function listCupsPrinters(
  start: Spawn = spawn,
  patienceMs = LIST_PATIENCE_MS,
): Promise<readonly string[] | undefined> {
  const { promise, resolve } = Promise.withResolvers<readonly string[] | undefined>();
  const child = start('lpstat', ['-e'], { stdio: ['ignore', 'pipe', 'ignore'], shell: false });
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    if (text.length < LISTED_MAX_BYTES) text += part;
  });
  endWhenSilent(child, patienceMs, () => resolve(undefined));
  child.on('error', () => resolve(undefined));
  child.on('close', (code) =>
    resolve(code === 0 ? text.split('\n').filter((name) => name.trim() !== '') : undefined),
  );
  return promise;
}
