import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revoke } from '../../../../central/devices/revocation.service.ts';
import type { CentralProblem } from '../../../../shared/protocol/people.ts';
import { SIGNATURE_WINDOW_MS } from '../../../../shared/protocol/signature.ts';
import { newKeyPair, SignedClient, type Got } from '../../../support/signed-client.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

const problemOf = (got: Got): string => `${got.status} ${got.json<CentralProblem>().problem}`;

export function signatures(place: Place): void {
  describe('a signed request', () => {
    let central: TestCentral;
    let client: SignedClient;
    beforeAll(async () => {
      central = await aCentral(place);
      client = await central.workstation();
    });
    afterAll(() => central.close());
    const ask = (path = '/v1/changes') => client.send({ path });

    it('is answered when everything is right', async () => {
      expect((await ask('/v1/changes?after=&limit=1')).status).toBe(200);
    });

    it('is refused when another key signed it', async () => {
      const got = await client.send({ path: '/v1/changes', signedAs: { key: newKeyPair().privateKey } });
      expect(problemOf(got)).toBe('401 signature');
    });

    it('is refused when its body, its path or its method changed on the way', async () => {
      const block = { requestId: randomUUID(), count: 1 };
      const changed = await client.post(
        '/v1/number-blocks',
        { ...block, count: 900 },
        {
          signedAs: { body: Buffer.from(JSON.stringify(block)) },
        },
      );
      const elsewhere = await client.send({
        path: '/v1/changes?limit=1',
        signedAs: { path: '/v1/changes?limit=2' },
      });
      const otherwise = await client.send({ path: '/v1/changes', signedAs: { method: 'POST' } });
      expect([changed, elsewhere, otherwise].map(problemOf)).toEqual(Array(3).fill('401 signature'));
    });

    it('is refused outside its window, before and after, with the time at the central', async () => {
      const at = (ms: number) =>
        client.send({
          path: '/v1/changes',
          signedAs: { time: new Date(central.time.now() + ms).toISOString() },
        });
      expect(problemOf(await at(-SIGNATURE_WINDOW_MS - 1000))).toBe('401 clock');
      const late = await at(SIGNATURE_WINDOW_MS + 1000);
      expect(problemOf(late)).toBe('401 clock');
      expect(late.json<CentralProblem>().time).toBe(new Date(central.time.now()).toISOString());
      expect((await at(-SIGNATURE_WINDOW_MS + 1000)).status).toBe(200);
      expect((await at(SIGNATURE_WINDOW_MS - 1000)).status).toBe(200);
    });

    it('counts once: the same nonce again is a replay, also when both come together', async () => {
      const nonce = randomUUID();
      const once = () => client.send({ path: '/v1/changes?limit=1', signedAs: { nonce } });
      const statuses = (await Promise.all([once(), once(), once()])).map(({ status }) => status).sort();
      expect(statuses).toEqual([200, 401, 401]);
      expect(problemOf(await once())).toBe('401 signature');
    });

    it('does not use up a nonce when the signature is false', async () => {
      const nonce = randomUUID();
      await client.send({ path: '/v1/changes', signedAs: { nonce, key: newKeyPair().privateKey } });
      expect((await client.send({ path: '/v1/changes', signedAs: { nonce } })).status).toBe(200);
    });

    it('is refused without its headers, from a workstation that is unknown, and in another version', async () => {
      const bare = await client.send({ path: '/v1/changes', headers: { 'x-guichet-signature': '' } });
      expect(problemOf(bare)).toBe('401 signature');
      const stranger = new SignedClient(central.url, client.now);
      expect(problemOf(await stranger.send({ path: '/v1/changes' }))).toBe('401 device_unknown');
      const newer = await client.send({ path: '/v1/changes', headers: { 'x-guichet-protocol': '3' } });
      expect(problemOf(newer)).toBe('400 protocol');
      expect(newer.headers.get('x-guichet-protocol')).toBe('2');
    });

    it('may carry a compressed body, signed as it travels; one that never ends is refused', async () => {
      const good = await client.post(
        '/v1/number-blocks',
        { requestId: randomUUID(), count: 2 },
        { gzip: true },
      );
      expect(good.status).toBe(200);
      const bomb = await client.send({
        method: 'POST',
        path: '/v1/acts',
        bytes: Buffer.alloc(40 * 1024 * 1024, 32),
        gzip: true,
        headers: { 'content-type': 'application/json' },
      });
      expect(problemOf(bomb)).toBe('400 invalid');
      const notGzip = await client.post(
        '/v1/acts',
        { acts: [] },
        { headers: { 'content-encoding': 'gzip' } },
      );
      expect(problemOf(notGzip)).toBe('400 invalid');
    });

    it('is refused once the workstation is revoked', async () => {
      const stolen = await central.workstation();
      expect(await revoke(central.ports, stolen.deviceId)).toBe('revoked');
      expect(problemOf(await stolen.send({ path: '/v1/changes' }))).toBe('403 device_revoked');
      expect(await revoke(central.ports, stolen.deviceId)).toBe('nothing');
    });
  });
}
