import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { silentLogger } from '../../../central/platform/logger.ts';
import { isAlive } from '../../../central/store/migrations.repo.ts';
import { openPostgresql } from '../../../central/store/postgresql.ts';
import type { Store } from '../../../central/store/sql.ts';
import { isDatabaseAway, NotOnTwoNodes } from '../../../central/store/trouble.ts';
import {
  findPostgresql,
  startPostgresql,
  type PostgresqlServer,
} from '../../../scripts/simulate/postgresql.ts';

const bin = findPostgresql();
const Note = z.object({ text: z.string() });

if (bin === undefined) {
  it('is left out, as this machine has no PostgreSQL', () => expect(bin).toBeUndefined());
} else {
  describe('a commit that waits for a second node', () => {
    let server: PostgresqlServer;
    let store: Store;
    let admin: pg.Client;
    beforeAll(async () => {
      server = await startPostgresql(bin);
      const databaseUrl = await server.newDatabase();
      store = openPostgresql(databaseUrl, silentLogger());
      admin = new pg.Client({ connectionString: databaseUrl });
      await admin.connect();
      await admin.query('CREATE TABLE note (text text NOT NULL)');
    });
    afterAll(async () => {
      await store.close();
      await admin.end();
      await server.stop();
    });

    const setSecondNode = async (name: string): Promise<void> => {
      await admin.query(`ALTER SYSTEM SET synchronous_standby_names = '${name}'`);
      await admin.query('SELECT pg_reload_conf()');
      for (;;) {
        const { rows } = await admin.query<{ name: string }>(
          `SELECT current_setting('synchronous_standby_names') AS name`,
        );
        if (rows[0]?.name === name) return;
        await pause(20);
      }
    };
    /** The backend that waits for the second node, once it has waited this long. */
    const waiting = async (forMs: number): Promise<number> => {
      for (;;) {
        const { rows } = await admin.query<{ pid: number }>(
          `SELECT pid FROM pg_stat_activity
           WHERE wait_event = 'SyncRep' AND clock_timestamp() - state_change > $1 * interval '1 ms'`,
          [forMs],
        );
        if (rows[0]) return rows[0].pid;
        await pause(20);
      }
    };
    const note = (text: string, limit = '20s') =>
      store.write(async (tx) => {
        await tx.script(`SET LOCAL statement_timeout = '${limit}'`);
        await tx.run`INSERT INTO note (text) VALUES (${text})`;
      });
    const notes = async () => (await store.all(Note)`SELECT text FROM note`).map(({ text }) => text);

    it('waits longer than any statement may take, and stands once the second node has it', async () => {
      await setSecondNode('absent');
      let isDone = false;
      const written = note('patient', '100ms').then(() => (isDone = true));
      await waiting(500);
      expect(isDone).toBe(false);
      expect(await isAlive(store)).toBe(true);
      await setSecondNode('');
      await written;
      expect(await notes()).toContain('patient');
    });

    it('is not told as done when somebody ends the wait, although PostgreSQL says that it stands', async () => {
      await setSecondNode('absent');
      const told = note('cancelled').then(
        () => 'done',
        (error: unknown) => error,
      );
      await admin.query('SELECT pg_cancel_backend($1)', [await waiting(0)]);
      expect(await told).toBeInstanceOf(NotOnTwoNodes);
      const once = store.once`INSERT INTO note (text) VALUES ('once')`.then(
        () => 'done',
        (error: unknown) => error,
      );
      await admin.query('SELECT pg_cancel_backend($1)', [await waiting(0)]);
      expect(await once).toBeInstanceOf(NotOnTwoNodes);
      await setSecondNode('');
    });

    it('goes on over a new connection when the one at work was ended', async () => {
      await setSecondNode('absent');
      const told = note('terminated').then(() => 'done', isDatabaseAway);
      await admin.query('SELECT pg_terminate_backend($1)', [await waiting(0)]);
      expect(await told).toBe(true);
      await setSecondNode('');
      await note('after');
      expect(await notes()).toContain('after');
    });
  });
}
