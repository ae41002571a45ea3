import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEMORABLE } from '../../../../central/demonstration/memorable.ts';
import { startCentral, type EmbeddedCentral } from '../../../../central/embedded.ts';
import { hashPassphrase } from '../../../../central/platform/passphrase-hash.ts';
import { DEMONSTRATION } from '../../../../shared/domain/demonstration/index.ts';
import type { ActAnswer } from '../../../../shared/protocol/acts.ts';
import { ChangesPage } from '../../../../shared/protocol/changes.ts';
import { at, type FakeTime } from '../../../support/clock.ts';
import { aRecruit, asEvent, employerAt, insuredAt, type Requester } from '../../../support/requesters.ts';
import { SignedClient } from '../../../support/signed-client.ts';
import type { Place } from '../support/central.ts';
import { answersTo, aPerson, outcomes, registration, reserve, type SamplePerson } from '../support/acts.ts';

const DEMO = DEMONSTRATION.branchCode;
const [workshop, academy] = DEMONSTRATION.employers;
const REASON = { code: 'wrong_data', typed: 'Le numéro de CNIE n’existe pas.', rules: [] };
const EXTRACT = { code: 'birth-extract', fr: 'Extrait de naissance', ar: 'رسم الولادة' };

export function requests(place: Place): void {
  describe('requests from elsewhere', () => {
    let central: EmbeddedCentral;
    let time: FakeTime;
    let counter: SignedClient;
    let employer: Requester;
    let insured: Requester;
    beforeAll(async () => {
      time = at('2026-03-02T09:00');
      const config = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
      central = await startCentral({ ...(await place()), clock: time, config });
      counter = new SignedClient(central.url, () => time.now());
      await counter.enrol(DEMONSTRATION.enrolmentCode, DEMO);
      employer = employerAt(central.url, workshop.token);
      insured = await insuredAt(central.url, MEMORABLE.pharmacist.number, DEMONSTRATION.portalSecret);
    });
    afterAll(() => central.close());

    const said = (requestId: string, payload: object, more: object = {}) => ({
      id: randomUUID(),
      subjectId: requestId,
      baseVersion: null,
      branchCode: DEMO,
      deviceId: counter.deviceId,
      agentNumber: '1001',
      doneAt: new Date(time.now()).toISOString(),
      kind: 'request.answered',
      payload: {
        requestId,
        outcome: 'refused',
        reason: null,
        papers: [],
        typed: '',
        resultActId: null,
        ...payload,
      },
      ...more,
    });
    const takes = (requestId: string, payload: object = {}, more: object = {}) => ({
      ...said(requestId, {}, more),
      kind: 'request.taken',
      payload: { requestId, taken: true, from: null, ...payload },
    });
    const answer = async (...acts: object[]): Promise<string[]> =>
      outcomes((await answersTo(counter, acts as never)) satisfies ActAnswer[]);
    const inFeed = async (id: string, client = counter) => {
      for (let after = ''; ;) {
        const page = ChangesPage.parse((await client.send({ path: `/v1/changes?after=${after}` })).json());
        const found = page.changes.find((change) => change.kind === 'request' && change.request.id === id);
        if (found?.kind === 'request') return found.request;
        if (!page.more) return undefined;
        after = page.cursor;
      }
    };
    const registered = async (person: SamplePerson) => {
      const act = registration(counter, person);
      expect(outcomes(await answersTo(counter, [act]))).toEqual(['accepted']);
      return act.id;
    };
    const aDemoPerson = async (cnie: string) => {
      const [number = ''] = await reserve(counter, 1);
      return aPerson({ number, cnie, branchCode: DEMO });
    };
    const birth = (rank: number, more: object = {}) =>
      asEvent({
        kind: 'birth',
        happenedOn: '2026-02-20',
        person: {
          familyLatin: 'Mernissi',
          givenLatin: `Enfant${String.fromCharCode(97 + rank)}`,
          familyArabic: 'المرنيسي',
          givenArabic: 'طفل',
          sex: 'F',
          nationality: 'MAR',
        },
        otherParentInsured: 'no',
        ...more,
      });

    it('of a demonstration are there at once, say that they are samples, and have their papers', async () => {
      const samples = await employer.lists();
      expect(samples.requests.map(({ kind, state }) => [kind, state])).toEqual([['recruit', 'new']]);
      expect((await inFeed(samples.requests[0]?.id ?? ''))?.sample).toBe(true);
    });

    it('reach the counters of their branch, and the requester reads each step and the number', async () => {
      const { id, state } = await employer.asks(aRecruit(1));
      expect(state).toBe('new');
      const sent = await inFeed(id);
      expect(sent).toMatchObject({
        source: 'employer',
        branchCode: DEMO,
        requester: { number: workshop.number, name: workshop.name, scheme: 'cnss-salaried' },
        content: { kind: 'recruit', employee: { hiredOn: '2026-02-02' } },
        personId: null,
      });
      const elsewhere = new SignedClient(central.url, () => time.now());
      await elsewhere.enrol(DEMONSTRATION.enrolmentCode, 'DEMO-02');
      expect(await inFeed(id, elsewhere)).toBeUndefined();

      expect(await answer(takes(id))).toEqual(['accepted']);
      expect(await employer.reads(id)).toMatchObject({ state: 'taken' });
      time.advance(60_000);
      const person = await aDemoPerson('ZR500001');
      const resultActId = await registered(person);
      expect(await answer(said(id, { outcome: 'accepted', resultActId }, { subjectId: person.id }))).toEqual([
        'accepted',
      ]);
      const seen = await employer.reads(id);
      expect(seen).toMatchObject({ state: 'accepted', registrationNumber: person.registrationNumber });
      expect(seen.history.map(({ state: then }) => then)).toEqual(['new', 'taken', 'accepted']);
      expect(seen.changedAt).toBe('2026-03-02T09:01:00.000Z');
      expect(JSON.stringify(seen)).not.toContain('1001');
      expect((await inFeed(id))?.version).toBe(3);
    });

    it('are kept once, whatever is sent again, and an id is never used for something else', async () => {
      const id = randomUUID();
      const first = await employer.ask(aRecruit(2), { id });
      expect(first.status).toBe(200);
      expect(await employer.ask(aRecruit(2), { id })).toEqual(first);
      expect(await employer.ask(aRecruit(3), { id })).toMatchObject({
        status: 409,
        body: { problem: 'conflict', detail: 'id_used' },
      });
      expect(await insured.ask(birth(0), { id })).toMatchObject({ status: 409 });
      expect(await employerAt(central.url, academy.token).ask(aRecruit(2), { id })).toMatchObject({
        status: 409,
      });
      expect((await inFeed(id))?.version).toBe(1);
    });

    it('are the requester’s own: another’s is not there, in a list, by its id, or to answer', async () => {
      const { id } = await employer.asks(aRecruit(4));
      const other = employerAt(central.url, academy.token);
      for (const one of [other, insured]) {
        expect((await one.lists()).requests.map((each) => each.id)).not.toContain(id);
        expect((await one.send(`/requests/${id}`)).status).toBe(404);
        expect((await one.gives(id, [{ code: 'x', reference: 'y' }])).status).toBe(404);
      }
    });

    it('are read page after page, the newest first', async () => {
      const all = (await employer.lists()).requests.map(({ id }) => id);
      const seen: string[] = [];
      for (let before = ''; ;) {
        const page = await employer.lists(`?limit=2${before}`);
        expect(page.requests.length).toBeLessThanOrEqual(2);
        seen.push(...page.requests.map(({ id }) => id));
        if (page.next === null) break;
        before = `&before=${page.next}`;
      }
      expect(seen).toEqual(all);
      expect(new Set(seen).size).toBe(seen.length);
    });

    it('get one answer: the first; a second is refused, and no answer names an act that was not accepted', async () => {
      const { id } = await employer.asks(aRecruit(5));
      const person = await aDemoPerson('ZR500005');
      const never = said(id, { outcome: 'accepted', resultActId: randomUUID() }, { subjectId: person.id });
      expect(await answer(never)).toEqual(['invalid']);
      const resultActId = await registered(person);
      expect(
        await answer(said(id, { outcome: 'accepted', resultActId }, { subjectId: randomUUID() })),
      ).toEqual(['invalid']);
      expect(await answer(said(id, { outcome: 'refused', reason: { ...REASON, typed: ' ' } }))).toEqual([
        'invalid',
      ]);
      expect(await answer(said(id, { outcome: 'paper_asked', papers: [] }))).toEqual(['invalid']);
      expect(
        await answer(
          said(id, { reason: REASON }),
          said(id, { outcome: 'accepted', resultActId }, { subjectId: person.id }),
        ),
      ).toEqual(['accepted', 'request_answered']);
      expect(await employer.reads(id)).toMatchObject({
        state: 'refused',
        registrationNumber: null,
        reason: { ...REASON, says: { fr: 'Une information est inexacte', ar: 'معلومة غير صحيحة' } },
      });
      expect(await answer(said(randomUUID(), { reason: REASON }))).toEqual(['request_unknown']);
    });

    it('are not answered by another branch, and an answer about a file is about that very file', async () => {
      const elsewhere = new SignedClient(central.url, () => time.now());
      await elsewhere.enrol(DEMONSTRATION.enrolmentCode, 'DEMO-02');
      const { id } = await insured.asks(birth(1));
      const foreign = {
        ...said(id, { reason: REASON }),
        deviceId: elsewhere.deviceId,
        branchCode: 'DEMO-02',
      };
      expect(outcomes(await answersTo(elsewhere, [foreign as never]))).toEqual(['request_unknown']);
      const person = await aDemoPerson('ZR500006');
      const resultActId = await registered(person);
      expect(await answer(said(id, { outcome: 'accepted', resultActId }, { subjectId: person.id }))).toEqual([
        'invalid',
      ]);
      expect(await insured.reads(id)).toMatchObject({ state: 'new' });
    });

    it('are taken as advice: the first who takes has it, who had seen that takes it over, who has it puts it back', async () => {
      const { id } = await employer.asks(aRecruit(7));
      const second = { agentNumber: '1002' };
      expect(await answer(takes(id), takes(id, {}, second))).toEqual(['accepted', 'accepted']);
      expect((await inFeed(id))?.taken?.agentNumber).toBe('1001');
      const from = { deviceId: counter.deviceId, agentNumber: '1001' };
      await answer(takes(id, { from }, second));
      expect((await inFeed(id))?.taken?.agentNumber).toBe('1002');
      await answer(takes(id, { taken: false }));
      expect((await inFeed(id))?.taken?.agentNumber).toBe('1002');
      await answer(takes(id, { taken: false }, second));
      expect(await inFeed(id)).toMatchObject({ state: 'new', taken: null });
    });

    it('are opened by the secret of a sealed slip too, however it is typed', async () => {
      const person = await aDemoPerson('ZR500020');
      await registered(person);
      const secretHash = await hashPassphrase('ACDEFGHJKMNP');
      const issued = {
        ...said(person.id, {}),
        kind: 'access.issued',
        payload: { reference: 'SE-TEST-1', number: person.registrationNumber, hash: secretHash },
      };
      expect(await answer(issued)).toEqual(['accepted']);
      const owner = await insuredAt(central.url, person.registrationNumber, 'acde-fghj kmnp');
      expect((await owner.lists()).requests).toEqual([]);
    });

    it('come back as new with the paper that was asked, once', async () => {
      const { id } = await insured.asks(birth(2));
      expect(await insured.gives(id, [{ code: EXTRACT.code, reference: 'n° 12/2026' }])).toMatchObject({
        status: 409,
        body: { detail: 'no_paper_asked' },
      });
      await answer(said(id, { outcome: 'paper_asked', papers: [EXTRACT], typed: 'La date ne se lit pas.' }));
      expect(await insured.reads(id)).toMatchObject({
        state: 'paper_asked',
        papers: [EXTRACT],
        typed: 'La date ne se lit pas.',
      });
      const papers = [{ code: EXTRACT.code, reference: 'n° 12/2026' }];
      const given = await insured.gives(id, papers);
      expect(given).toMatchObject({ status: 200, body: { state: 'new', papers: [] } });
      expect(await insured.gives(id, papers)).toEqual(given);
      expect((await inFeed(id))?.history.at(-1)).toMatchObject({ state: 'new', given: papers });
      await answer(said(id, { reason: REASON }));
      expect((await insured.reads(id)).history.map(({ state }) => state)).toEqual([
        'new',
        'paper_asked',
        'new',
        'refused',
      ]);
    });
  });
}
