import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ActAnswer } from '../../../../shared/protocol/acts.ts';
import type { CentralProblem } from '../../../../shared/protocol/people.ts';
import type { SignedClient } from '../../../support/signed-client.ts';
import { aPerson, registration, reserve, sendActs } from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';
import type { PostgresqlServer } from '../../../../scripts/simulate/postgresql.ts';

const Count = z.object({ count: z.int() });

/** Needs a server that can be killed, so PostgreSQL only. */
export function crash(place: Place, server: () => PostgresqlServer): void {
  describe('a database that is killed', () => {
    let central: TestCentral;
    beforeAll(async () => {
      central = await aCentral(place, { config: { requestsPerMinute: 1e9 } });
    });
    afterAll(() => central.close());
    const until = async <T>(attempt: () => Promise<T | undefined>): Promise<T> => {
      for (;;) {
        const found = await attempt().catch(() => undefined);
        if (found !== undefined) return found;
        await pause(20);
      }
    };

    it('makes the central say to come back later, and serve again by itself', async () => {
      const client = await central.workstation();
      await server().crash(async () => {
        const got = await client.send({ path: '/v1/changes?limit=1' });
        expect(got.status).toBe(503);
        expect(got.json<CentralProblem>()).toMatchObject({ problem: 'unexpected', retryAfterSeconds: 5 });
        expect((await fetch(`${central.url}/health`)).status).toBe(503);
      });
      expect((await client.send({ path: '/v1/changes?limit=1' })).status).toBe(200);
    });

    it('loses nothing that was acknowledged and does nothing twice, in the middle of batches', async () => {
      const clients = await Promise.all(Array.from({ length: 6 }, () => central.workstation()));
      const work = await Promise.all(
        clients.map(async (client) => {
          const numbers = await reserve(client, 40);
          return { client, acts: numbers.map((number) => registration(client, aPerson({ number }))) };
        }),
      );
      const deliver = async (
        client: SignedClient,
        batch: readonly ReturnType<typeof registration>[],
      ): Promise<ActAnswer[]> =>
        until(async () => {
          const got = await sendActs(client, batch);
          return got.status === 200 ? got.json<{ answers: ActAnswer[] }>().answers : undefined;
        });
      let busy = true;
      const killer = (async () => {
        for (let n = 0; n < 3 && busy; n += 1) {
          await pause(100);
          await server().crash();
        }
      })();
      const answers = await Promise.all(
        work.map(async ({ client, acts }) => {
          const got: ActAnswer[] = [];
          for (let from = 0; from < acts.length; from += 4)
            got.push(...(await deliver(client, acts.slice(from, from + 4))));
          return got;
        }),
      );
      busy = false;
      await killer;
      expect(answers.flat().map(({ outcome }) => outcome)).toEqual(Array(240).fill('accepted'));
      const ids = work.flatMap(({ acts }) => acts.map(({ payload }) => payload.person.id));
      const versions = await until(
        () =>
          central.ports.store.all(Count)`
          SELECT count(*)::int AS count FROM person_version WHERE person_id = ANY (${ids}::uuid[]) GROUP BY person_id`,
      );
      expect(versions.map(({ count }) => count)).toEqual(Array(240).fill(1));
      for (const { client, acts } of work) {
        expect((await deliver(client, acts)).map((answer) => JSON.stringify(answer))).toEqual(
          answers[work.findIndex((one) => one.client === client)]?.map((answer) => JSON.stringify(answer)),
        );
      }
    });
  });
}
