import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEMORABLE } from '../../../../central/demonstration/memorable.ts';
import { SAMPLE_PEOPLE } from '../../../../central/demonstration/load.ts';
import { startCentral, type EmbeddedCentral } from '../../../../central/embedded.ts';
import { DEMONSTRATION } from '../../../../shared/domain/demonstration/index.ts';
import { CentralIntro, EnrolResponse, SignInResponse } from '../../../../shared/protocol/devices.ts';
import { ChangesPage } from '../../../../shared/protocol/changes.ts';
import { PeopleFound } from '../../../../shared/protocol/people.ts';
import { SignedClient } from '../../../support/signed-client.ts';
import type { Place } from '../support/central.ts';

export function people(place: Place): void {
  describe('a demonstration', () => {
    let central: EmbeddedCentral;
    let client: SignedClient;
    beforeAll(async () => {
      central = await startCentral(await place());
      client = new SignedClient(central.url, () => Date.now());
      EnrolResponse.parse((await client.enrol(DEMONSTRATION.enrolmentCode, DEMONSTRATION.branchCode)).json());
    });
    afterAll(() => central.close());
    const read = async (path: string, token = central.readToken) => {
      const response = await fetch(central.url + path, { headers: { authorization: `Bearer ${token}` } });
      return { status: response.status, body: (await response.json()) as unknown };
    };
    const find = async (text: string) =>
      PeopleFound.parse((await read(`/v1/people?text=${encodeURIComponent(text)}`)).body);
    const { lookAlike, otherLookAlike, pharmacist, largeFamily, yearOnly, longNames } = MEMORABLE;

    it('says that it is one, and has the branch of its workstation', async () => {
      const intro = CentralIntro.parse(await (await fetch(`${central.url}/v1/info`)).json());
      expect(intro.demonstration).toBe(true);
      expect(intro.branches.map(({ code }) => code)).toContain(DEMONSTRATION.branchCode);
    });

    it('welcomes each of its agents with the common passphrase', async () => {
      for (const { number, role } of DEMONSTRATION.agents) {
        const got = await client.post('/v1/agents/sign-in', {
          number,
          passphrase: DEMONSTRATION.agentPassphrase,
        });
        expect(SignInResponse.parse(got.json())).toMatchObject({
          outcome: 'welcome',
          agent: { number, role },
        });
      }
    });

    it('finds somebody by number, document, telephone, and names in either script, in any order, by their beginning or sound', async () => {
      const [person] = PeopleFound.parse((await read(`/v1/people/${pharmacist.number}`)).body).people;
      expect(person?.identity.document.number).toBe(pharmacist.document);
      expect(person?.family).toHaveLength(3);
      for (const text of [
        pharmacist.document,
        pharmacist.document.toLowerCase(),
        'QX398811',
        person?.contacts.mobile ?? '',
        'mernissi kenza',
        'Kenza',
        'kinza mernisi',
        'المرنيسي كنزة',
        'كنز',
      ]) {
        expect(
          (await find(text)).people.map(({ id }) => id),
          text,
        ).toContain(person?.id);
      }
    });

    it('shows two people who could be taken for one under both spellings', async () => {
      for (const text of ['mohamed el harrak', 'mohammed harrak', 'محمد الحراق']) {
        const numbers = (await find(text)).people.map(({ registrationNumber }) => registrationNumber);
        expect(numbers, text).toEqual(expect.arrayContaining([lookAlike.number, otherLookAlike.number]));
      }
    });

    it('has the longest family, a birth known by its year, and names of sixty characters', async () => {
      expect((await find(largeFamily.document)).people[0]?.family).toHaveLength(11);
      expect((await find(yearOnly.document)).people[0]?.identity.birth).toBe('1951');
      expect((await find(longNames.document)).people[0]?.identity.familyArabic).toHaveLength(60);
    });

    it('brings its branch about half of its people, page by page', async () => {
      let cursor = '';
      const numbers = new Set<string | null>();
      for (let more = true; more;) {
        const page = ChangesPage.parse(
          (await client.send({ path: `/v1/changes?after=${cursor}&limit=500` })).json(),
        );
        page.changes.forEach(
          (change) => change.kind === 'person' && numbers.add(change.record.registrationNumber),
        );
        ({ cursor, more } = page);
      }
      expect(numbers.size).toBeGreaterThan(SAMPLE_PEOPLE * 0.45);
      expect(numbers.size).toBeLessThan(SAMPLE_PEOPLE * 0.6);
      expect(numbers).not.toContain(MEMORABLE.knownElsewhere.number);
    });

    it('lets nobody read people without a signature or a reading token', async () => {
      expect((await read(`/v1/people/${pharmacist.number}`, 'not-the-token')).status).toBe(401);
      expect((await fetch(`${central.url}/v1/people?text=kenza`)).status).toBe(401);
      expect((await client.send({ path: '/v1/people?text=kenza' })).status).toBe(200);
    });

    it('answers nothing for what it does not have', async () => {
      for (const text of ['000000000', 'QZ999999999', 'zzzzzz qqqq', '<<<', '!!!', '0699999999']) {
        expect((await find(text)).people, text).toEqual([]);
      }
    });
  });
}
