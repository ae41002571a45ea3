import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly elapsedMs: number;
}

interface Options {
  readonly env?: NodeJS.ProcessEnv;
  /** `show` lets the program write on our own output; `keep` collects what it writes. */
  readonly output?: 'show' | 'keep';
  readonly timeoutMs?: number;
}

const running = new Set<ChildProcess>();

/** Whoever stops us stops what we started too, and we end after it. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    const waiting = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)));
    void Promise.all(waiting).then(() => process.exit(130));
  });
}

/** Runs a program to its end, without a shell and without standard input. A program that is not there ends with 127. */
export function run(command: string, args: readonly string[], options: Options = {}): Promise<Ended> {
  const started = performance.now();
  const kept: string[] = [];
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const show = options.output !== 'keep';
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    timeout: options.timeoutMs,
    windowsHide: true,
  });
  running.add(child);
  const end = (code: number): void => {
    running.delete(child);
    resolve({ code, output: kept.join(''), elapsedMs: performance.now() - started });
  };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => kept.push(text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => kept.push(text));
  child.on('error', (error) => {
    kept.push(error.message);
    end(127);
  });
  child.on('close', (code) => end(code ?? 1));
  return promise;
}

/** Runs the command of an installed package with the running Node: the same on every system, no `.cmd` in between. */
export function runTool(name: string, args: readonly string[], options: Options = {}): Promise<Ended> {
  return run(process.execPath, [toolPath(name), ...args], options);
}

/** `vitest`, or `package:command` where the command is not named as its package. */
function toolPath(name: string): string {
  const [folder = name, command = folder] = name.split(':');
  const base = join(ROOT, 'node_modules', folder);
  const { bin } = JSON.parse(readFileSync(join(base, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bin === 'string' ? bin : bin[command];
  if (!path) throw new Error(`The package ${folder} has no command ${command}`);
  return join(base, path);
}
