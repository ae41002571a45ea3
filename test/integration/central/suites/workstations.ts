import { randomUUID, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerActs } from '../../../../central/acts/acts.service.ts';
import { decideLate, listSuspect } from '../../../../central/acts/late.service.ts';
import { receive } from '../../../../central/acts/received.ts';
import { approve, listWaiting, refuse } from '../../../../central/devices/asked.service.ts';
import { findDevice } from '../../../../central/devices/device.repo.ts';
import { revoke, unlock } from '../../../../central/devices/revocation.service.ts';
import { verifySeal } from '../../../../central/platform/seal-crypto.ts';
import { executedText, readOrder, type OrderKind } from '../../../../shared/domain/seal/index.ts';
import type { ActAnswer } from '../../../../shared/protocol/acts.ts';
import type { CentralIntro, EnrolStanding } from '../../../../shared/protocol/devices.ts';
import type { CentralProblem } from '../../../../shared/protocol/people.ts';
import { SignedClient, type Got } from '../../../support/signed-client.ts';
import { answersTo, aPerson, outcomes, registration, reserve } from '../support/acts.ts';
import { fingerprintShownBy } from '../support/fingerprint.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

const HOUR_MS = 3_600_000;
const problemOf = (got: Got): string => got.json<CentralProblem>().problem;
const standing = (got: Got): string => got.json<EnrolStanding>().state;

export function workstations(place: Place): void {
  describe('a workstation without a code', () => {
    let central: TestCentral;
    beforeAll(async () => {
      central = await aCentral(place, {
        config: { enrolmentsAskedMax: 8, enrolmentsAskedBranchMax: 5, enrolmentsPerMinute: 1_000 },
      });
    });
    afterAll(() => central.close());
    const aClient = () => new SignedClient(central.url, () => central.time.now());
    const shownBy = (client: SignedClient) => fingerprintShownBy(client, central.url, 'RABAT');

    it('waits, can do nothing, and is enrolled once its fingerprint was compared', async () => {
      const client = aClient();
      expect(standing(await client.ask('RABAT'))).toBe('pending');
      expect(standing(await client.ask('RABAT'))).toBe('pending');
      for (const path of ['/v1/changes', '/v1/people?text=alaoui'])
        expect(problemOf(await client.send({ path }))).toBe('device_unknown');
      expect(problemOf(await client.post('/v1/acts', { acts: [{}] }))).toBe('device_unknown');
      expect(problemOf(await client.post('/v1/number-blocks', { requestId: randomUUID(), count: 1 }))).toBe(
        'device_unknown',
      );

      const [waiting] = await listWaiting(central.ports, 10);
      expect(waiting).toMatchObject({ deviceId: client.deviceId, fingerprint: await shownBy(client) });
      expect(waiting?.fingerprint).toMatch(/^(?:\d{4} ){5}\d{4}$/);
      expect(await approve(central.ports, client.deviceId, '0000 0000 0000 0000 0000 0000')).toBe(
        'other_fingerprint',
      );
      expect(problemOf(await client.send({ path: '/v1/changes' }))).toBe('device_unknown');
      expect(await approve(central.ports, client.deviceId, await shownBy(client))).toBe('done');
      const first = await client.ask('RABAT');
      expect(first.json()).toMatchObject({ state: 'approved', enrolled: { branch: { code: 'RABAT' } } });
      expect((await client.ask('RABAT')).text).toBe(first.text);
      expect((await client.send({ path: '/v1/changes' })).status).toBe(200);
      expect(await listWaiting(central.ports, 10)).toEqual([]);
    });

    it('shows another fingerprint when somebody in between gives another root, another key or another name', async () => {
      const client = aClient();
      const { sealRoot = '' } = (await (await fetch(`${central.url}/v1/info`)).json()) as CentralIntro;
      const shown = await shownBy(client);
      expect(await fingerprintShownBy(aClient(), central.url, 'RABAT')).not.toBe(shown);
      expect(await fingerprintShownBy(client, central.url, 'FES')).not.toBe(shown);
      expect(await fingerprintShownBy(client, central.url, 'RABAT', `00${sealRoot.slice(2)}`)).not.toBe(
        shown,
      );
    });

    it('is told that it was refused, that its time is over, and can withdraw', async () => {
      const [refused, late, gone] = [aClient(), aClient(), aClient()];
      for (const client of [refused, late, gone]) await client.ask('RABAT');
      expect(await refuse(central.ports, refused.deviceId)).toBe(true);
      expect(standing(await refused.ask('RABAT'))).toBe('refused');
      expect(await approve(central.ports, refused.deviceId, await shownBy(refused))).toBe('refused_before');
      const withdrawn = { deviceId: gone.deviceId, requestKey: gone.keys.publicHex };
      expect((await gone.post('/v1/enrolments/withdraw', withdrawn)).status).toBe(204);
      expect(await approve(central.ports, gone.deviceId, await shownBy(gone))).toBe('unknown');
      central.time.advance(73 * HOUR_MS);
      expect(standing(await late.ask('RABAT'))).toBe('expired');
      expect(await approve(central.ports, late.deviceId, await shownBy(late))).toBe('expired');
    });

    it('cannot be asked for by somebody without its key, nor withdrawn by them', async () => {
      const client = aClient();
      await client.ask('RABAT');
      const thief = new SignedClient(central.url, client.now, client.deviceId);
      expect(problemOf(await thief.ask('RABAT'))).toBe('enrolment_refused');
      const withdrawn = { deviceId: client.deviceId, requestKey: client.keys.publicHex };
      expect(problemOf(await thief.post('/v1/enrolments/withdraw', withdrawn))).toBe('signature');
      expect(standing(await client.ask('RABAT'))).toBe('pending');
    });

    it('waits with few others: beyond that a branch, then the whole country, is asked to come later', async () => {
      const asked = await Promise.all(Array.from({ length: 9 }, () => aClient().ask('FES')));
      expect(asked.filter(({ status }) => status === 200)).toHaveLength(5);
      const crowd = asked.find(({ status }) => status === 429);
      expect(crowd?.json<CentralProblem>()).toMatchObject({ problem: 'too_many', retryAfterSeconds: 600 });
      const others = await Promise.all(Array.from({ length: 6 }, () => aClient().ask('RABAT')));
      expect(others.map(({ status }) => status)).toContain(429);
      expect(await listWaiting(central.ports, 100)).toHaveLength(8);
    });
  });

  describe('a revoked workstation', () => {
    let central: TestCentral;
    beforeAll(async () => {
      central = await aCentral(place);
    });
    afterAll(() => central.close());
    const rootOf = async () =>
      ((await (await fetch(`${central.url}/v1/info`)).json()) as CentralIntro).sealRoot ?? '';
    const orderIn = async (got: Got) =>
      readOrder(got.json<CentralProblem>().order ?? '', await rootOf(), verifySeal);
    const deviceOf = async (client: SignedClient) => {
      const found = await findDevice(central.ports.store, client.deviceId);
      if (!found) throw new Error('not enrolled');
      return found;
    };
    const executed = (client: SignedClient, kind: OrderKind, sequence: number) => {
      const told = { deviceId: client.deviceId, kind, sequence };
      const signature = sign(null, Buffer.from(executedText(told)), client.keys.privateKey);
      return fetch(`${central.url}/v1/device-orders/executed`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...told, signature: signature.toString('base64url') }),
      });
    };

    it('reads nothing of any kind', async () => {
      const client = await central.workstation();
      expect(await revoke(central.ports, client.deviceId)).toBe('revoked');
      for (const path of [
        '/v1/changes',
        '/v1/people?text=alaoui',
        '/v1/people/200000001',
        `/v1/people/${randomUUID()}/rights`,
        '/v1/holders?document=AB12345',
        '/v1/papers/AT-K3B-26-000042',
        `/v1/attachments/${'a'.repeat(64)}`,
      ])
        expect([path, (await client.send({ path })).status]).toEqual([path, 403]);
      expect((await client.post('/v1/agents/sign-in', { number: '1', passphrase: 'x' })).status).toBe(403);
      const block = { requestId: randomUUID(), count: 1 };
      expect(problemOf(await client.post('/v1/number-blocks', block))).toBe('device_revoked');
    });

    it('is told its last order with each refusal, signed by the root, until it says that it is done', async () => {
      const client = await central.workstation();
      await revoke(central.ports, client.deviceId, { order: 'lock', contact: '05 37 00 00 00' });
      const order = await orderIn(await client.send({ path: '/v1/changes' }));
      expect(order).toMatchObject({
        deviceId: client.deviceId,
        kind: 'lock',
        sequence: 1,
        contact: '05 37 00 00 00',
      });
      expect((await executed(client, 'lock', 1)).status).toBe(204);
      expect((await executed(client, 'lock', 1)).status).toBe(204);
      expect(await orderIn(await client.send({ path: '/v1/changes' }))).toBeUndefined();
      expect(await revoke(central.ports, client.deviceId, { order: 'erase' })).toBe('changed');
      expect(await orderIn(await client.send({ path: '/v1/changes' }))).toMatchObject({
        kind: 'erase',
        sequence: 2,
      });
    });

    it('is good again, its seal too, once it says that it opened; not before', async () => {
      const client = await central.workstation();
      await revoke(central.ports, client.deviceId, { order: 'lock', from: '2026-03-01T00:00:00.000Z' });
      await executed(client, 'lock', 1);
      const text = await unlock(central.ports, client.deviceId);
      const refused = await client.send({ path: '/v1/changes' });
      expect(refused.json<CentralProblem>()).toMatchObject({ problem: 'device_revoked', order: text });
      expect((await executed(client, 'unlock', 2)).status).toBe(204);
      expect((await client.send({ path: '/v1/changes' })).status).toBe(200);
      expect(await unlock(central.ports, client.deviceId)).toBeUndefined();
      // Told again after a second theft, the old message opens nothing.
      await revoke(central.ports, client.deviceId, { order: 'lock' });
      expect((await executed(client, 'unlock', 2)).status).toBe(204);
      expect(problemOf(await client.send({ path: '/v1/changes' }))).toBe('device_revoked');
    });

    it('gives itself up, and is answered the order to lock itself', async () => {
      const client = await central.workstation();
      const got = await client.post('/v1/devices/give-up', undefined);
      const { order = '' } = got.json<{ order?: string }>();
      expect(readOrder(order, await rootOf(), verifySeal)).toMatchObject({ kind: 'lock' });
      expect(await orderIn(await client.send({ path: '/v1/changes' }))).toMatchObject({ kind: 'lock' });
    });

    it('cannot say that an order is done in the name of another', async () => {
      const [client, other] = [await central.workstation(), await central.workstation()];
      await revoke(central.ports, client.deviceId, { order: 'erase' });
      const lie = new SignedClient(central.url, client.now, client.deviceId, other.keys);
      expect((await executed(lie, 'erase', 1)).status).toBe(401);
      expect((await executed(client, 'erase', 7)).status).toBe(404);
    });

    it('has acts that it did before taken, whenever they come; those of after are refused for ever', async () => {
      const client = await central.workstation();
      const [one = '', two = '', three = ''] = await reserve(client, 3);
      const before = registration(client, aPerson({ number: one }));
      central.time.advance(HOUR_MS);
      const from = new Date(central.time.now()).toISOString();
      const after = registration(client, aPerson({ number: two }));
      central.time.advance(48 * HOUR_MS);
      await revoke(central.ports, client.deviceId, { from });
      expect(outcomes(await answersTo(client, [before, after]))).toEqual(['accepted', 'device_revoked']);
      expect(outcomes(await answersTo(client, [after, before]))).toEqual(['device_revoked', 'accepted']);
      const forged = { ...registration(client, aPerson({ number: three })), doneAt: before.doneAt };
      const thief = new SignedClient(central.url, client.now, client.deviceId);
      const [lie] = await answerActs(central.ports, await deviceOf(client), [
        receive(thief.signAct(JSON.stringify(forged))),
      ]);
      expect(lie).toContain('"code":"signature"');
      expect(await listSuspect(central.ports)).toMatchObject([{ id: before.id, standing: 'taken' }]);
    });

    it('has them taken by another road too: what counts is who signed', async () => {
      const client = await central.workstation();
      const [one = '', two = ''] = await reserve(client, 2);
      const before = registration(client, aPerson({ number: one }));
      central.time.advance(HOUR_MS);
      await revoke(central.ports, client.deviceId);
      const after = registration(client, aPerson({ number: two }));
      const carried = [before, after].map((act) => receive(client.signAct(JSON.stringify(act))));
      const answers = await answerActs(central.ports, await deviceOf(client), carried);
      expect(outcomes(answers.map((text) => JSON.parse(text) as ActAnswer))).toEqual([
        'accepted',
        'device_revoked',
      ]);
    });

    it('has an act put apart that an exchange since should have brought: an administrator takes it or drops it', async () => {
      const client = await central.workstation();
      const [one = '', two = ''] = await reserve(client, 2);
      const [kept, dropped] = [one, two].map((number) => registration(client, aPerson({ number }))) as [
        ReturnType<typeof registration>,
        ReturnType<typeof registration>,
      ];
      central.time.advance(HOUR_MS);
      expect((await client.send({ path: '/v1/changes' })).status).toBe(200);
      central.time.advance(HOUR_MS);
      await revoke(central.ports, client.deviceId);
      expect(await answersTo(client, [kept, dropped])).toEqual([]);
      expect(await answersTo(client, [kept])).toEqual([]);
      const apart = (await listSuspect(central.ports)).filter(({ standing: of }) => of === 'apart');
      expect(apart.map(({ id }) => id).sort()).toEqual([kept.id, dropped.id].sort());
      expect(JSON.parse(apart[0]?.text ?? '')).toMatchObject({ kind: 'registration.submitted' });

      expect(await decideLate(central.ports, kept.id, 'take')).toBe(true);
      expect(await decideLate(central.ports, dropped.id, 'drop')).toBe(true);
      expect(await decideLate(central.ports, kept.id, 'drop')).toBe(false);
      expect(outcomes(await answersTo(client, [kept, dropped]))).toEqual(['accepted', 'device_revoked']);
      expect((await listSuspect(central.ports)).some(({ id }) => id === dropped.id)).toBe(false);
    });
  });
}
