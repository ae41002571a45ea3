import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEMORABLE } from '../../../../central/demonstration/memorable.ts';
import { revokeCommand } from '../../../../central/cli/device-commands.ts';
import { lawCommand } from '../../../../central/cli/law-command.ts';
import { readCommandLine } from '../../../../central/cli/options.ts';
import { startCentral, type EmbeddedCentral } from '../../../../central/embedded.ts';
import { findDevice } from '../../../../central/devices/device.repo.ts';
import { listSealKeysOf } from '../../../../central/devices/enrolment.repo.ts';
import { listByNumber } from '../../../../central/people/person.repo.ts';
import { checkRights } from '../../../../central/rights/check.service.ts';
import { answerRights } from '../../../../central/rights/rights.service.ts';
import { at } from '../../../support/clock.ts';
import type { SignedClient } from '../../../support/signed-client.ts';
import { answersTo, aPerson, outcomes, registration, reserve } from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

/** An hour before midnight UTC: in Morocco the next day, but in the month of Ramadan, when its clocks are put back. */
const ORDINARY = '2025-11-04T23:30:00Z';
const RAMADAN = '2025-03-10T23:30:00Z';

export function legalDay(place: Place): void {
  describe('the day of the law', () => {
    const time = at(ORDINARY);
    let central: EmbeddedCentral;
    beforeAll(async () => {
      central = await startCentral({ ...(await place()), clock: time });
    });
    afterAll(() => central.close());

    const dayOfRights = async (): Promise<readonly string[]> => {
      const [record] = await listByNumber(central.ports.store, MEMORABLE.pharmacist.number);
      const { on } = await answerRights(central.ports, record?.id ?? '');
      return [on, (await checkRights(central.ports, 'essai', [])).answer.on];
    };

    it('turns at midnight in Morocco, whatever its clocks show in that season', async () => {
      expect(await dayOfRights()).toEqual(['2025-11-05', '2025-11-05']);
      time.setWallTo(RAMADAN);
      expect(await dayOfRights()).toEqual(['2025-03-10', '2025-03-10']);
      time.setWallTo(ORDINARY);
    });

    it('is the day on which a law was given its day', async () => {
      const say = (...args: string[]) =>
        lawCommand(central.ports, readCommandLine(['law', ...args]), () => '');
      await say('set', 'law-54-23', '2027-03-01', '--source', 'Décret d’exemple');
      expect(await say('list')).toContain('fixé le 2025-11-05');
    });
  });

  describe('an act near midnight', () => {
    let central: TestCentral;
    let client: SignedClient;
    beforeAll(async () => {
      central = await aCentral(place);
      central.time.setWallTo(ORDINARY);
      client = await central.workstation();
    });
    afterAll(() => central.close());

    const marriedOn = async (day: string): Promise<string[]> => {
      const [number] = await reserve(client, 1);
      const person = aPerson({ number: number ?? '', spouseCnie: `QZ${day.replaceAll('-', '').slice(2)}` });
      const family = person.family.map((member) => ({ ...member, marriedOn: day }));
      return outcomes(await answersTo(client, [registration(client, { ...person, family })]));
    };

    it('is judged by the Moroccan day, with the one day of grace that counters have', async () => {
      expect(await marriedOn('2025-11-06')).toEqual(['accepted']);
      expect(await marriedOn('2025-11-07')).toEqual(['invalid']);
      central.time.setWallTo(RAMADAN);
      expect(await marriedOn('2025-03-11')).toEqual(['accepted']);
      expect(await marriedOn('2025-03-12')).toEqual(['invalid']);
      central.time.setWallTo(ORDINARY);
    });

    it('stands behind a revocation from the first instant of its day, and the papers of that day with it', async () => {
      const stolen = await central.workstation();
      const line = readCommandLine(['revoke', stolen.deviceId, '--from', '2025-11-05']);
      expect(await revokeCommand(central.ports, line, () => '')).toBe('Poste révoqué.');
      const { store } = central.ports;
      expect((await findDevice(store, stolen.deviceId))?.revokedFrom).toBe('2025-11-04T23:00:00.000Z');
      expect(
        (await listSealKeysOf(store, stolen.deviceId)).map(({ distrustedFrom }) => distrustedFrom),
      ).toEqual(['2025-11-05T00:00:00.000Z']);
    });
  });
}
