import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueEnrolmentCode } from '../../../../central/devices/enrolment.service.ts';
import type { EnrolResponse, SealKey } from '../../../../shared/protocol/devices.ts';
import type { CentralProblem } from '../../../../shared/protocol/people.ts';
import { newKeyPair, SignedClient, type Got } from '../../../support/signed-client.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

const problemOf = (got: Got): string => got.json<CentralProblem>().problem;

export function enrolment(place: Place): void {
  describe('enrolling a workstation', () => {
    let central: TestCentral;
    beforeAll(async () => {
      central = await aCentral(place);
    });
    afterAll(() => central.close());
    const aClient = () => new SignedClient(central.url, () => central.time.now());
    const aCode = async (
      code: string,
      uses: number | null = 1,
      branchCode: string | null = null,
      days = 7,
    ) => {
      await issueEnrolmentCode(central.ports, { code, uses, branchCode, days });
      return code;
    };

    it('gives a branch, a short code and a certified seal key, known to verifiers', async () => {
      const client = aClient();
      const { branch, shortCode, sealKey } = (
        await client.enrol(await aCode('first'), 'FES')
      ).json<EnrolResponse>();
      expect(branch.code).toBe('FES');
      expect(shortCode).toMatch(/^[A-Z2-9]{3}$/);
      expect(sealKey).toMatchObject({
        publicKey: client.sealKeys.publicHex,
        deviceId: client.deviceId,
        revokedAt: null,
      });
      const published = (await (await fetch(`${central.url}/v1/seal-keys`)).json()) as { keys: SealKey[] };
      expect(published.keys).toContainEqual(sealKey);
    });

    it('answers the same again to the same workstation, whose first answer may have been lost', async () => {
      const client = aClient();
      const code = await aCode('again');
      const first = await client.enrol(code, 'RABAT');
      const second = await client.enrol(code, 'RABAT');
      expect(second.text).toBe(first.text);
    });

    it('lets a code for one workstation be used by one, even when five come at once', async () => {
      const code = await aCode('once');
      const got = await Promise.all(Array.from({ length: 5 }, () => aClient().enrol(code, 'RABAT')));
      expect(got.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403, 403]);
    });

    it('refuses a code that is unknown, expired, or for another branch, and a branch that does not exist', async () => {
      expect(problemOf(await aClient().enrol('never-given', 'RABAT'))).toBe('enrolment_refused');
      const forFes = await aCode('for-fes', null, 'FES');
      expect(problemOf(await aClient().enrol(forFes, 'RABAT'))).toBe('enrolment_refused');
      expect(problemOf(await aClient().enrol(central.enrolmentCode, 'NOWHERE'))).toBe('enrolment_refused');
      const short = await aCode('short', null, null, 1);
      central.time.advance(25 * 3_600_000);
      expect(problemOf(await aClient().enrol(short, 'RABAT'))).toBe('enrolment_refused');
    });

    it('asks the workstation to prove that it holds the key', async () => {
      const client = aClient();
      const liar = new SignedClient(central.url, client.now, client.deviceId);
      const got = await client.post('/v1/devices', {
        deviceId: client.deviceId,
        enrolmentCode: central.enrolmentCode,
        branchCode: 'RABAT',
        label: 'x',
        requestKey: liar.keys.publicHex,
        sealKey: liar.sealKeys.publicHex,
      });
      expect(problemOf(got)).toBe('signature');
    });

    it('keeps the keys of a workstation: its name with other keys is refused', async () => {
      const client = await central.workstation();
      const thief = new SignedClient(central.url, client.now, client.deviceId, newKeyPair());
      expect(problemOf(await thief.enrol(central.enrolmentCode, 'RABAT'))).toBe('enrolment_refused');
    });

    it('never gives one short code to two workstations', async () => {
      const enrolled = await Promise.all(
        Array.from({ length: 12 }, () => aClient().enrol(central.enrolmentCode, 'RABAT')),
      );
      const codes = enrolled.map((got) => got.json<EnrolResponse>().shortCode);
      expect(new Set(codes).size).toBe(12);
    });
  });
}
