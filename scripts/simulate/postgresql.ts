import { execFile, type ExecFileOptions } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs on this machine, the newest first; undefined when there are none. */
export function findPostgresql(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

export interface PostgresqlServer {
  /** A new, empty database. */
  newDatabase(): Promise<string>;
  /** Kills it where it stands, as a power cut would, and starts it again. */
  crash(whileDown?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** PostgreSQL refuses to run as root: there it runs as its own user. */
function programs(bin: string) {
  const isRoot = process.getuid?.() === 0;
  const call = (program: string, args: readonly string[], options: ExecFileOptions = {}) => {
    const path = join(bin, program);
    return isRoot
      ? run('setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', path, ...args], options)
      : run(path, [...args], options);
  };
  const own = async (folder: string): Promise<void> => {
    if (isRoot) await run('chown', ['postgres:postgres', folder]);
  };
  return { call, own };
}

/** A PostgreSQL of its own in a temporary folder, on a free port of loopback: for simulations and tests only. */
export async function startPostgresql(
  bin: string,
  settings: readonly string[] = [],
): Promise<PostgresqlServer> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-pg-'));
  chmodSync(folder, 0o755);
  const { call, own } = programs(bin);
  await own(folder);
  const data = join(folder, 'data');
  const port = await freePort();
  const all = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    'max_connections=60',
    ...settings,
  ];
  const options = all.map((setting) => `-c ${setting}`).join(' ');
  const start = () =>
    call('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-o', options, '-w', 'start'], { cwd: folder });
  const kill = () => call('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'], { cwd: folder });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const likeUs = ['-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-U', 'app'];
    await call('initdb', ['-D', data, ...likeUs], { cwd: folder });
    await start();
  } catch (error) {
    // Ctrl+C reaches these programs too: one that was begun does not stay.
    await kill().catch(() => undefined);
    remove();
    throw error;
  }
  let databases = 0;
  return {
    newDatabase: async () => {
      databases += 1;
      const name = `central_${databases}`;
      const client = new pg.Client({ connectionString: `postgres://app@127.0.0.1:${port}/postgres` });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return `postgres://app@127.0.0.1:${port}/${name}`;
    },
    crash: async (whileDown) => {
      await kill();
      await whileDown?.();
      await start();
    },
    stop: async () => {
      await kill();
      remove();
    },
  };
}
