import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAccesses } from '../../../../central/access/access-log.repo.ts';
import { MEMORABLE } from '../../../../central/demonstration/memorable.ts';
import { issueEnrolmentCode } from '../../../../central/devices/enrolment.service.ts';
import { startCentral, type EmbeddedCentral } from '../../../../central/embedded.ts';
import { ASKERS, NEEDS } from '../../../../central/http/needs.ts';
import { findPeople } from '../../../../central/people/people.service.ts';
import { allRoutes } from '../../../../central/routes/index.ts';
import { DEMONSTRATION } from '../../../../shared/domain/demonstration/index.ts';
import type { PersonRecord } from '../../../../shared/domain/people/record.ts';
import { RightsAnswer } from '../../../../shared/domain/rights/index.ts';
import { ChangesPage } from '../../../../shared/protocol/changes.ts';
import { PeopleFound } from '../../../../shared/protocol/people.ts';
import { SignedClient, type Got, type Sent } from '../../../support/signed-client.ts';
import { aPerson, registration, reserve } from '../support/acts.ts';
import type { Place } from '../support/central.ts';

const CODE = 'code-du-point-de-proximite';
const PURPOSE = { 'x-guichet-for': 'care-file.deposited' };

export function needs(place: Place): void {
  describe('what a proximity point sees of somebody', () => {
    let central: EmbeddedCentral;
    let point: SignedClient;
    let branch: SignedClient;
    let person: PersonRecord;
    beforeAll(async () => {
      central = await startCentral(await place());
      const { ports, url } = central;
      await issueEnrolmentCode(ports, {
        code: CODE,
        branchCode: null,
        uses: null,
        days: 1,
        deviceKind: 'proximity',
      });
      point = new SignedClient(url, () => Date.now());
      branch = new SignedClient(url, () => Date.now());
      expect((await point.enrol(CODE, DEMONSTRATION.branchCode)).status).toBe(200);
      expect((await branch.enrol(DEMONSTRATION.enrolmentCode, DEMONSTRATION.branchCode)).status).toBe(200);
      const { people } = await findPeople(ports.store, MEMORABLE.pharmacist.number);
      person = people[0] as PersonRecord;
    });
    afterAll(() => central.close());

    /** What a deposit does not need. */
    const secrets = (): string[] =>
      [
        ...Object.values(person.contacts),
        person.address?.line,
        person.rib,
        person.photo,
        person.identity.birth.length > 4 ? person.identity.birth : undefined,
        person.identity.birthPlace,
        ...person.family.flatMap(({ documentNumber, marriedOn, birth, school }) => [
          documentNumber,
          marriedOn,
          birth,
          school?.year,
        ]),
      ].filter((secret) => typeof secret === 'string');

    /** How each route of a workstation is asked about this person; a new route must come here. */
    const examples: Readonly<Record<string, () => Promise<Sent>>> = {
      getMetrics: async () => ({ path: '/metrics' }),
      tellCounts: async () => ({
        method: 'PUT',
        path: '/v1/devices/me/state',
        json: { waiting: 1, parked: 0, oldestWaitingAt: null, photosWaiting: 0 },
      }),
      viewBranch: async () => ({ path: '/v1/branch/workstations' }),
      signIn: async () => ({
        method: 'POST',
        path: '/v1/agents/sign-in',
        json: { number: '3001', passphrase: DEMONSTRATION.agentPassphrase },
      }),
      reserveNumbers: async () => ({
        method: 'POST',
        path: '/v1/number-blocks',
        json: { requestId: crypto.randomUUID(), count: 1 },
      }),
      // Refused with the record that stands.
      sendActs: async () => {
        const [number = ''] = await reserve(point, 1);
        const like = aPerson({ number, branchCode: DEMONSTRATION.branchCode });
        const { document } = person.identity;
        const act = registration(point, { ...like, identity: { ...like.identity, document } });
        return { method: 'POST', path: '/v1/acts', json: { acts: [act] } };
      },
      compareActs: async () => ({
        method: 'POST',
        path: '/v1/acts/known',
        json: { acts: [crypto.randomUUID()], attachments: [], blocks: [] },
      }),
      listChanges: async () => ({ path: '/v1/changes?limit=500' }),
      findPeople: async () => ({ path: `/v1/people?text=${person.identity.document.number}` }),
      getPerson: async () => ({ path: `/v1/people/${MEMORABLE.pharmacist.number}` }),
      listCareFiles: async () => ({ path: `/v1/people/${person.id}/care-files` }),
      getRights: async () => ({ path: `/v1/people/${person.id}/rights` }),
      findHolders: async () => ({ path: `/v1/holders?document=${person.identity.document.number}` }),
      getPaperStanding: async () => ({ path: '/v1/papers/RC-AAA-26-000001' }),
      checkSeal: async () => ({ method: 'POST', path: '/v1/seals/check', json: { text: 'nothing' } }),
      putAttachment: async () => ({
        method: 'PUT',
        path: `/v1/attachments/${'a'.repeat(64)}`,
        bytes: new Uint8Array(1),
      }),
      beginUpload: async () => ({ method: 'POST', path: '/v1/uploads' }),
      findUpload: async () => ({ method: 'HEAD', path: `/v1/uploads/${'a'.repeat(64)}` }),
      addPart: async () => ({ method: 'PATCH', path: `/v1/uploads/${'a'.repeat(64)}` }),
      sendBundle: async () => ({
        method: 'POST',
        path: `/v1/bundles?file=${'a'.repeat(64)}&bytes=9&offset=0`,
        bytes: new Uint8Array(9),
      }),
      getBundleAnswer: async () => ({ path: `/v1/bundles/${crypto.randomUUID()}/answers/1` }),
      hasAttachment: async () => ({ method: 'HEAD', path: `/v1/attachments/${'a'.repeat(64)}` }),
      getAttachment: async () => ({ path: `/v1/attachments/${'a'.repeat(64)}` }),
    };
    /** Ends the workstation that asks: told by its own story. */
    const FINAL = ['giveUpDevice'];
    const ask = async (route: string): Promise<Got> => point.send((await examples[route]?.()) as Sent);

    it('is asked here through every route that lets a workstation in', () => {
      const routes = allRoutes(central.ports).filter(({ access }) => ASKERS[access].includes('proximity'));
      expect([...Object.keys(examples), ...FINAL].toSorted()).toEqual(
        routes.map(({ name }) => name).toSorted(),
      );
    });

    it.each(Object.keys(examples))('is nothing that a deposit does not need, through %s', async (route) => {
      const got = await ask(route);
      if (NEEDS[route]?.proximity === 'refused') {
        expect([got.status, got.text]).toEqual([403, expect.stringContaining('not for this caller')]);
      } else expect(got.status).not.toBe(403);
      expect(secrets().length).toBeGreaterThan(6);
      for (const secret of secrets()) expect(got.text.includes(secret) ? secret : '').toBe('');
    });

    it('is the names, the number and where rights stand, in the shapes that its counter reads', async () => {
      const [seen] = PeopleFound.parse((await ask('getPerson')).json()).people;
      expect(seen?.registrationNumber).toBe(MEMORABLE.pharmacist.number);
      expect(seen?.family.map(({ givenLatin }) => givenLatin)).toEqual(
        person.family.map(({ givenLatin }) => givenLatin),
      );
      const rights = RightsAnswer.parse((await ask('getRights')).json());
      expect(rights.members).toHaveLength(person.family.length + 1);
      expect(rights.members.every(({ reasons, monthsDue }) => reasons.length + monthsDue.length === 0)).toBe(
        true,
      );
      const page = ChangesPage.parse((await ask('listChanges')).json());
      const kinds = new Set(page.changes.map(({ kind }) => kind));
      expect([kinds.has('person'), kinds.has('request')]).toEqual([true, false]);
    });

    it('is less than what a branch sees', async () => {
      const got = await branch.send({ path: `/v1/people/${MEMORABLE.pharmacist.number}` });
      expect(PeopleFound.parse(got.json()).people[0]?.contacts).toEqual(person.contacts);
      const attachment = await branch.send({ path: `/v1/attachments/${'a'.repeat(64)}` });
      expect(attachment.status).toBe(404);
    });

    it('is journaled at the central, as what a branch sees: who, through what, for what', async () => {
      const since = new Date(Date.now() - 60_000).toISOString();
      await branch.send({ path: `/v1/people/${MEMORABLE.pharmacist.number}`, headers: PURPOSE });
      await point.send({ path: `/v1/people/${person.id}/rights`, headers: PURPOSE });
      const rows = await listAccesses(central.ports.store, person.id, since, 50);
      for (const [who, route] of [
        [branch, 'getPerson'],
        [point, 'getRights'],
      ] as const)
        expect(rows).toContainEqual(
          expect.objectContaining({
            who: `device ${who.deviceId}`,
            route,
            purpose: 'care-file.deposited',
          }),
        );
    });
  });
}
