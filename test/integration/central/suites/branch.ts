import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BranchView } from '../../../../shared/domain/sync/index.ts';
import type { SignedClient } from '../../../support/signed-client.ts';
import { answersTo, aPerson, attestation, registration, reserve } from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

const STATE = '/v1/devices/me/state';
const BRANCH = '/v1/branch/workstations';

export function branch(place: Place): void {
  describe('what a branch knows of its workstations', () => {
    let central: TestCentral;
    let one: SignedClient;
    let two: SignedClient;
    let elsewhere: SignedClient;
    beforeAll(async () => {
      central = await aCentral(place);
      [one, two, elsewhere] = [
        await central.workstation('RABAT'),
        await central.workstation('RABAT'),
        await central.workstation('FES'),
      ];
    });
    afterAll(() => central.close());

    const counts = (waiting: number) => ({
      waiting,
      parked: 1,
      oldestWaitingAt: '2026-03-02T08:00:00.000Z',
      photosWaiting: 3,
    });
    const tell = (client: SignedClient, json: unknown) => client.send({ method: 'PUT', path: STATE, json });
    const look = async (client: SignedClient) =>
      BranchView.parse((await client.send({ path: BRANCH })).json());

    it('is what each told last, and nothing of another branch', async () => {
      expect((await look(two)).workstations.map(({ told }) => told)).toEqual([null, null]);
      expect((await tell(one, counts(5))).status).toBe(204);
      expect((await tell(one, counts(4))).status).toBe(204);
      expect((await tell(elsewhere, counts(9))).status).toBe(204);
      const { workstations } = await look(two);
      expect(workstations.map(({ deviceId }) => deviceId).sort()).toEqual(
        [one.deviceId, two.deviceId].sort(),
      );
      // What waits longest comes first.
      expect(workstations[0]).toMatchObject({ deviceId: one.deviceId, told: { ...counts(4) } });
      expect(workstations[1]?.told).toBeNull();
    });

    it('takes nothing but counts: a text, a negative count or half of it is refused, and what was told stands', async () => {
      for (const bad of [{}, { ...counts(1), waiting: -1 }, { ...counts(1), waiting: 'Salma' }, 'counts'])
        expect((await tell(one, bad)).status).toBe(400);
      const told = (await look(one)).workstations.find(({ deviceId }) => deviceId === one.deviceId)?.told;
      expect(told?.waiting).toBe(4);
    });

    it('names what was refused lately by kind, reference, code, agent and workstation, and nobody', async () => {
      const [number] = await reserve(one, 1);
      const person = aPerson({ number: number ?? '' });
      const lost = attestation(one, randomUUID(), '100000001');
      const accepted = registration(one, person);
      await answersTo(one, [lost, accepted]);
      const { refusals } = await look(two);
      expect(refusals).toEqual([
        expect.objectContaining({
          actId: lost.id,
          kind: 'attestation.issued',
          code: 'unknown_subject',
          agentNumber: lost.agentNumber,
          reference: lost.payload.reference,
        }),
      ]);
      expect(JSON.stringify(refusals)).not.toContain(person.identity.familyLatin);
      expect((await look(elsewhere)).refusals).toEqual([]);
      // The same act sent again is answered again, and told once.
      await answersTo(one, [lost]);
      expect((await look(two)).refusals).toHaveLength(1);
    });

    it('is told to nobody who does not sign as a workstation', async () => {
      expect((await fetch(one.url + BRANCH)).status).toBeGreaterThanOrEqual(400);
    });
  });
}
