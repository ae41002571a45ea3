import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Counter } from '../sync/support/counters.ts';
import { findPostgresql } from '../../scripts/simulate/postgresql.ts';
import { startCentralProcess } from './support/gateway.ts';
import { OPERATIONS } from './support/patroni.ts';
import { endAll, freePorts, start, type Program } from './support/processes.ts';
import { actsOf, aRealCounter } from './support/real-counter.ts';
import { until } from './support/until.ts';

const bin = findPostgresql();

if (bin === undefined) {
  process.stderr.write('La restauration n’a pas été exécutée : PostgreSQL est introuvable (initdb).\n');
  it('is left out, as this machine has no PostgreSQL', () => expect(bin).toBeUndefined());
} else {
  describe('a backup and the write-ahead log since', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guichet-restore-'));
    const at = (name: string): string => join(folder, name);
    const scripts = at('operations');
    const isRoot = process.getuid?.() === 0;
    const idOf = (flag: string): number =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    const asPostgres = (command: string, args: readonly string[]): readonly [string, readonly string[]] =>
      isRoot
        ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', command, ...args]]
        : [command, args];
    const run = (command: string, ...args: string[]): string => {
      const [program, rest] = asPostgres(command, args);
      return execFileSync(program, rest, {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
        env: { ...process.env, PG_BIN: bin },
      });
    };
    const serve = (data: string, port: number, ...more: readonly string[]): Program => {
      const settings = [
        `port=${port}`,
        'listen_addresses=127.0.0.1',
        `unix_socket_directories=${folder}`,
        ...more,
      ];
      const [program, args] = asPostgres(join(bin, 'postgres'), [
        '-D',
        data,
        ...settings.flatMap((one) => ['-c', one]),
      ]);
      return start(program, args, { cwd: folder });
    };
    const urlOf = (port: number, database = 'central'): string =>
      `postgres://app@127.0.0.1:${port}/${database}`;
    const ask = async <R extends pg.QueryResultRow>(
      url: string,
      text: string,
      values: unknown[] = [],
    ): Promise<R[]> => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client
        .query<R>(text, values)
        .then(({ rows }) => rows)
        .finally(() => client.end());
    };
    const idsAt = async (url: string): Promise<string[]> =>
      (
        await ask<{ id: string }>(
          url,
          'SELECT id FROM act JOIN act_answer USING (id) WHERE answer IS NOT NULL ORDER BY id',
        )
      ).map(({ id }) => id);

    let ports: readonly number[] = [];
    beforeAll(async () => {
      chmodSync(folder, 0o755);
      // PostgreSQL's user may not read the folder where the project is.
      cpSync(OPERATIONS, scripts, { recursive: true });
      mkdirSync(at('wal'), { mode: 0o700 });
      if (isRoot) for (const path of [folder, at('wal')]) chownSync(path, idOf('-u'), idOf('-g'));
      ports = await freePorts(3);
      run(
        join(bin, 'initdb'),
        '-D',
        at('data'),
        '-A',
        'trust',
        '-E',
        'UTF8',
        '--locale=C.UTF-8',
        '-U',
        'app',
      );
    });
    afterAll(() => {
      endAll();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    });

    it('bring the central back to the moment before a faulty order, and counters read it again', async () => {
      const [port = 0, restoredPort = 0, centralPort = 0] = ports;
      const archive = `archive_command=${scripts}/archive-wal.sh %p %f ${at('wal')}`;
      const database = serve(at('data'), port, 'wal_level=replica', 'archive_mode=on', archive);
      await until('PostgreSQL serves', () => ask(urlOf(port, 'postgres'), 'SELECT 1'));
      await ask(urlOf(port, 'postgres'), 'CREATE DATABASE central');
      const central = await startCentralProcess(urlOf(port), centralPort);
      const url = `http://127.0.0.1:${centralPort}`;
      const counters: readonly Counter[] = [await aRealCounter(url, 1), await aRealCounter(url, 2)];
      let served = 0;
      const serveFive = async (): Promise<void> => {
        for (const counter of counters) {
          for (let n = 0; n < 5; n += 1) {
            served += 1;
            counter.register({ n: served, document: `RES${String(served).padStart(6, '0')}` });
          }
          await counter.exchange();
        }
      };
      const everyAct = (): string[] =>
        counters
          .flatMap(actsOf)
          .map(({ id }) => id)
          .sort();

      await serveFive();
      run(join(scripts, 'base-backup.sh'), urlOf(port, 'postgres'), at('backup'));
      await serveFive();
      expect(await idsAt(urlOf(port))).toEqual(everyAct());
      const [now] = await ask<{ moment: string }>(urlOf(port), 'SELECT clock_timestamp()::text AS moment');
      const before = await ask(urlOf(port), 'SELECT count(*) FROM person');
      // The faulty order of somebody with all rights.
      await ask(urlOf(port), 'UPDATE act_answer SET answer = NULL; DELETE FROM person_version;');
      await ask(urlOf(port), 'SELECT pg_switch_wal()');
      await until('the log is archived', async () => {
        const [state] = await ask<{ done: boolean }>(
          urlOf(port),
          `SELECT last_archived_wal >= pg_walfile_name(pg_switch_wal() - 1) AS done FROM pg_stat_archiver`,
        );
        return state?.done === true;
      });
      central.kill('SIGTERM');
      await central.ended;
      database.kill('SIGKILL');
      await database.ended;

      run(join(scripts, 'restore-at.sh'), at('backup'), at('wal'), at('restored'), now?.moment ?? '');
      expect(() =>
        run(join(scripts, 'restore-at.sh'), at('backup'), at('wal'), at('restored'), ''),
      ).toThrow();
      const restored = serve(at('restored'), restoredPort);
      await until('the restored PostgreSQL serves', async () => {
        if (restored.hasEnded()) throw new Error(restored.said());
        const [state] = await ask<{ serves: boolean }>(
          urlOf(restoredPort),
          'SELECT NOT pg_is_in_recovery() AS serves',
        );
        return state?.serves;
      });
      expect(await idsAt(urlOf(restoredPort))).toEqual(everyAct());
      expect(await ask(urlOf(restoredPort), 'SELECT count(*) FROM person')).toEqual(before);

      const feed = start(process.execPath, [join(OPERATIONS, '../main.ts'), 'new-feed', '--demonstration'], {
        env: { DATABASE_URL: urlOf(restoredPort) },
      });
      expect([await feed.ended, feed.said()]).toEqual([0, expect.stringMatching(/\S/)]);
      await startCentralProcess(urlOf(restoredPort), centralPort);
      await serveFive();
      for (const counter of counters)
        expect(await counter.exchange()).toMatchObject({ waiting: 0, parked: 0, connection: 'online' });
      expect(await idsAt(urlOf(restoredPort))).toEqual(everyAct());
      const [here, there] = counters.map((counter) => counter.listPeople());
      expect(there).toEqual(here);
    });
  });
}
