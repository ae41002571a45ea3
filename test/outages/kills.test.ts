import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fractions } from '../support/chance.ts';
import { findPostgresql, startPostgresql, type PostgresqlServer } from '../../scripts/simulate/postgresql.ts';
import { aBadRoad, type BadRoad } from './support/bad-road.ts';
import { startCentralProcess } from './support/gateway.ts';
import { endAll, freePorts, start, type Program } from './support/processes.ts';

const bin = findPostgresql();
const CHILD = resolve(import.meta.dirname, 'support/killed-counter.ts');
const OPENSSL = 'openssl';
const KILLS_EACH = 50;
const seed = Number(process.env['GUICHET_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

interface Ack {
  readonly index: number;
  readonly actId: string;
}
interface Report {
  readonly acts: readonly {
    readonly id: string;
    readonly kind: string;
    readonly state: string;
    readonly subjectId: string;
  }[];
  readonly faults: readonly string[];
  readonly journal: { readonly rows: number; readonly breaks: readonly unknown[] };
  readonly device: string;
}

/** A certificate for `localhost` that signs itself. */
function aCertificate(folder: string): { key: string; cert: string; file: string } {
  const [key, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const named = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
  const elliptic = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  execFileSync(OPENSSL, ['req', '-x509', ...elliptic, '-keyout', key, '-out', file, ...named], {
    stdio: 'pipe',
  });
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(file, 'utf8'), file };
}

if (bin === undefined) {
  process.stderr.write(
    'Les cent arrêts brutaux n’ont pas été exécutés : PostgreSQL est introuvable (initdb).\n',
  );
  it('is left out, as this machine has no PostgreSQL', () => expect(bin).toBeUndefined());
} else {
  describe('a counter and a central, killed fifty times each over a bad road', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guichet-kills-'));
    const acknowledged: Ack[] = [];
    let server: PostgresqlServer;
    let databaseUrl: string;
    let centralPort = 0;
    let central: Program;
    let road: BadRoad;
    let authority = '';

    beforeAll(async () => {
      server = await startPostgresql(bin);
      databaseUrl = await server.newDatabase();
      [centralPort = 0] = await freePorts(1);
      // Stopped once by itself, so that its compiled code is kept for those that follow.
      central = await startCentralProcess(databaseUrl, centralPort);
      central.kill('SIGTERM');
      await central.ended;
      central = await startCentralProcess(databaseUrl, centralPort);
      const certificate = aCertificate(folder);
      authority = certificate.file;
      road = await aBadRoad(centralPort, fractions(seed), certificate);
    });
    afterAll(async () => {
      road?.close();
      endAll();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    });

    const open = (mode: 'work' | 'report', heard?: (line: string) => void): Program => {
      let rest = '';
      const next = Math.max(0, ...acknowledged.map(({ index }) => index)) + 20;
      return start(process.execPath, [CHILD, join(folder, 'counter'), road.url, String(next), mode], {
        env: { NODE_EXTRA_CA_CERTS: authority },
        heard: (text) => {
          const lines = (rest + text).split('\n');
          rest = lines.pop() ?? '';
          for (const line of lines) heard?.(line);
        },
      });
    };
    /** Lets a counter work until it has acknowledged something, then kills it somewhere in what follows. */
    async function workAndDie(delayMs: number): Promise<void> {
      const { promise: first, resolve: told } = Promise.withResolvers<void>();
      const program = open('work', (line) => {
        if (!line.startsWith('ACK ')) return;
        acknowledged.push(JSON.parse(line.slice(4)) as Ack);
        told();
      });
      await Promise.race([first, program.ended]);
      if (program.hasEnded()) throw new Error(program.said());
      await pause(delayMs);
      program.kill('SIGKILL');
      await program.ended;
    }

    it(
      `has every acknowledged act once at the central, and a whole store (seed ${seed})`,
      { timeout: 600_000 },
      async () => {
        process.stderr.write(`  · seed ${seed}: GUICHET_SEED=${seed} replays it\n`);
        // Enrolled and supplied with numbers before the weather turns.
        await open('report').ended;
        await workAndDie(0);
        road.rough();
        const chance = fractions(seed + 1);
        let kills = 1;
        const counters = (async () => {
          for (; kills < KILLS_EACH; kills += 1) await workAndDie(chance() * 300);
        })();
        // Looked at below, once the central has had its part.
        counters.catch(() => undefined);
        let centralKills = 0;
        const otherChance = fractions(seed + 2);
        while (centralKills < KILLS_EACH) {
          await pause(otherChance() * 400);
          central.kill('SIGKILL');
          await central.ended;
          centralKills += 1;
          central = await startCentralProcess(databaseUrl, centralPort);
        }
        await counters;

        road.calm();
        let line: string | undefined;
        const last = open('report', (text) => {
          if (text.startsWith('REPORT ')) line = text;
        });
        await last.ended;
        if (line === undefined) throw new Error(last.said().slice(-3_000));
        const { acts, faults, journal, device } = JSON.parse(line.slice(7)) as Report;
        expect([faults, journal.breaks]).toEqual([[], []]);
        expect(journal.rows).toBeGreaterThanOrEqual(acknowledged.length);
        const stateOf = new Map(acts.map(({ id, state }) => [id, state]));
        expect(acknowledged.filter(({ actId }) => stateOf.get(actId) !== 'accepted')).toEqual([]);
        expect(acts.filter(({ state }) => state !== 'accepted')).toEqual([]);

        const client = new pg.Client({ connectionString: databaseUrl });
        await client.connect();
        const kept = await client.query<{ id: string }>(
          'SELECT id FROM act JOIN act_answer USING (id) WHERE act.device_id = $1 AND answer IS NOT NULL ORDER BY id',
          [device],
        );
        expect(kept.rows.map(({ id }) => id)).toEqual(acts.map(({ id }) => id).sort());
        const people = acts
          .filter(({ kind }) => kind === 'registration.submitted')
          .map(({ subjectId }) => subjectId);
        const versions = await client.query<{ count: number }>(
          `SELECT count(*)::int AS count FROM person_version WHERE person_id = ANY ($1::uuid[]) GROUP BY person_id`,
          [people],
        );
        await client.end();
        expect(versions.rows).toEqual(people.map(() => ({ count: 1 })));
        const met = [...road.met].map(([kind, count]) => `${kind} ${count}`).join(', ');
        process.stderr.write(
          `  · ${kills + centralKills} kills, ${acts.length} acts, ${acknowledged.length} acknowledged to their agent; connections: ${met}\n`,
        );
        expect(kills + centralKills).toBeGreaterThanOrEqual(2 * KILLS_EACH);
      },
    );
  });
}
