import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgresql, startPostgresql } from '../../scripts/simulate/postgresql.ts';
import { installPeers, PEERS_DIR } from './cards/peers.ts';
import { measureFloor, type Floor } from './exchanges/floor.ts';
import { countingRoad, type CountingRoad } from './exchanges/road.ts';
import { peopleAsDocuments } from './exchanges/same.ts';
import { times, type Row } from './measure.ts';

const ACTS = Number(process.env['GUICHET_BENCH_ACTS'] ?? 4_000);
/** Pushed beforehand, by ours and by the peer, so that both are measured warm. */
const WARM_UP = 400;
const PULLED = Number(process.env['GUICHET_BENCH_PULLED'] ?? 10_000);
const FIRST_SYNC = Number(process.env['GUICHET_BENCH_FIRST_SYNC'] ?? 100_000);
/** PouchDB's own default, and ten times that: what does it most good is what we compare with. */
const PEER_BATCHES = [100, 1_000] as const;
const GOALS = { pushed: 5, pulled: 10, bytes: 0.2 } as const;

interface Said {
  readonly url?: string;
  readonly enrolmentCode?: string;
  readonly count?: number;
  readonly seconds?: number;
  readonly storeBytes?: number;
}
interface Trip {
  readonly perSecond: number;
  readonly seconds: number;
  readonly count: number;
  readonly bytesEach: number;
  readonly storeBytes: number;
}
interface Trips {
  readonly push: Trip;
  readonly pull: Trip;
  readonly first?: Trip;
}

const HERE = join(import.meta.dirname, 'exchanges');

async function heard(child: ChildProcess): Promise<Said> {
  const ended = new AbortController();
  child.once('exit', (code) => ended.abort(new Error(`A process of the measure ended with ${code}`)));
  const [said] = (await once(child, 'message', { signal: ended.signal })) as [Said];
  return said;
}
async function told(child: ChildProcess, message: object): Promise<Said> {
  const answer = heard(child);
  child.send(message);
  return answer;
}

/** One trip: whoever travels makes itself ready, then only what is measured crosses the road. */
async function travel(
  road: CountingRoad,
  program: string,
  args: readonly (string | number)[],
): Promise<Trip> {
  const child = fork(program, args.map(String));
  await heard(child);
  road.take();
  const { count = 0, seconds = 0, storeBytes = 0 } = await told(child, { go: true });
  return { perSecond: count / seconds, seconds, count, bytesEach: road.take() / count, storeBytes };
}

interface Ours {
  readonly databaseUrl?: string;
  readonly folder: string;
  readonly actsFile: string;
  readonly isFirstSyncMeasured: boolean;
}
async function ours({ databaseUrl = '', folder, actsFile, isFirstSyncMeasured }: Ours): Promise<Trips> {
  const central = fork(join(HERE, 'central-child.ts'), [databaseUrl, join(folder, 'pglite')]);
  const { url = '', enrolmentCode = '' } = await heard(central);
  const road = await countingRoad(url);
  const counter = (task: string) =>
    travel(road, join(HERE, 'counter-child.ts'), [road.url, enrolmentCode, task, ACTS, WARM_UP, actsFile]);
  try {
    await told(central, { people: PULLED });
    const pull = await counter('pull');
    if (isFirstSyncMeasured) await told(central, { people: FIRST_SYNC });
    const first = isFirstSyncMeasured ? { first: await counter('pull') } : {};
    await told(central, {});
    return { pull, push: await counter('push'), ...first };
  } finally {
    road.close();
    central.disconnect();
    await once(central, 'exit');
  }
}

async function peer(folder: string, actsFile: string, batch: number): Promise<Trips> {
  const stored = join(folder, `pouch-${batch}`);
  mkdirSync(stored);
  const server = fork(join(PEERS_DIR, 'pouch-server.mjs'), [stored]);
  const { url = '' } = await heard(server);
  const road = await countingRoad(url);
  const client = (task: string, name: string) =>
    travel(road, join(PEERS_DIR, 'pouch-client.mjs'), [
      join(stored, task),
      `${road.url}/${name}`,
      task,
      actsFile,
      batch,
      WARM_UP,
    ]);
  try {
    const file = join(folder, 'people.json');
    writeFileSync(file, JSON.stringify(peopleAsDocuments(PULLED)));
    await told(server, { name: 'people', file });
    mkdirSync(join(stored, 'pull'));
    mkdirSync(join(stored, 'push'));
    return { pull: await client('pull', 'people'), push: await client('push', 'acts') };
  } finally {
    road.close();
    server.disconnect();
    await once(server, 'exit');
  }
}

const count = (value: number): string => Math.round(value).toLocaleString('en');
const goal = (is: boolean, wanted: string): string => `(goal ${wanted}: ${is ? 'met' : 'not met'})`;

function asRows(engine: string, mine: Trips, peers: ReadonlyMap<number, Trips>): Row[] {
  const rows = (what: 'push' | 'pull'): Row[] => {
    const [name, one, done] = what === 'push' ? ['acts', 'act', 'pushed'] : ['people', 'person', 'pulled'];
    const theirs = [...peers].map(([batch, trips]) => ({ batch, ...trips[what] }));
    const fastest = theirs.reduce((a, b) => (b.perSecond > a.perSecond ? b : a));
    const lightest = theirs.reduce((a, b) => (b.bytesEach < a.bytesEach ? b : a));
    const wanted = what === 'push' ? GOALS.pushed : GOALS.pulled;
    const { perSecond, bytesEach } = mine[what];
    const of = `exchanges, ${engine}, ${count(mine[what].count)} ${name} ${done} by one counter`;
    return [
      {
        measure: `${of}: ${name} a second`,
        ours: `${count(perSecond)} ${name}/s`,
        against: `PouchDB and express-pouchdb, batches of ${fastest.batch}: ${count(fastest.perSecond)} documents/s ${goal(perSecond / fastest.perSecond >= wanted, `${wanted} ×`)}`,
        ratio: times(perSecond, fastest.perSecond),
      },
      {
        measure: `${of}: bytes on the wire ${one === 'act' ? 'an' : 'a'} ${one}, both ways`,
        ours: `${count(bytesEach)} bytes`,
        against: `PouchDB and express-pouchdb, batches of ${lightest.batch}: ${count(lightest.bytesEach)} bytes ${goal(bytesEach / lightest.bytesEach <= GOALS.bytes, `${GOALS.bytes} ×`)}`,
        ratio: times(bytesEach, lightest.bytesEach),
      },
    ];
  };
  const { first, pull } = mine;
  return [
    ...rows('push'),
    ...rows('pull'),
    ...(first
      ? [
          {
            measure: `exchanges, ${engine}: first sync of ${count(first.count)} people into an encrypted store`,
            ours: `${first.seconds.toFixed(0)} s, ${((first.bytesEach * first.count) / 1e6).toFixed(0)} MB on the wire, ${count(first.perSecond)} people/s`,
            against: `of ${count(pull.count)}: ${count(pull.perSecond)} people/s`,
            ratio: times(first.perSecond, pull.perSecond),
          },
        ]
      : []),
  ];
}

/** The bound of each goal on this machine: what it does when an act is its signature only, and a person its schema or its writing only. */
function boundRows({ verified, read, written }: Floor, peers: ReadonlyMap<number, Trips>): Row[] {
  const row = (what: 'push' | 'pull', measure: string, value: number): Row => {
    const wanted =
      Math.max(...[...peers.values()].map((trips) => trips[what].perSecond)) * GOALS[`${what}ed`];
    const verdict = value < wanted ? ': out of reach here' : '';
    return {
      measure: `exchanges, what nothing can exceed: ${measure}`,
      ours: `${count(value)}/s`,
      against: `${GOALS[`${what}ed`]} × PouchDB and express-pouchdb: ${count(wanted)} documents/s${verdict}`,
      ratio: times(value, wanted),
    };
  };
  return [
    row('push', 'signatures of acts verified and nothing else, on every core', verified),
    row('pull', 'people read by their schema and nothing else, on every core', read),
    row('pull', 'people written into one encrypted store, with search keys, and nothing else', written),
  ];
}

/** What a counter pushes and pulls, by our exchanges and by PouchDB's replication of the same documents to express-pouchdb. */
export async function measureExchanges(): Promise<readonly Row[]> {
  await installPeers();
  const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-'));
  const actsFile = join(folder, 'acts.json');
  const bin = findPostgresql();
  const server = bin === undefined ? undefined : await startPostgresql(bin);
  if (!server)
    process.stderr.write('PostgreSQL was not found (initdb): exchanges are measured on PGlite only.\n');
  try {
    const embedded = await ours({ folder, actsFile, isFirstSyncMeasured: server === undefined });
    const full = server && {
      databaseUrl: await server.newDatabase(),
      folder,
      actsFile,
      isFirstSyncMeasured: true,
    };
    const large = full && (await ours(full));
    const peers = new Map<number, Trips>();
    for (const batch of PEER_BATCHES) peers.set(batch, await peer(folder, actsFile, batch));
    return [
      ...(large ? asRows('PostgreSQL', large, peers) : []),
      ...asRows('PGlite', embedded, peers),
      ...boundRows(await measureFloor(), peers),
    ];
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
