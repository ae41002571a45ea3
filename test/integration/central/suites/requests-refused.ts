import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEMORABLE } from '../../../../central/demonstration/memorable.ts';
import { startCentral, type EmbeddedCentral } from '../../../../central/embedded.ts';
import { revokeEmployerTokens } from '../../../../central/requests/employer.repo.ts';
import { DEMONSTRATION } from '../../../../shared/domain/demonstration/index.ts';
import { ChangesPage } from '../../../../shared/protocol/changes.ts';
import { PeopleFound } from '../../../../shared/protocol/people.ts';
import { at, type FakeTime } from '../../../support/clock.ts';
import {
  aRecruit,
  asEvent,
  employerAt,
  insuredAt,
  insuredWith,
  signInAt,
  type Requester,
} from '../../../support/requesters.ts';
import { SignedClient } from '../../../support/signed-client.ts';
import type { Place } from '../support/central.ts';

const DEMO = DEMONSTRATION.branchCode;
const [workshop, academy] = DEMONSTRATION.employers;

export function requestsRefused(place: Place): void {
  describe('requests that are refused', () => {
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

    const inFeed = async (id: string, client = counter) => {
      for (let after = ''; ;) {
        const page = ChangesPage.parse((await client.send({ path: `/v1/changes?after=${after}` })).json());
        const found = page.changes.find((change) => change.kind === 'request' && change.request.id === id);
        if (found?.kind === 'request') return found.request;
        if (!page.more) return undefined;
        after = page.cursor;
      }
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

    it('say what is wrong where, in codes that have words in both languages, and repeat nothing', async () => {
      const bad = aRecruit(8);
      bad.employee.identity.birth = '2031-01-01';
      bad.employee.hiredOn = '2031-01-02';
      expect(await employer.ask(bad)).toMatchObject({
        status: 400,
        body: {
          problem: 'invalid',
          fields: {
            'content.employee.identity.birth': 'field.date_future',
            'content.employee.hiredOn': 'field.date_future',
          },
        },
      });
      const arabic = aRecruit(9);
      arabic.employee.identity.familyArabic = 'Latin';
      const refused = await employer.ask(arabic);
      expect(refused).toMatchObject({
        body: { fields: { 'content.employee.identity.familyArabic': 'field.arabic_only' } },
      });
      expect(JSON.stringify(refused.body)).not.toContain('Latin"');
      expect(await employer.ask(aRecruit(10, { own: { declaredDays: '26', boat: 'x' } }))).toMatchObject({
        body: { fields: { 'content.employee.own.boat': 'field.invalid' } },
      });
      expect(
        await insured.ask(asEvent({ kind: 'bank-change', rib: '011519000001205000534922' })),
      ).toMatchObject({
        body: { fields: { 'content.event.rib': 'field.rib_key' } },
      });
      expect(await insured.ask(birth(3, { happenedOn: '2026-04-01' }))).toMatchObject({
        body: { fields: { 'content.event.happenedOn': 'field.date_future' } },
      });
    });

    it('of insured people are about the own file and of the allowed kinds only', async () => {
      const [other] = PeopleFound.parse(
        await (
          await fetch(`${central.url}/v1/people/${MEMORABLE.largeFamily.number}`, {
            headers: { authorization: `Bearer ${central.readToken}` },
          })
        ).json(),
      ).people;
      const memberId = other?.family[0]?.id ?? '';
      for (const event of [
        { kind: 'death-of-insured', happenedOn: '2026-01-01' },
        { kind: 'divorce', happenedOn: '2026-01-01', memberId, custody: {} },
        { kind: 'dependant-leaves', happenedOn: '2026-01-01', memberId, why: 'other' },
        { kind: 'scheme-change', happenedOn: '2026-01-01', scheme: 'student', own: {} },
      ])
        expect(await insured.ask({ kind: 'event', event })).toMatchObject({
          status: 400,
          body: { fields: { 'content.event.kind': 'field.choose_from_list' } },
        });
      const { id } = await insured.asks(birth(4));
      const body = {
        id: randomUUID(),
        content: birth(5),
        personId: other?.id,
        registrationNumber: other?.registrationNumber,
      };
      expect((await insured.send('/requests', body)).status).toBe(200);
      for (const one of [id, body.id])
        expect((await inFeed(one))?.requester.number).toBe(MEMORABLE.pharmacist.number);
    });

    it('for complementary cover are of the employer’s scheme, and of one whose files have a place for it', async () => {
      const cover = (number: string) => ({ kind: 'complementary-cover', registrationNumber: number });
      const school = employerAt(central.url, academy.token);
      expect(await school.asks(cover(MEMORABLE.studentsParent.number))).toMatchObject({ state: 'new' });
      for (const number of [MEMORABLE.pharmacist.number, '999999999'])
        expect(await school.ask(cover(number))).toMatchObject({
          status: 400,
          body: { fields: { 'content.registrationNumber': 'field.invalid' } },
        });
      expect(await employer.ask(cover(MEMORABLE.disabledChildsParent.number))).toMatchObject({
        status: 409,
        body: { detail: 'no_complementary_cover_in_scheme' },
      });
    });

    it('need a token that is right, of the right kind, and still good', async () => {
      const wrong = [
        employerAt(central.url, 'not-a-token-at-all'),
        employerAt(central.url, central.readToken),
        insuredWith(central.url, workshop.token),
      ];
      for (const one of wrong)
        expect(await one.ask(aRecruit(11))).toMatchObject({ status: 401, body: { problem: 'token' } });
      const bare = await fetch(`${central.url}/v1/employers/requests`);
      expect(bare.status).toBe(401);

      await central.ports.store.write((tx) =>
        revokeEmployerTokens(tx, academy.number, '2026-03-02T09:00:00Z'),
      );
      expect((await employerAt(central.url, academy.token).send('/requests')).status).toBe(401);

      const soon = await insuredAt(central.url, MEMORABLE.largeFamily.number, DEMONSTRATION.portalSecret);
      time.advance(29 * 60_000);
      expect((await soon.send('/requests')).status).toBe(200);
      time.advance(2 * 60_000);
      expect((await soon.send('/requests')).status).toBe(401);
      insured = await insuredAt(central.url, MEMORABLE.pharmacist.number, DEMONSTRATION.portalSecret);
    });

    it('are refused when they are too large, too many, or no request at all', async () => {
      const huge = aRecruit(12, {
        own: Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`f${n}`, 'x'.repeat(100)])),
      });
      expect((await employer.ask(huge)).status).toBe(413);
      for (const nonsense of [
        null,
        [],
        'x',
        { id: 'x' },
        { id: randomUUID(), content: { kind: '__proto__' } },
      ])
        expect((await employer.send('/requests', nonsense)).status).toBe(400);
      const busy = await insuredAt(central.url, MEMORABLE.yearOnly.number, DEMONSTRATION.portalSecret);
      const change = asEvent({ kind: 'contact-change', contacts: { mobile: '0661223344' } });
      const statuses: number[] = [];
      for (let sent = 0; sent < 21; sent += 1) statuses.push((await busy.ask(change)).status);
      expect(statuses.slice(0, 20).every((status) => status === 200)).toBe(true);
      expect(statuses[20]).toBe(429);
    });

    it('wait longer and longer after wrong secrets, and nobody learns who has an account', async () => {
      const { number } = MEMORABLE.resident;
      expect(await signInAt(central.url, '888888888', 'n’importe quoi')).toEqual({ outcome: 'wrong' });
      for (let tried = 0; tried < 5; tried += 1)
        expect(await signInAt(central.url, number, 'faux')).toEqual({ outcome: 'wrong' });
      expect(await signInAt(central.url, number, DEMONSTRATION.portalSecret)).toMatchObject({
        outcome: 'throttled',
      });
      time.advance(31_000);
      expect(await signInAt(central.url, number, DEMONSTRATION.portalSecret)).toMatchObject({
        outcome: 'welcome',
      });
    });
  });
}
