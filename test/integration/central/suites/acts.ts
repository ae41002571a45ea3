import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findPeople } from '../../../../central/people/people.service.ts';
import type { ActAnswer } from '../../../../shared/protocol/acts.ts';
import type { CentralProblem } from '../../../../shared/protocol/people.ts';
import { OWN_PARTS } from '../../../support/schemes.ts';
import type { SignedClient } from '../../../support/signed-client.ts';
import {
  A_HASH,
  answersTo,
  aPerson,
  attestation,
  card,
  firstAccess,
  givenUp,
  outcomes,
  registration,
  reserve,
  sendActs,
} from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

const Count = z.object({ count: z.int() });

export function acts(place: Place): void {
  describe('acts', () => {
    let central: TestCentral;
    let rabat: SignedClient;
    let fes: SignedClient;
    beforeAll(async () => {
      central = await aCentral(place);
      [rabat, fes] = [await central.workstation('RABAT'), await central.workstation('FES')];
    });
    afterAll(() => central.close());
    const store = () => central.ports.store;
    const versionsOf = async (id: string) =>
      (await store().all(Count)`SELECT count(*)::int AS count FROM person_version WHERE person_id = ${id}`)[0]
        ?.count;
    const one = async (client = rabat) => (await reserve(client, 1))[0] ?? '';

    it('register a person with a number of the workstation: confirmed, version 1, found again', async () => {
      const person = aPerson({ number: await one(), cnie: 'XQ100001', spouseCnie: 'XQ100002' });
      const [answer] = await answersTo(rabat, [registration(rabat, person)]);
      expect(answer).toMatchObject({ outcome: 'accepted', version: 1 });
      for (const text of [
        'XQ100001',
        'XQ100002',
        person.registrationNumber,
        'meryem ouldch',
        'مريم الشاوي',
        'Meriem Ouldshaoui',
      ]) {
        const { people } = await findPeople(store(), text);
        expect(
          people.find(({ id }) => id === person.id),
          text,
        ).toMatchObject({ version: 1, numberState: 'confirmed' });
      }
    });

    it('are answered once: the same batch again gets the same bytes and changes nothing', async () => {
      const [first, second] = await reserve(rabat, 2);
      const person = aPerson({ number: first ?? '' });
      const batch = [
        registration(rabat, person),
        card(rabat, person.id, first ?? ''),
        attestation(rabat, randomUUID(), first ?? ''),
        givenUp(rabat, randomUUID(), second ?? ''),
      ];
      const before = await sendActs(rabat, batch);
      central.time.advance(3_600_000);
      const after = await sendActs(rabat, [...batch].reverse(), true);
      expect(outcomes(before.json<{ answers: ActAnswer[] }>().answers)).toEqual([
        'accepted',
        'accepted',
        'unknown_subject',
        'accepted',
      ]);
      const byId = (got: { json<T>(): T }) =>
        new Map(
          got.json<{ answers: ActAnswer[] }>().answers.map((answer) => [answer.id, JSON.stringify(answer)]),
        );
      expect(byId(after)).toEqual(byId(before));
      expect(await versionsOf(person.id)).toBe(1);
    });

    it('are applied once when the same batch comes ten times at once', async () => {
      const numbers = await reserve(rabat, 20);
      const people = numbers.map((number) => aPerson({ number }));
      const batch = people.map((person) => registration(rabat, person));
      const got = await Promise.all(
        Array.from({ length: 10 }, (_, n) => sendActs(rabat, n % 2 ? batch : [...batch].reverse())),
      );
      const texts = got.map(({ text }, n) => {
        const { answers } = JSON.parse(text) as { answers: ActAnswer[] };
        return JSON.stringify(n % 2 ? answers : answers.reverse());
      });
      expect(got.map(({ status }) => status)).toEqual(Array(10).fill(200));
      expect(new Set(texts).size).toBe(1);
      expect(await Promise.all(people.map(({ id }) => versionsOf(id)))).toEqual(Array(20).fill(1));
    });

    it('refuse a second registration of one document and show the record that exists', async () => {
      const person = aPerson({ number: await one(), cnie: 'XQ200001' });
      await answersTo(rabat, [registration(rabat, person)]);
      const again = aPerson({ number: await one(fes), cnie: 'XQ200001', branchCode: 'FES' });
      const [answer] = await answersTo(fes, [registration(fes, again)]);
      expect(answer).toMatchObject({
        outcome: 'refused',
        code: 'already_registered',
        existing: { id: person.id, version: 1 },
      });
      expect((await findPeople(store(), again.registrationNumber)).people).toEqual([]);
    });

    it('register one of twelve counters that send the same document at once; the others see who won', async () => {
      const clients = await Promise.all(Array.from({ length: 12 }, () => central.workstation('RABAT')));
      const rivals = await Promise.all(
        clients.map(async (client) => ({
          client,
          person: aPerson({ number: await one(client), cnie: 'XQ300001' }),
        })),
      );
      const answers = (
        await Promise.all(
          rivals.map(({ client, person }) => answersTo(client, [registration(client, person)])),
        )
      ).flat();
      const winner = rivals[answers.findIndex(({ outcome }) => outcome === 'accepted')]?.person.id;
      expect(outcomes(answers).sort()).toEqual(['accepted', ...Array<string>(11).fill('already_registered')]);
      const existing = answers.flatMap((answer) =>
        answer.outcome === 'refused' ? [answer.existing?.id] : [],
      );
      expect(new Set(existing)).toEqual(new Set([winner]));
    });

    it('refuse a number of another workstation, a number already given, and one that nobody reserved', async () => {
      const foreign = registration(rabat, aPerson({ number: await one(fes) }));
      const number = await one();
      const first = registration(rabat, aPerson({ number }));
      const second = registration(rabat, aPerson({ number }));
      const unreserved = registration(rabat, aPerson({ number: '999999999' }));
      expect(outcomes(await answersTo(rabat, [foreign, first, second, unreserved]))).toEqual([
        'number_not_yours',
        'accepted',
        'number_taken',
        'number_not_yours',
      ]);
    });

    it('free a document that a refused registration wanted: the right one is accepted', async () => {
      const refused = registration(rabat, aPerson({ number: '999999999', cnie: 'XQ400001' }));
      const right = registration(rabat, aPerson({ number: await one(), cnie: 'XQ400001' }));
      expect(outcomes(await answersTo(rabat, [refused, right]))).toEqual(['number_not_yours', 'accepted']);
      const alone = registration(rabat, aPerson({ number: '999999999', cnie: 'XQ400002' }));
      expect(outcomes(await answersTo(rabat, [alone]))).toEqual(['number_not_yours']);
      expect(
        outcomes(
          await answersTo(rabat, [registration(rabat, aPerson({ number: await one(), cnie: 'XQ400002' }))]),
        ),
      ).toEqual(['accepted']);
    });

    it('leave nothing half decided: a document or a number is held by somebody, or free', async () => {
      const counts = await store().all(Count)`
        SELECT count(*)::int AS count FROM registered_document WHERE person_id IS NULL
        UNION ALL SELECT count(*)::int FROM registered_number WHERE state IS NULL`;
      expect(counts).toEqual([{ count: 0 }, { count: 0 }]);
    });

    it('take back a number that is given up, and never give it again', async () => {
      const number = await one();
      const subject = randomUUID();
      expect(outcomes(await answersTo(rabat, [givenUp(rabat, subject, number)]))).toEqual(['accepted']);
      expect(outcomes(await answersTo(rabat, [registration(rabat, aPerson({ number }))]))).toEqual([
        'number_taken',
      ]);
      const given = aPerson({ number: await one() });
      const answers = await answersTo(rabat, [
        registration(rabat, given),
        givenUp(rabat, given.id, given.registrationNumber),
      ]);
      expect(outcomes(answers)).toEqual(['accepted', 'number_taken']);
      expect(
        outcomes(await answersTo(fes, [{ ...givenUp(fes, subject, number), branchCode: 'FES' }])),
      ).toEqual(['number_not_yours']);
    });

    it('refuse one that does not read, alone: the others of its batch are applied', async () => {
      const good = registration(rabat, aPerson({ number: await one() }));
      const broken = { id: randomUUID(), kind: 'registration.submitted', payload: { person: 'nobody' } };
      const unknown = { ...good, id: randomUUID(), kind: 'world.ended' };
      const unstorable = { ...good, id: randomUUID(), payload: { ...good.payload, receipt: 'RC\u0000' } };
      const future = registration(rabat, aPerson({ number: await one() }));
      future.payload.person.identity.birth = '2031-01-01';
      const answers = await answersTo(rabat, [broken, unknown, unstorable, future, good]);
      expect(outcomes(answers)).toEqual(['invalid', 'invalid', 'invalid', 'invalid', 'accepted']);
      const again = await answersTo(rabat, [broken, unknown, unstorable, future, good]);
      expect(again).toEqual(answers);
      const nameless = await sendActs(rabat, [good, { kind: 'registration.submitted' } as never]);
      expect(nameless.json<CentralProblem>().problem).toBe('invalid');
    });

    it('go on when the central itself fails on one: that one gets no answer, and is judged once it is mended', async () => {
      const numbers = await reserve(rabat, 3);
      const batch = numbers.map((number) => registration(rabat, aPerson({ number })));
      const poison = Number(numbers[1]);
      await store().write((tx) =>
        tx.script(`
          CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$;
          CREATE TRIGGER poison BEFORE INSERT ON person FOR EACH ROW WHEN (NEW.registration_number = ${poison}) EXECUTE FUNCTION fail();`),
      );
      const answers = await answersTo(rabat, batch);
      expect(answers.map(({ id }) => id)).toEqual([batch[0]?.id, batch[2]?.id]);
      expect(outcomes(answers)).toEqual(['accepted', 'accepted']);
      const alone = await sendActs(rabat, [batch[1] ?? registration(rabat, aPerson({ number: '1' }))]);
      expect([alone.status, alone.json<CentralProblem>().problem]).toEqual([500, 'unexpected']);
      await store().write((tx) => tx.script('DROP TRIGGER poison ON person; DROP FUNCTION fail'));
      const later = await answersTo(rabat, batch);
      expect(outcomes(later)).toEqual(['accepted', 'accepted', 'accepted']);
      expect([later[0], later[2]]).toEqual(answers);
    });

    it('refuse what another workstation signed, and never show its answers', async () => {
      const act = registration(rabat, aPerson({ number: await one(), cnie: 'XQ500001' }));
      await answersTo(rabat, [act]);
      const [stolen] = await answersTo(fes, [act]);
      expect(stolen).toMatchObject({ outcome: 'refused', code: 'invalid', existing: null });
      expect(outcomes(await answersTo(rabat, [act]))).toEqual(['accepted']);
    });

    it('are judged by the rules too: a household above the score is refused with the reason and its source', async () => {
      const household = async (rsuScore: string) => {
        const person = { ...aPerson({ number: await one() }), scheme: 'tadamon', activity: null, rib: null };
        const act = registration(rabat, { ...person, own: { ...OWN_PARTS.tadamon, rsuScore } } as never);
        return { act, answer: (await answersTo(rabat, [act]))[0] };
      };
      expect((await household('9.3264284')).answer).toMatchObject({ outcome: 'accepted', version: 1 });
      const { act, answer } = await household('9.3264285');
      expect(answer).toMatchObject({
        outcome: 'refused',
        code: 'rules_refused',
        existing: null,
        reasons: [
          {
            code: 'rsu.above_threshold',
            rule: 'threshold-rsu',
            source: { fr: expect.any(String) as string },
          },
        ],
      });
      expect(await answersTo(rabat, [act])).toEqual([answer]);
      expect(await versionsOf(act.subjectId)).toBe(0);
    });

    it('keep one standing secret a person: that of the slip handed over last, whenever it arrives', async () => {
      const person = aPerson({ number: await one() });
      const { registrationNumber: number } = person;
      await answersTo(rabat, [registration(rabat, person)]);
      const slip = (reference: string, doneAt: string) =>
        firstAccess(rabat, person.id, { number, reference, doneAt: `2026-03-02T${doneAt}:00.000Z` });
      const Kept = z.object({ reference: z.string(), secret_hash: z.string() });
      const kept = () =>
        store().all(Kept)`SELECT reference, secret_hash FROM portal_access WHERE person_id = ${person.id}`;
      expect(outcomes(await answersTo(rabat, [slip('PA-2', '10:00')]))).toEqual(['accepted']);
      expect(await kept()).toEqual([{ reference: 'PA-2', secret_hash: A_HASH }]);
      expect(outcomes(await answersTo(rabat, [slip('PA-1', '09:00')]))).toEqual(['accepted']);
      expect((await kept()).map(({ reference }) => reference)).toEqual(['PA-2']);
      const batch = [slip('PA-3', '11:00'), slip('PA-4', '12:00')];
      expect(outcomes(await answersTo(rabat, batch))).toEqual(['accepted', 'accepted']);
      expect((await kept()).map(({ reference }) => reference)).toEqual(['PA-4']);
      const unknown = firstAccess(rabat, randomUUID(), { number, reference: 'PA-5' });
      expect(outcomes(await answersTo(rabat, [unknown]))).toEqual(['unknown_subject']);
    });

    it('keep papers issued for a registered person, and refuse those of another number', async () => {
      const person = aPerson({ number: await one() });
      const paper = card(rabat, person.id, person.registrationNumber);
      const other = attestation(rabat, person.id, '100000099');
      expect(outcomes(await answersTo(rabat, [registration(rabat, person), paper, other]))).toEqual([
        'accepted',
        'accepted',
        'unknown_subject',
      ]);
      const kept = await store().all(
        Count,
      )`SELECT count(*)::int AS count FROM issued_paper WHERE act_id = ${paper.id}`;
      expect(kept[0]?.count).toBe(1);
    });
  });
}
