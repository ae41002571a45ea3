import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertScopedToken } from '../../../../central/access/read-token.repo.ts';
import { sha256 } from '../../../../central/platform/digest.ts';
import { CentralProblem } from '../../../../shared/protocol/people.ts';
import type { Sent, SignedClient } from '../../../support/signed-client.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';
import { anything, nasty, spoilt } from '../support/nasty.ts';

const RUNS = 60;
const TOKEN = 'jeton-de-tiers-payant-pour-essayer';

/** Routes that are tried here; those of the other suite are named there. */
export const TRIED_ELSEWHERE = [
  '/v1/enrolments',
  '/v1/enrolments/withdraw',
  '/v1/device-orders/executed',
  '/v1/devices/give-up',
  '/v1/devices/me/state',
  '/v1/branch/workstations',
  '/v1/bundles',
  '/v1/bundles/{deviceId}/answers/{sequence}',
  '/v1/rights/check',
  '/v1/voice/rights',
];

export function hostileRoads(place: Place): void {
  describe('hostile input on the roads of workstations, keys and payers', () => {
    let central: TestCentral;
    let client: SignedClient;
    beforeAll(async () => {
      const unlimited = {
        requestsPerMinute: 1e9,
        openRequestsPerMinute: 1e9,
        enrolmentsPerMinute: 1e9,
        rightsChecksPerMinute: 1e9,
        wrongChecks: 1e9,
      };
      central = await aCentral(place, { config: unlimited });
      client = await central.workstation();
      const at = new Date(central.ports.clock.now()).toISOString();
      const token = { tokenSha256: sha256(TOKEN), label: 'essai', at, scope: 'rights' } as const;
      await central.ports.store.write((tx) => insertScopedToken(tx, token));
    });
    afterAll(() => central.close());

    /** Whatever comes, the answer is one of ours: never a fault, never a stack. */
    const expectPlain = async (sent: Sent) => {
      const got = await client.send(sent);
      expect(got.status, got.text).toBeLessThan(500);
      if (got.status >= 400) expect(CentralProblem.safeParse(got.json()).success, got.text).toBe(true);
      expect(got.text).not.toContain('node_modules');
    };
    const bytesOf = (value: unknown): Uint8Array => {
      try {
        return Buffer.from(JSON.stringify(value) ?? 'undefined');
      } catch {
        return Buffer.from('[');
      }
    };

    it('in an enrolment, an order or what a workstation tells of itself gets a plain refusal', async () => {
      const asked = {
        deviceId: crypto.randomUUID(),
        branchCode: 'RABAT',
        label: 'x',
        requestKey: client.keys.publicHex,
        sealKey: client.sealKeys.publicHex,
      };
      const { deviceId, requestKey } = asked;
      const executed = { deviceId: client.deviceId, kind: 'lock', sequence: 1, signature: 'a'.repeat(86) };
      const counts = { waiting: 1, parked: 0, oldestWaitingAt: null, photosWaiting: 0 };
      const goods = [
        ['POST', '/v1/enrolments', asked],
        ['POST', '/v1/enrolments/withdraw', { deviceId, requestKey }],
        ['POST', '/v1/device-orders/executed', executed],
        ['PUT', '/v1/devices/me/state', counts],
      ] as const;
      const wishes = fc.oneof(
        ...goods.flatMap(([method, path, good]) =>
          [spoilt(good), anything].map((bad) =>
            bad.map((value) => ({ method, path, bytes: bytesOf(value) })),
          ),
        ),
      );
      const headers = { 'content-type': 'application/json' };
      await fc.assert(
        fc.asyncProperty(wishes, (wish) => expectPlain({ ...wish, headers })),
        { numRuns: RUNS * 2 },
      );
      await expectPlain({ path: '/v1/branch/workstations' });
    });

    it('in a file from a key, or in what it says of itself, gets a plain refusal', async () => {
      const query = fc.tuple(nasty, nasty, nasty).map((texts) =>
        ['file', 'bytes', 'offset'].map((name, at) => {
          const text = at % 2 === 0 ? (texts[at] ?? '') : '9';
          return `${name}=${encodeURIComponent(text.toWellFormed()).slice(0, 500)}`;
        }),
      );
      const headers = { 'content-type': 'application/octet-stream' };
      const bytes = fc.uint8Array({ maxLength: 400 });
      await fc.assert(
        fc.asyncProperty(query, bytes, nasty, async (parts, content, text) => {
          await expectPlain({
            method: 'POST',
            path: `/v1/bundles?${parts.join('&')}`,
            bytes: content,
            headers,
          });
          const file = sha256(Buffer.from(content));
          const whole = `/v1/bundles?file=${file}&bytes=${content.length}&offset=0`;
          await expectPlain({ method: 'POST', path: whole, bytes: content, headers });
          const named = encodeURIComponent(text.toWellFormed()).slice(0, 300);
          await expectPlain({ path: `/v1/bundles/${named}/answers/${named}` });
        }),
        { numRuns: RUNS },
      );
    });

    it('in a check of rights by a payer or by voice gets a plain refusal', async () => {
      const check = { number: '700000001', birthYear: '1988' };
      const wishes = fc.oneof(
        fc.oneof(spoilt({ checks: [check] }), anything).map((value) => ['/v1/rights/check', value] as const),
        fc
          .oneof(spoilt({ ...check, language: 'fr' }), anything)
          .map((value) => ['/v1/voice/rights', value] as const),
      );
      const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
      await fc.assert(
        fc.asyncProperty(wishes, ([path, value]) =>
          expectPlain({ method: 'POST', path, bytes: bytesOf(value), headers }),
        ),
        { numRuns: RUNS * 2 },
      );
    });

    it('in the giving up of a workstation changes nothing of what it means', async () => {
      const other = await central.workstation();
      const bytes = Buffer.from('[{"x":1}]');
      const got = await other.send({
        method: 'POST',
        path: '/v1/devices/give-up',
        bytes,
        headers: { 'content-type': 'application/json' },
      });
      expect(got.status, got.text).toBeLessThan(500);
      expect((await client.send({ path: '/v1/changes' })).status).toBe(200);
    });
  });
}
