import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEMORABLE, type Memorable } from '../../../../central/demonstration/memorable.ts';
import { startCentral, type EmbeddedCentral } from '../../../../central/embedded.ts';
import { listByNumber, putRecords } from '../../../../central/people/person.repo.ts';
import { DEMONSTRATION } from '../../../../shared/domain/demonstration/index.ts';
import { RightsAnswer } from '../../../../shared/domain/rights/index.ts';
import type { PersonRecord } from '../../../../shared/domain/people/record.ts';
import { CentralProblem, DocumentLook } from '../../../../shared/protocol/index.ts';
import { SignedClient } from '../../../support/signed-client.ts';
import type { Place } from '../support/central.ts';

export function rights(place: Place): void {
  describe('the rights that the central answers', () => {
    let central: EmbeddedCentral;
    let client: SignedClient;
    beforeAll(async () => {
      central = await startCentral(await place());
      client = new SignedClient(central.url, () => Date.now());
      expect((await client.enrol(DEMONSTRATION.enrolmentCode, DEMONSTRATION.branchCode)).status).toBe(200);
    });
    afterAll(() => central.close());

    const fileOf = async (name: Memorable): Promise<PersonRecord> => {
      const [record] = await listByNumber(central.ports.store, MEMORABLE[name].number);
      if (!record) throw new Error(name);
      return record;
    };
    const rightsOf = async (name: Memorable): Promise<RightsAnswer> =>
      RightsAnswer.parse(
        (await client.send({ path: `/v1/people/${(await fileOf(name)).id}/rights` })).json(),
      );
    const statesOf = async (name: Memorable): Promise<readonly string[]> =>
      (await rightsOf(name)).members.map(({ state }) => state);
    const holdersOf = async (document: string) =>
      DocumentLook.parse(
        (await client.send({ path: `/v1/holders?document=${document}` })).json(),
      ).holders.map(({ as }) => as);

    it('tell the insured person and each dependant, the day and the instant', async () => {
      const answer = await rightsOf('pharmacist');
      expect(answer.members.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open']);
      expect(answer.members[0]?.memberId).toBeNull();
      expect(Math.abs(Date.parse(answer.at) - Date.now())).toBeLessThan(60_000);
      expect(await statesOf('lookAlike')).toEqual(['suspended']);
      expect((await rightsOf('lookAlike')).members[0]?.monthsDue).toHaveLength(2);
      expect(await statesOf('otherLookAlike')).toEqual(['waiting']);
      expect(await statesOf('traveller')).toEqual(['kept']);
    });

    it('are unknown where nobody told the contributions, or where no text says when they open', async () => {
      expect((await rightsOf('knownElsewhere')).members[0]).toMatchObject({
        state: 'unknown',
        why: 'no_facts',
      });
      expect((await rightsOf('largeFamily')).members[0]).toMatchObject({
        state: 'unknown',
        reasons: [{ code: 'figure.unset' }],
      });
    });

    it('are those of a spouse who is insured through their own file: closed here', async () => {
      const file = await fileOf('pharmacist');
      const { document } = (await fileOf('otherLookAlike')).identity;
      const changed: PersonRecord = {
        ...file,
        version: file.version + 1,
        family: file.family.map((member) =>
          member.kind === 'spouse' ? { ...member, documentNumber: document.number } : member,
        ),
      };
      const at = new Date().toISOString();
      await central.ports.store.write((tx) => putRecords(tx, [{ record: changed, actId: null }], at));
      const [, spouse] = (await rightsOf('pharmacist')).members;
      expect(spouse).toMatchObject({ state: 'closed', reasons: [{ code: 'spouse.has_own_cover' }] });
      const back = { ...file, version: changed.version + 1 };
      await central.ports.store.write((tx) => putRecords(tx, [{ record: back, actId: null }], at));
    });

    it('are for workstations, about people that the central has', async () => {
      const { id } = await fileOf('pharmacist');
      const stranger = await fetch(`${central.url}/v1/people/${id}/rights`, {
        headers: { authorization: `Bearer ${central.readToken}`, 'x-guichet-protocol': '2' },
      });
      expect(stranger.status).toBe(401);
      const nobody = await client.send({ path: '/v1/people/0190a000-0000-7000-8000-000000000000/rights' });
      expect([nobody.status, CentralProblem.parse(nobody.json()).problem]).toEqual([404, 'not_found']);
    });

    it('of a document: insured, on a list, covered through somebody, or nobody’s', async () => {
      expect(await holdersOf(MEMORABLE.pharmacist.document)).toEqual(['insured']);
      expect(await holdersOf(MEMORABLE.listed.document)).toEqual(['listed']);
      expect(await holdersOf('QX398811')).toEqual(['dependant']);
      expect(await holdersOf('ZZ999999')).toEqual([]);
    });
  });
}
