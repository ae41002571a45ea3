import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { hasSpooler } from '../../../../electron/shell/papers.ts';
import { listCupsPrinters, printWithCups } from '../../../../electron/shell/printing.ts';

const folder = mkdtempSync(join(tmpdir(), 'printing-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A spooler that writes down what it was given, and ends as told. */
function spooler(exitCode: number): typeof spawn {
  const script = join(folder, `lp-${exitCode}.mjs`);
  writeFileSync(
    script,
    `import { readFileSync, writeFileSync } from 'node:fs';
     writeFileSync(${JSON.stringify(folder)} + '/arguments.json', JSON.stringify(process.argv.slice(2)));
     writeFileSync(${JSON.stringify(folder)} + '/paper.pdf', readFileSync(0));
     process.exit(${exitCode});`,
  );
  chmodSync(script, 0o700);
  return ((_lp: string, args: readonly string[], options: object) =>
    spawn(process.execPath, [script, ...args], options)) as typeof spawn;
}

describe('printing', () => {
  test('the paper goes to the named printer over standard input, whole', async () => {
    const pdf = Buffer.from('%PDF-1.7 paper');
    const printer = 'Guichet 1; rm -rf $HOME';
    expect(await printWithCups({ pdf, printer }, spooler(0))).toBe(true);
    expect(readFileSync(join(folder, 'paper.pdf'))).toEqual(pdf);
    const args = JSON.parse(readFileSync(join(folder, 'arguments.json'), 'utf8')) as string[];
    expect(args.slice(0, 2)).toEqual(['-d', printer]);
  });

  test('a refusing spooler is told as a refusal', async () => {
    expect(await printWithCups({ pdf: Buffer.alloc(500_000) }, spooler(1))).toBe(false);
  });

  test('a machine without a spooler is told as a refusal', async () => {
    const absent = ((_lp: string, args: readonly string[], options: object) =>
      spawn(join(folder, 'no-such-program'), args, options)) as typeof spawn;
    expect(await printWithCups({ pdf: Buffer.from('x') }, absent)).toBe(false);
  });

  test('a spooler that hangs is killed, and nobody knows what it took', async () => {
    const children: ReturnType<typeof spawn>[] = [];
    const hanging = ((_lp: string, _args: readonly string[], options: object) => {
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], options);
      children.push(child);
      return child;
    }) as typeof spawn;
    expect(await printWithCups({ pdf: Buffer.from('x') }, hanging, 50)).toBeUndefined();
    expect(await listCupsPrinters(hanging, 50)).toBeUndefined();
    expect(children.map(({ killed }) => killed)).toEqual([true, true]);
  });

  test('the shell prints where there is a spooler; elsewhere the page does', () => {
    writeFileSync(join(folder, 'lp'), '');
    expect(hasSpooler('linux', `/nowhere:${folder}`)).toBe(true);
    expect(hasSpooler('linux', '/nowhere')).toBe(false);
    expect(hasSpooler('win32', folder)).toBe(false);
  });
});
