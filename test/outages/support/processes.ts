import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';

/** What these tests started. Whatever happens to the test, nothing of it outlives this process. */
const started = new Set<Program>();

export interface Program {
  readonly pid: number;
  /** All that it wrote, the pieces of both outputs as they came: to be shown, not to be read line by line. */
  readonly said: () => string;
  readonly hasEnded: () => boolean;
  readonly ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

interface Start {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Called with each piece of its standard output. */
  readonly heard?: (text: string) => void;
}

/** Programs of ours that start a hundred times need not be read a hundred times: the first that ends by itself keeps its code. */
const COMPILED = join(import.meta.dirname, '../../../node_modules/.cache/guichet-amo/compiled');

/** Starts a program that is ended with us at the latest. */
export function start(command: string, args: readonly string[], { env, cwd, heard }: Start = {}): Program {
  const child: ChildProcess = spawn(command, args, {
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
  });
  let said = '';
  let hasEnded = false;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    heard?.(text);
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const { promise: ended, resolve } = Promise.withResolvers<number | null>();
  const program: Program = {
    pid: child.pid ?? 0,
    said: () => said,
    hasEnded: () => hasEnded,
    ended,
    kill: (signal) => void (!hasEnded && child.kill(signal)),
  };
  started.add(program);
  child.once('error', (error) => (said += error.message));
  child.once('close', (code) => {
    hasEnded = true;
    started.delete(program);
    resolve(code);
  });
  return program;
}

/** Sends a signal to a process that may have ended meanwhile. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}

/** Ends everything at once; `more` are processes that programs started by themselves. */
export function endAll(more: readonly number[] = []): void {
  for (const { pid, kill } of started) {
    signal(pid, 'SIGCONT');
    kill('SIGKILL');
  }
  for (const pid of more) {
    signal(pid, 'SIGCONT');
    signal(pid, 'SIGKILL');
  }
}
process.once('exit', () => endAll());

/** The processes that this one started and that run. */
export function childrenOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number);
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

/** Ports that are free now, all different. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await new Promise((ready) => server.once('listening', ready));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

/** Where a program stands, Debian's places of administrators included; undefined when it is not here. */
export const findProgram = (name: string): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/bin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
