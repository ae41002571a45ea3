import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CentralProblem } from '../../../../shared/protocol/people.ts';
import type { SignedClient } from '../../../support/signed-client.ts';
import { answersTo, aPerson, registration, reserve } from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

export function door(place: Place): void {
  describe('the door of the central', () => {
    let central: TestCentral;
    let client: SignedClient;
    let logged = '';
    beforeAll(async () => {
      const logger = pino({ level: 'trace' }, { write: (line: string) => (logged += line) });
      central = await aCentral(place, {
        logger,
        config: { requestsPerMinute: 40, openRequestsPerMinute: 15 },
      });
      client = await central.workstation();
    });
    afterAll(() => central.close());

    it('writes one line for each request, without a name, a number, a document or what was looked for', async () => {
      logged = '';
      const [number = ''] = await reserve(client, 1);
      const person = aPerson({ number, cnie: 'XQ700001', familyLatin: 'Tamzarti' });
      await answersTo(client, [registration(client, person)]);
      await client.send({ path: '/v1/people?text=tamzarti' });
      await client.send({ path: `/v1/people/${number}` });
      await client.post('/v1/agents/sign-in', { number: 'agent-number', passphrase: 'the passphrase' });
      await client.send({
        method: 'POST',
        path: '/v1/acts',
        bytes: Buffer.from('{"acts":[Tamzarti'),
        headers: { 'content-type': 'application/json' },
      });
      await central.ports.store.once`ALTER TABLE person RENAME TO elsewhere`;
      expect((await client.send({ path: '/v1/people?text=XQ700001' })).status).toBe(500);
      await central.ports.store.once`ALTER TABLE elsewhere RENAME TO person`;
      const lines = logged
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(lines.filter(({ msg }) => msg === 'answered')).toHaveLength(7);
      expect(lines.filter(({ msg }) => msg === 'fault')).toMatchObject([{ code: '42P01' }]);
      for (const secret of ['amzarti', number, 'XQ700001', 'agent-number', 'passphrase', 'Meryem', 'text=']) {
        expect(logged).not.toContain(secret);
      }
      expect(logged).toContain(client.deviceId);
    });

    it('answers with headers that keep browsers and caches out', async () => {
      const { headers } = await fetch(`${central.url}/v1/info`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-guichet-protocol')).toBe('2');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect((await fetch(`${central.url}/v1/seal-keys`)).headers.get('cache-control')).toMatch(/public/);
    });

    it('compresses a large answer for whoever reads gzip, and only for them', async () => {
      const ask = async (encoding: string) => {
        const path = '/v1/changes?limit=200';
        const proof = client.proof({ method: 'GET', path, body: new Uint8Array() });
        return fetch(central.url + path, {
          headers: { 'x-guichet-protocol': '2', 'accept-encoding': encoding, ...proof },
        });
      };
      const packed = await ask('gzip');
      expect(packed.headers.get('content-encoding')).toBe('gzip');
      const plain = await ask('identity');
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(await packed.text()).toBe(await plain.text());
    });

    it('limits the requests of a workstation and of an address, and says when to come back', async () => {
      const statuses: number[] = [];
      for (let n = 0; n < 45; n += 1)
        statuses.push((await client.send({ path: '/v1/changes?limit=1' })).status);
      expect(statuses.at(-1)).toBe(429);
      const refused = await client.send({ path: '/v1/changes' });
      expect(refused.json<CentralProblem>()).toMatchObject({
        problem: 'too_many',
        retryAfterSeconds: expect.any(Number),
      });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      const other = await central.workstation();
      expect((await other.send({ path: '/v1/changes?limit=1' })).status).toBe(200);
      const open: number[] = [];
      for (let n = 0; n < 17; n += 1) open.push((await fetch(`${central.url}/v1/info`)).status);
      expect(open.at(-1)).toBe(429);
      // A name or a token that nobody checks there is no way to ask more often.
      const claims = { 'x-guichet-device': randomUUID(), authorization: 'Bearer invented-token' };
      expect((await fetch(`${central.url}/v1/info`, { headers: claims })).status).toBe(429);
      expect((await fetch(`${central.url}/health`)).status).toBe(200);
    });

    it('tells by its health when the database does not answer', async () => {
      expect(await (await fetch(`${central.url}/health`)).json()).toMatchObject({
        status: 'ok',
        protocol: 2,
      });
      const alone = await aCentral(place);
      await alone.ports.store.close();
      const response = await fetch(`${alone.url}/health`);
      expect([response.status, ((await response.json()) as { status: string }).status]).toEqual([
        503,
        'unavailable',
      ]);
      await alone.close().catch(() => {});
    });
  });
}
