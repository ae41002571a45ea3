import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ActAnswer } from '../../../../shared/protocol/acts.ts';
import type { CentralProblem } from '../../../../shared/protocol/people.ts';
import { SignedClient } from '../../../support/signed-client.ts';
import { aPerson, outcomes, registration, reserve, sendActs } from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

const MAIN = resolve(import.meta.dirname, '../../../../central/main.ts');
const Count = z.object({ count: z.int() });

/** Needs a server that several processes share, so PostgreSQL only. */
export function twoProcesses(place: Place): void {
  describe('two processes over one database', () => {
    let here: TestCentral;
    let child: ChildProcess;
    let there: string;
    let [a, b]: SignedClient[] = [];
    beforeAll(async () => {
      const at = await place();
      here = await aCentral(async () => at, {
        clock: { now: () => Date.now() },
        config: { requestsPerMinute: 400 },
      });
      child = spawn(process.execPath, [MAIN, '--port', '0', '--drain', '2'], {
        env: { ...process.env, DATABASE_URL: at.databaseUrl ?? '', GUICHET_CENTRAL_LOG: 'warn' },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      there = await new Promise<string>((ready) =>
        child.stdout?.setEncoding('utf8').on('data', (text: string) => {
          const url = /prêt : (\S+)/.exec(text)?.[1];
          if (url) ready(url);
        }),
      );
      a = new SignedClient(here.url, Date.now);
      expect((await a.enrol(here.enrolmentCode, 'RABAT')).status).toBe(200);
      b = new SignedClient(there, Date.now, a.deviceId, a.keys);
    });
    afterAll(async () => {
      child.kill('SIGKILL');
      await here.close();
    });
    const pair = (): [SignedClient, SignedClient] => {
      if (!a || !b) throw new Error('Not started');
      return [a, b];
    };
    const count = async (what: 'people' | 'acts'): Promise<number> =>
      (
        await here.ports.store.maybe(Count)`
          SELECT (CASE WHEN ${what} = 'acts' THEN (SELECT count(*) FROM act) ELSE (SELECT count(*) FROM person) END)::int AS count`
      )?.count ?? 0;

    it('know at once what the other did: workstations, blocks of numbers, answers', async () => {
      const [one, other] = pair();
      const numbers = [...(await reserve(other, 2)), ...(await reserve(one, 2))];
      expect(new Set(numbers).size).toBe(4);
      for (const [index, number] of numbers.entries()) {
        const acts = [registration(one, aPerson({ number }))];
        const [first, second] = index % 2 === 0 ? [one, other] : [other, one];
        const answer = await sendActs(first, acts);
        expect(outcomes(answer.json<{ answers: ActAnswer[] }>().answers)).toEqual(['accepted']);
        expect((await sendActs(second, acts)).text).toBe(answer.text);
      }
    });

    it('judge an act once that comes to both at the same moment', async () => {
      const [one, other] = pair();
      const before = [await count('people'), await count('acts')];
      for (let round = 0; round < 5; round += 1) {
        const acts = (await reserve(one, 10)).map((number) => registration(one, aPerson({ number })));
        const texts = await Promise.all([one, other, one, other].map((client) => sendActs(client, acts)));
        expect(new Set(texts.map(({ text }) => text)).size).toBe(1);
        expect(texts.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      }
      expect([await count('people'), await count('acts')]).toEqual(before.map((n) => n + 50));
    });

    it('refuse a request that the other has seen', async () => {
      const [one, other] = pair();
      const nonce = crypto.randomUUID();
      const asked = { path: '/v1/changes?limit=1', signedAs: { nonce } };
      expect((await one.send(asked)).status).toBe(200);
      const again = await other.send(asked);
      expect([again.status, again.json<CentralProblem>().detail]).toEqual([401, 'replayed']);
    });

    it('count the requests of a workstation together', async () => {
      const [one, other] = pair();
      // A minute that just began: what is counted in it stays in it.
      const leftMs = 60_000 - (Date.now() % 60_000);
      if (leftMs < 15_000) await pause(leftMs);
      let last = await one.send({ path: '/v1/changes?limit=1' });
      for (let asked = 0; asked < 500 && last.status === 200; asked += 20) {
        await Promise.all(Array.from({ length: 19 }, () => other.send({ path: '/v1/changes?limit=1' })));
        last = await one.send({ path: '/v1/changes?limit=1' });
      }
      // This process saw a twentieth of them.
      expect([last.status, last.json<CentralProblem>().problem]).toEqual([429, 'too_many']);
    });

    it('stop one after the other: not ready first, then no longer there, and nothing under way is cut', async () => {
      child.kill('SIGTERM');
      const states: number[] = [];
      for (let asked = 0; asked < 200 && states.at(-1) !== 503; asked += 1)
        states.push((await fetch(`${there}/ready`)).status);
      expect(states.at(-1)).toBe(503);
      expect((await fetch(`${there}/v1/info`)).status).toBe(200);
      const code = await new Promise((ended) => child.once('exit', ended));
      expect(code).toBe(0);
      expect((await fetch(`${here.url}/ready`)).status).toBe(200);
    });
  });
}
