import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';
import { claimActs, keepAnswers } from '../../central/acts/act.repo.ts';
import { receive } from '../../central/acts/received.ts';
import { startCentral, type EmbeddedCentral } from '../../central/embedded.ts';
import { listByNumber, putRecords } from '../../central/people/person.repo.ts';
import { loadPopulation } from '../../central/population/population.service.ts';
import { loadItems } from '../../central/reference/reference.service.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { aPerson, registration, reserve, sendActs } from '../integration/central/support/acts.ts';
import { findPostgresql, startPostgresql } from '../../scripts/simulate/postgresql.ts';
import { SignedClient } from '../support/signed-client.ts';
import { ms, quantile, times, type Row } from './measure.ts';

const CONNECTIONS = 50;
const SMALL_PEOPLE = 10_000;
/** A million people have more than ten million rows where they are looked for, and each its own in five other tables. */
const LARGE_PEOPLE = Number(process.env['GUICHET_BENCH_PEOPLE'] ?? 1_000_000);
const SEED = 20_261_122;
const ACTS_EACH = 20;
const READS_EACH = 120;
const BATCHES_EACH = 2;
const BATCH = 200;
const UNLIMITED = 1e9;
/** What docs/operations.md sets on a server of the central; the disk's promises stay those of the default. */
const SERVER = [
  'shared_buffers=2GB',
  'effective_cache_size=8GB',
  'max_wal_size=8GB',
  'checkpoint_timeout=15min',
  'wal_compression=lz4',
  'random_page_cost=1.1',
  'jit=off',
];

interface Measured {
  readonly acts: readonly number[];
  readonly bareActs: readonly number[];
  readonly reads: readonly number[];
  readonly bareReads: readonly number[];
}
const SHARES = [0.5, 0.99] as const;

/** The central at fifty connections, on both engines, and as its tables grow a hundredfold. */
export async function measureCentral(): Promise<readonly Row[]> {
  const rows = await onPglite();
  const bin = findPostgresql();
  if (bin === undefined) {
    process.stderr.write('PostgreSQL was not found (initdb): the central is measured on PGlite only.\n');
    return rows;
  }
  const server = await startPostgresql(bin, SERVER);
  try {
    return [...rows, ...(await onPostgresql(await server.newDatabase()))];
  } finally {
    await server.stop();
  }
}

async function onPglite(): Promise<Row[]> {
  const house = await aHouse({});
  try {
    await grow(house.central, SMALL_PEOPLE);
    return [
      ...asRows('PGlite', SMALL_PEOPLE, await measure(house, SMALL_PEOPLE)),
      await batchRow('PGlite', house),
    ];
  } finally {
    await house.central.close();
  }
}

async function onPostgresql(databaseUrl: string): Promise<Row[]> {
  const house = await aHouse({ databaseUrl });
  try {
    await grow(house.central, SMALL_PEOPLE);
    await settle(databaseUrl);
    const small = await measure(house, SMALL_PEOPLE);
    const batches = await batchRow('PostgreSQL', house);
    const from = performance.now();
    await grow(house.central, LARGE_PEOPLE);
    const perSecond = ((LARGE_PEOPLE - SMALL_PEOPLE) * 1000) / (performance.now() - from);
    await settle(databaseUrl);
    const large = await measure(house, LARGE_PEOPLE);
    const flat = (what: string, key: keyof Measured): Row[] =>
      SHARES.map((share) => ({
        measure: `central, PostgreSQL: ${what} at ${count(LARGE_PEOPLE)} people, p${share * 100}`,
        ours: ms(quantile(large[key], share)),
        against: `at ${count(SMALL_PEOPLE)} people ${ms(quantile(small[key], share))} (goal 1.3 ×)`,
        ratio: times(quantile(large[key], share), quantile(small[key], share)),
      }));
    return [
      ...asRows('PostgreSQL', SMALL_PEOPLE, small),
      batches,
      ...flat('an act', 'acts'),
      ...flat('a file by its number', 'reads'),
      {
        measure: `central, PostgreSQL: loading ${count(LARGE_PEOPLE)} invented people`,
        ours: `${Math.round(perSecond)} people/s`,
        against: '—',
        ratio: '—',
      },
    ];
  } finally {
    await house.central.close();
  }
}

interface House {
  readonly central: EmbeddedCentral;
  readonly clients: readonly SignedClient[];
}

async function aHouse(place: { databaseUrl?: string }): Promise<House> {
  const config = { requestsPerMinute: UNLIMITED, openRequestsPerMinute: UNLIMITED };
  const central = await startCentral({ demonstration: false, config, ...place });
  await loadItems(central.ports.store, [
    { list: 'branch', code: 'RABAT', fr: 'Rabat', ar: 'الرباط', parent: '04', rank: 0, sample: true },
  ]);
  const clients = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = new SignedClient(central.url, Date.now);
      await client.enrol(central.enrolmentCode, 'RABAT');
      return client;
    }),
  );
  return { central, clients };
}

const grow = (central: EmbeddedCentral, people: number): Promise<number> =>
  loadPopulation(central.ports, { people, seed: SEED, force: true });

/** After a mass load, as docs/operations.md tells: what is dead is swept, and what is written is on the disk. */
async function settle(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('VACUUM (ANALYZE)');
  await client.query('CHECKPOINT');
  await client.end();
  collect();
}

setFlagsFromString('--expose-gc');
/** What the loading left behind in this process would otherwise be collected in the middle of a request. */
const collect = runInNewContext('gc') as () => void;

const count = (value: number): string => value.toLocaleString('en');

/** Every client does its work one request after the other, all of them at once. */
async function together(
  clients: readonly SignedClient[],
  each: number,
  work: (client: SignedClient, n: number) => Promise<unknown>,
): Promise<number[]> {
  const took: number[] = [];
  await Promise.all(
    clients.map(async (client) => {
      for (let n = 0; n < each; n += 1) {
        const from = performance.now();
        await work(client, n);
        took.push(performance.now() - from);
      }
    }),
  );
  return took;
}

let draw = 1;
/** The same people for every run: numbers spread over the whole population. */
const someNumber = (people: number): string => {
  draw = (draw * 48_271) % 2_147_483_647;
  return String(300_000_001 + (draw % people));
};

async function measure({ central, clients }: House, people: number): Promise<Measured> {
  const { store } = central.ports;
  const read = (client: SignedClient) => client.send({ path: `/v1/people/${someNumber(people)}` });
  await together(clients, READS_EACH / 4, read);
  const numbers = new Map(
    await Promise.all(clients.map(async (client) => [client, await reserve(client, ACTS_EACH * 2)] as const)),
  );
  const actOf = (client: SignedClient) =>
    registration(client, aPerson({ number: numbers.get(client)?.pop() ?? '', cnie: aDocument() }));
  const reads = await together(clients, READS_EACH, read);
  const bareReads = await together(clients, READS_EACH, () => listByNumber(store, someNumber(people)));
  await together(clients, ACTS_EACH / 4, (client) => sendActs(client, [actOf(client)]));
  const acts = await together(clients, ACTS_EACH, async (client) => {
    const got = await sendActs(client, [actOf(client)]);
    if (got.status !== 200 || !got.text.includes('accepted')) throw new Error(got.text);
  });
  const bareActs = await together(clients, ACTS_EACH, (client) => bareAct(central, client));
  return { acts, bareActs, reads, bareReads };
}

let documents = 0;
const aDocument = (): string => {
  documents += 1;
  return `QZ${String(documents).padStart(7, '0')}`;
};

/** What an act cannot do without: its id taken, the person with version and keys written, its answer kept; one commit. */
async function bareAct({ ports }: EmbeddedCentral, client: SignedClient): Promise<void> {
  const person = aPerson({ number: '999999999', cnie: aDocument() });
  const act = registration(client, person);
  const at = new Date().toISOString();
  const received = receive({ text: JSON.stringify(act), signature: 'A'.repeat(86) });
  const record = {
    ...person,
    id: randomUUID(),
    version: 1,
    contacts: person.contacts,
  } as unknown as PersonRecord;
  await ports.store.write(async (tx) => {
    await claimActs(tx, [received], { deviceId: client.deviceId, at });
    await putRecords(tx, [{ record, actId: act.id }], at);
    await keepAnswers(tx, new Map([[act.id, '{"outcome":"accepted"}']]));
  });
}

async function batchRow(engine: string, { clients }: House): Promise<Row> {
  const few = clients.slice(0, 8);
  const all = new Map<SignedClient, string[]>();
  for (const client of few) {
    const numbers: string[] = [];
    while (numbers.length < BATCH * BATCHES_EACH) numbers.push(...(await reserve(client, BATCH)));
    all.set(client, numbers);
  }
  const from = performance.now();
  const took = await together(few, BATCHES_EACH, async (client) => {
    const numbers = all.get(client)?.splice(0, BATCH) ?? [];
    const acts = numbers.map((number) => registration(client, aPerson({ number, cnie: aDocument() })));
    const got = await sendActs(client, acts, true);
    if (got.status !== 200) throw new Error(got.text);
  });
  const perSecond = (took.length * BATCH * 1000) / (performance.now() - from);
  return {
    measure: `central, ${engine}: batches of ${BATCH} acts from ${few.length} workstations at once`,
    ours: `${Math.round(perSecond)} acts/s, a batch p50 ${ms(quantile(took, 0.5))}, p99 ${ms(quantile(took, 0.99))}`,
    against: '—',
    ratio: '—',
  };
}

function asRows(engine: string, people: number, measured: Measured): Row[] {
  const line = (what: string, ours: readonly number[], bare: readonly number[], limit: string): Row[] =>
    SHARES.map((share) => ({
      measure: `central, ${engine}, ${CONNECTIONS} connections, ${count(people)} people: ${what}, p${share * 100}`,
      ours: ms(quantile(ours, share)),
      against: `${limit} ${ms(quantile(bare, share))}`,
      ratio: times(quantile(ours, share), quantile(bare, share)),
    }));
  return [
    ...line('an act a request', measured.acts, measured.bareActs, 'its bare statements, one commit'),
    ...line('a file by its number', measured.reads, measured.bareReads, 'its bare statement'),
  ];
}
