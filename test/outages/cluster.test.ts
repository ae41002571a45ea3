import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import type { Counter } from '../sync/support/counters.ts';
import { startCentralProcess, startGateway, type Gateway } from './support/gateway.ts';
import { missingClusterPrograms, startPatroni, type Node, type PatroniCluster } from './support/patroni.ts';
import { endAll, type Program } from './support/processes.ts';
import { actsOf, aRealCounter } from './support/real-counter.ts';
import { until } from './support/until.ts';

const missing = missingClusterPrograms();
const COUNTERS = 3;
const PEOPLE_A_TURN = 6;

/** Told, not asserted: it depends on the machine. */
const tell = (text: string): void => void process.stderr.write(`  · ${text}\n`);

let served = 0;
/** Registers somebody unlike anybody else, sample people included. */
function serve(counter: Counter) {
  served += 1;
  return counter.register({ n: served, document: `OUT${String(served).padStart(6, '0')}` });
}

/** Serves people without end and exchanges after each few, as a branch that is never quiet. */
function keepBusy(counters: readonly Counter[]): { rest(): Promise<void> } {
  let isOpen = true;
  const faults: unknown[] = [];
  const day = async (counter: Counter): Promise<void> => {
    while (isOpen && faults.length === 0) {
      for (let n = 0; n < PEOPLE_A_TURN && counter.sync.numbers.left() > 0; n += 1) {
        const { id } = serve(counter);
        if (n % 2 === 0) counter.issue('attestation.issued', id);
      }
      await counter.exchange();
    }
  };
  const days = counters.map((counter) => day(counter).catch((fault: unknown) => void faults.push(fault)));
  return {
    rest: async () => {
      isOpen = false;
      await Promise.all(days);
      if (faults.length > 0) throw faults[0];
    },
  };
}

if (missing.length > 0) {
  process.stderr.write(`La grappe n'a pas été exécutée : il manque ${missing.join(', ')}.\n`);
  it('is left out, as this machine has not every program of a cluster', () =>
    expect(missing.length).toBeGreaterThan(0));
} else {
  describe('three PostgreSQL under Patroni, HAProxy and two central processes', () => {
    let cluster: PatroniCluster;
    let gateway: Gateway;
    let centrals: readonly Program[];
    let counters: readonly Counter[];

    const query = async <R extends pg.QueryResultRow>(port: number, text: string, values: unknown[] = []) => {
      const client = new pg.Client({ connectionString: cluster.adminUrl(port, 'central') });
      await client.connect();
      try {
        return (await client.query<R>(text, values)).rows;
      } finally {
        await client.end();
      }
    };

    beforeAll(async () => {
      cluster = await startPatroni();
      gateway = await startGateway(cluster.nodes);
      await cluster.whole();
      const admin = new pg.Client({ connectionString: cluster.adminUrl(gateway.databasePort) });
      await until('the database has an address', () => admin.connect().then(() => true));
      await admin.query(`CREATE ROLE central LOGIN PASSWORD 'invented'`);
      await admin.query('CREATE DATABASE central OWNER central');
      await admin.end();
      const databaseUrl = `postgres://central:invented@127.0.0.1:${gateway.databasePort}/central`;
      const [one, other] = gateway.centralPorts;
      centrals = [await startCentralProcess(databaseUrl, one), await startCentralProcess(databaseUrl, other)];
      await until('a central is ready', async () => (await fetch(`${gateway.centralUrl}/ready`)).ok);
      counters = await Promise.all(
        Array.from({ length: COUNTERS }, (_, n) => aRealCounter(gateway.centralUrl, n + 1)),
      );
    }, 120_000);
    afterAll(async () => {
      await Promise.all((counters ?? []).map(({ sync }) => sync.engine.stop()));
      cluster?.stop();
      endAll();
    }, 60_000);

    /** Does harm in the middle of batches, and tells how long nothing new was accepted. */
    async function harm(what: string, doIt: () => void): Promise<void> {
      const began = Date.now();
      doIt();
      const [counter] = counters;
      if (!counter) throw new Error('no counter');
      const { act } = serve(counter);
      await until(
        `an act is accepted after: ${what}`,
        () => actsOf(counter).find(({ id }) => id === act.id)?.state === 'accepted',
      );
      tell(`${what}: ${((Date.now() - began) / 1000).toFixed(1)} s until an act is accepted again`);
    }
    const countAccepted = () => counters.flatMap(actsOf).filter(({ state }) => state === 'accepted').length;
    const acceptMore = async (count: number): Promise<void> => {
      const before = countAccepted();
      await until(`${count} more acts are accepted`, () => countAccepted() >= before + count);
    };

    it(
      'lose nothing acknowledged and do nothing twice when the primary dies, another freezes and a central is killed',
      { timeout: 240_000 },
      async () => {
        onTestFailed(() => tell(cluster.tail()));
        const busy = keepBusy(counters);
        try {
          await acceptMore(40);
          const first: Node = await cluster.whole();
          await harm(`primary ${first.name} killed (SIGKILL, Patroni too)`, first.kill);
          first.start();
          const second = await cluster.whole();
          expect(second.name).not.toBe(first.name);

          await acceptMore(40);
          await harm(`primary ${second.name} frozen (SIGSTOP)`, second.freeze);
          second.thaw();
          const third = await cluster.whole();
          expect(third.name).not.toBe(second.name);

          await acceptMore(40);
          await harm('one central process killed (SIGKILL)', () => centrals[0]?.kill('SIGKILL'));
          await acceptMore(40);
        } finally {
          await busy.rest();
        }

        // Twice: what one sent last, the others receive.
        for (let turn = 0; turn < 2; turn += 1) for (const counter of counters) await counter.exchange();
        const acts = counters.flatMap(actsOf);
        tell(`${acts.length} acts by ${COUNTERS} counters`);
        expect(acts.filter(({ state }) => state !== 'accepted')).toEqual([]);

        const ids = acts.map(({ id }) => id);
        const people = acts.filter(({ kind }) => kind === 'registration.submitted');
        for (const node of cluster.nodes) {
          // Standbys apply what they have; all of it is there in the end.
          await until(`${node.name} has every act`, async () => {
            const [found] = await query<{ count: number }>(
              node.port,
              `SELECT count(*)::int AS count FROM act JOIN act_answer USING (id)
               WHERE id = ANY ($1::uuid[]) AND answer IS NOT NULL`,
              [ids],
            );
            return found?.count === ids.length;
          });
          const versions = await query<{ person_id: string; count: number }>(
            node.port,
            `SELECT person_id, count(*)::int AS count FROM person_version
             WHERE person_id = ANY ($1::uuid[]) GROUP BY person_id`,
            [people.map(({ subjectId }) => subjectId)],
          );
          expect([node.name, versions.length]).toEqual([node.name, people.length]);
          expect(versions.filter(({ count }) => count !== 1)).toEqual([]);
        }
        const [here, ...elsewhere] = counters.map((counter) => counter.listPeople());
        for (const list of elsewhere) expect(list).toEqual(here);
      },
    );

    it('acknowledge nothing that a second node does not have, and all of it once it has', async () => {
      const [counter] = counters;
      if (!counter) throw new Error('no counter');
      const primary = await cluster.whole();
      await counter.exchange();
      const standbys = cluster.nodes.filter(({ name }) => name !== primary.name);
      for (const standby of standbys) standby.freeze();
      try {
        const { act } = serve(counter);
        // The act is written on one node, and its answer waits for the other.
        await until('an act waits for a second node', async () => {
          const [found] = await query<{ waiting: number }>(
            primary.port,
            `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE wait_event = 'SyncRep'`,
          );
          return (found?.waiting ?? 0) > 0;
        });
        const stateOf = () => actsOf(counter).find(({ id }) => id === act.id)?.state;
        expect(stateOf()).toBe('waiting');
        for (const standby of standbys) standby.thaw();
        await until(
          'the act is accepted',
          async () => (await counter.exchange()) && stateOf() === 'accepted',
        );
      } finally {
        for (const standby of standbys) standby.thaw();
      }
    });

    it('are watched: HAProxy says which node takes writes, and which central serves', async () => {
      const up = async (proxy: string): Promise<number> =>
        (await gateway.metrics())
          .split('\n')
          .filter((line) => line.startsWith('haproxy_server_status{') && line.includes(`proxy="${proxy}"`))
          .filter((line) => line.includes('state="UP"') && line.endsWith(' 1')).length;
      await until(
        'one node and one central are up',
        async () => (await up('database')) === 1 && (await up('central')) === 1,
      );
    });
  });
}
