import {
  chownSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findPostgresql } from '../../../scripts/simulate/postgresql.ts';
import { childrenOf, endAll, findProgram, freePorts, signal, start, type Program } from './processes.ts';
import { until } from './until.ts';

export const OPERATIONS = resolve(import.meta.dirname, '../../../central/operations');

/** The programs of a cluster that this machine has not. */
export const missingClusterPrograms = (): readonly string[] => [
  ...(findPostgresql() === undefined ? ['postgresql'] : []),
  ...['patroni', 'etcd', 'haproxy'].filter((name) => findProgram(name) === undefined),
];

const PASSWORD = 'invented-for-this-test';
const isRoot = process.getuid?.() === 0;
const postgresId = (flag: '-u' | '-g'): number =>
  Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));

/** As the user that PostgreSQL wants, when we are root. */
const asPostgres = (command: string, args: readonly string[]): readonly [string, readonly string[]] =>
  isRoot
    ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', command, ...args]]
    : [command, args];

interface Member {
  readonly name: string;
  readonly role: string;
  readonly state: string;
  readonly timeline?: number;
}

/** One machine of the cluster: Patroni and its PostgreSQL. */
export interface Node {
  readonly name: string;
  readonly port: number;
  readonly restPort: number;
  start(): void;
  /** Everything of it, as when its power is cut. */
  kill(): void;
  freeze(): void;
  thaw(): void;
}

export interface PatroniCluster {
  readonly nodes: readonly Node[];
  /** Address of a node's own PostgreSQL, for its administrator. */
  adminUrl(port: number, database?: string): string;
  listMembers(): Promise<readonly Member[]>;
  /** The node that takes writes, once there is one and every other follows it, one of them synchronously. */
  whole(): Promise<Node>;
  /** What its programs wrote last, for a failure to be understood. */
  tail(): string;
  stop(): void;
}

/** Three PostgreSQL under Patroni with one etcd, in a temporary folder, by the files of `central/operations`. */
export async function startPatroni(): Promise<PatroniCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-cluster-'));
  const own = (path: string): string => {
    if (isRoot) chownSync(path, postgresId('-u'), postgresId('-g'));
    return path;
  };
  const ownFolder = (name: string): string => {
    mkdirSync(join(folder, name), { mode: 0o700 });
    return own(join(folder, name));
  };
  chmodSync(own(folder), 0o755);
  const configuration = join(folder, 'patroni.yml');
  // The user postgres may not read the folder where the project is.
  copyFileSync(join(OPERATIONS, 'patroni.yml'), configuration);
  const [etcdPort = 0, peerPort = 0, ...ports] = await freePorts(8);
  const programs: Program[] = [];
  const run = (command: string, args: readonly string[], env: Readonly<Record<string, string>>): Program => {
    const program = start(...asPostgres(findProgram(command) ?? command, args), { env, cwd: folder });
    programs.push(program);
    return program;
  };

  const etcd = `http://127.0.0.1:${etcdPort}`;
  const peer = `http://127.0.0.1:${peerPort}`;
  run('etcd', [], {
    ETCD_NAME: 'etcd1',
    ETCD_DATA_DIR: ownFolder('etcd'),
    ETCD_LISTEN_CLIENT_URLS: etcd,
    ETCD_ADVERTISE_CLIENT_URLS: etcd,
    ETCD_LISTEN_PEER_URLS: peer,
    ETCD_INITIAL_ADVERTISE_PEER_URLS: peer,
    ETCD_INITIAL_CLUSTER: `etcd1=${peer}`,
    ETCD_INITIAL_CLUSTER_STATE: 'new',
    ETCD_ENABLE_V2: 'true',
  });

  const dataOf = (name: string): string => join(folder, name, 'data');
  const postmasterOf = (name: string): number | undefined => {
    const file = join(dataOf(name), 'postmaster.pid');
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n', 1)[0]) : NaN;
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  };
  const node = (index: number): Node => {
    const name = `pg${index + 1}`;
    const port = ports[index * 2] ?? 0;
    const restPort = ports[index * 2 + 1] ?? 0;
    let patroni: Program | undefined;
    const env = {
      PATRONI_NAME: name,
      PATRONI_ETCD_HOSTS: `127.0.0.1:${etcdPort}`,
      PATRONI_RESTAPI_LISTEN: `127.0.0.1:${restPort}`,
      PATRONI_RESTAPI_CONNECT_ADDRESS: `127.0.0.1:${restPort}`,
      PATRONI_POSTGRESQL_LISTEN: `127.0.0.1:${port}`,
      PATRONI_POSTGRESQL_CONNECT_ADDRESS: `127.0.0.1:${port}`,
      PATRONI_POSTGRESQL_BIN_DIR: findPostgresql() ?? '',
      PATRONI_POSTGRESQL_DATA_DIR: dataOf(name),
      PATRONI_POSTGRESQL_PGPASS: join(folder, name, 'pgpass'),
      PATRONI_SUPERUSER_USERNAME: 'postgres',
      PATRONI_SUPERUSER_PASSWORD: PASSWORD,
      PATRONI_REPLICATION_USERNAME: 'replicator',
      PATRONI_REPLICATION_PASSWORD: PASSWORD,
      HOME: ownFolder(name),
    };
    /** Patroni first, so that it does not mend what follows. */
    const everyone = (name_: NodeJS.Signals): void => {
      const postmaster = postmasterOf(name);
      patroni?.kill(name_);
      if (postmaster === undefined) return;
      const workers = childrenOf(postmaster);
      signal(postmaster, name_);
      for (const pid of workers) signal(pid, name_);
    };
    return {
      name,
      port,
      restPort,
      start: () => {
        patroni = run('patroni', [configuration], env);
      },
      kill: () => everyone('SIGKILL'),
      freeze: () => everyone('SIGSTOP'),
      thaw: () => everyone('SIGCONT'),
    };
  };
  const nodes = [0, 1, 2].map(node);

  const listMembers = async (): Promise<readonly Member[]> => {
    for (const { restPort } of nodes) {
      const answer = await fetch(`http://127.0.0.1:${restPort}/cluster`, {
        signal: AbortSignal.timeout(2_000),
      }).catch(() => undefined);
      if (answer?.ok) return ((await answer.json()) as { members: Member[] }).members;
    }
    return [];
  };
  const whole = (): Promise<Node> =>
    until('the cluster is whole', async () => {
      const members = await listMembers();
      const leader = members.find(({ role }) => role === 'leader');
      const isWhole =
        members.length === nodes.length &&
        members.every(
          ({ state, timeline }) => /^(running|streaming)$/.test(state) && timeline === leader?.timeline,
        ) &&
        members.some(({ role }) => role === 'sync_standby');
      return isWhole && nodes.find(({ name }) => name === leader?.name);
    });

  for (const one of nodes) one.start();
  return {
    nodes,
    adminUrl: (port, database = 'postgres') =>
      `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${database}`,
    listMembers,
    whole,
    tail: () => programs.map((program) => program.said().slice(-3_000)).join('\n---\n'),
    stop: () => {
      const servers = nodes.flatMap(({ name }) => postmasterOf(name) ?? []);
      endAll([...servers, ...servers.flatMap(childrenOf)]);
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
