import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertReadToken } from '../../../../central/access/read-token.repo.ts';
import { sha256 } from '../../../../central/platform/digest.ts';
import type { SignedClient } from '../../../support/signed-client.ts';
import { answersTo, aPerson, registration, reserve } from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

const TOKEN = 'jeton-de-la-supervision';

export function metrics(place: Place): void {
  describe('whoever watches over the central', () => {
    let central: TestCentral;
    let client: SignedClient;
    beforeAll(async () => {
      central = await aCentral(place);
      client = await central.workstation();
      await central.ports.store.write((tx) =>
        insertReadToken(tx, sha256(TOKEN), 'supervision', '2026-03-02T09:00:00Z'),
      );
    });
    afterAll(() => central.close());

    const read = async (): Promise<string> => {
      const answer = await fetch(`${central.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('text/plain');
      return answer.text();
    };

    it('needs a token', async () => {
      expect((await fetch(`${central.url}/metrics`)).status).toBe(401);
    });

    it('sees each act once, however often it is sent, and nothing of whom it is about', async () => {
      const [number = ''] = await reserve(client, 1);
      const act = registration(client, aPerson({ number, cnie: 'XQ700900', familyLatin: 'Tamzarti' }));
      await answersTo(client, [act]);
      await answersTo(client, [act]);
      const text = await read();
      expect(text).toContain(
        'guichet_central_acts_total{kind="registration.submitted",outcome="accepted"} 1\n',
      );
      expect(text).toContain('guichet_central_batch_acts_count 2\n');
      expect(text).toMatch(/request_seconds_count\{method="POST",route="\/v1\/acts",status="200"\} 2\n/u);
      expect(text).toMatch(/database_connections\{state="waiting"\} 0\n/u);
      // Seconds have digits enough to hold any number by chance.
      const told = text.replaceAll(/\d+\.\d+/gu, '');
      for (const secret of ['amzarti', 'XQ700900', number, client.deviceId])
        expect(told).not.toContain(secret);
    });

    it('is told when requests should go elsewhere', async () => {
      const ready = await fetch(`${central.url}/ready`);
      expect([ready.status, await ready.json()]).toEqual([200, { ready: true, waiting: 0 }]);
    });
  });
}
