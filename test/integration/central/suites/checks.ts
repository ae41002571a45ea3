import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertScopedToken } from '../../../../central/access/read-token.repo.ts';
import { MEMORABLE } from '../../../../central/demonstration/memorable.ts';
import { startCentral, type EmbeddedCentral } from '../../../../central/embedded.ts';
import { listByNumber } from '../../../../central/people/person.repo.ts';
import { sha256 } from '../../../../central/platform/digest.ts';
import { answerRights } from '../../../../central/rights/rights.service.ts';
import { RightsCheckAnswer, VoiceAnswer } from '../../../../shared/protocol/checks.ts';
import type { CentralProblem } from '../../../../shared/protocol/people.ts';
import type { PersonRecord } from '../../../../shared/domain/people/record.ts';
import type { Place } from '../support/central.ts';

const TOKEN = 'jeton-des-tiers-payants';
const OTHER = 'jeton-du-serveur-vocal';

export function checks(place: Place): void {
  describe('rights checked from elsewhere', () => {
    let central: EmbeddedCentral;
    let logged = '';
    const people = new Map<string, PersonRecord>();
    beforeAll(async () => {
      const logger = pino({ level: 'trace' }, { write: (line: string) => (logged += line) });
      central = await startCentral({ ...(await place()), logger, config: { rightsChecksPerMinute: 60 } });
      await central.ports.store.write(async (tx) => {
        for (const token of [TOKEN, OTHER])
          await insertScopedToken(tx, {
            tokenSha256: sha256(token),
            label: 'essai',
            at: '2026-03-02T09:00:00Z',
            scope: 'rights',
          });
      });
      for (const { number } of Object.values(MEMORABLE))
        for (const record of await listByNumber(central.ports.store, number)) people.set(number, record);
    });
    afterAll(() => central.close());

    const post = (path: string, json: unknown, token = TOKEN) =>
      fetch(central.url + path, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(json),
      });
    const check = async (asked: readonly object[], token = TOKEN) =>
      RightsCheckAnswer.parse(await (await post('/v1/rights/check', { checks: asked }, token)).json())
        .answers;
    const yearOf = (number: string): string => people.get(number)?.identity.birth.slice(0, 4) ?? '';
    const { pharmacist, largeFamily, yearOnly, student, longNames } = MEMORABLE;
    const asked = ({ number }: { number: string }) => ({ number, birthYear: yearOf(number) });

    it('say the state that counters are told, for several people at once, and nothing else', async () => {
      const numbers = [pharmacist, largeFamily, yearOnly];
      const answers = await check(numbers.map(asked));
      for (const [index, { number }] of numbers.entries()) {
        const told = await answerRights(central.ports, people.get(number)?.id ?? '');
        expect(answers[index]?.state).toBe(told.members[0]?.state);
        expect(Object.keys(answers[index] ?? {}).toSorted()).toEqual(['from', 'state', 'until']);
      }
      expect(answers.map(({ state }) => state)).toContain('open');
    });

    it('are those of somebody of the family, by the birth', async () => {
      const record = people.get(pharmacist.number);
      const told = await answerRights(central.ports, record?.id ?? '');
      const child = record?.family.at(-1);
      const [answer] = await check([{ ...asked(pharmacist), dependantBirth: child?.birth }]);
      expect(answer?.state).toBe(told.members.find(({ memberId }) => memberId === child?.id)?.state);
    });

    it('are for tokens of that scope alone, which open nothing else', async () => {
      expect(
        (await post('/v1/rights/check', { checks: [asked(pharmacist)] }, central.readToken)).status,
      ).toBe(401);
      for (const path of [`/v1/people/${pharmacist.number}`, '/v1/people?text=kenza', '/metrics']) {
        const got = await fetch(central.url + path, { headers: { authorization: `Bearer ${TOKEN}` } });
        expect([path, got.status]).toEqual([path, 401]);
      }
    });

    it('are the same for a number that nobody has and for a wrong fact, then wait for who goes on guessing', async () => {
      const wrong = { number: student.number, birthYear: '1901' };
      const nobody = { number: '999999998', birthYear: '1980' };
      const [one, other] = await check([wrong, nobody]);
      expect(one).toEqual({ state: 'unknown', from: null, until: null });
      expect(other).toEqual(one);
      for (let tries = 0; tries < 4; tries += 1) await check([wrong]);
      expect((await check([asked(student)]))[0]?.state).toBe('later');
      expect((await check([asked(pharmacist)]))[0]?.state).toBe('open');
      expect((await check([asked(student)], OTHER))[0]?.state).not.toBe('later');
    });

    it('are said to a voice server by a code and a sentence, from digits alone', async () => {
      const said = VoiceAnswer.parse(await (await post('/v1/voice/rights', asked(pharmacist), OTHER)).json());
      expect(said).toEqual({
        code: 1,
        day: null,
        fr: 'Vos droits sont ouverts.',
        ar: 'حقوقكم مفتوحة.',
      });
      const unknown = await post('/v1/voice/rights', { number: '999999997', birthYear: '1980' }, OTHER);
      expect(VoiceAnswer.parse(await unknown.json()).code).toBe(6);
      for (const bad of [
        { number: '12', birthYear: '1980' },
        { number: longNames.number, birthYear: 'aaaa' },
      ])
        expect((await post('/v1/voice/rights', bad, OTHER)).status).toBe(400);
    });

    it('leave no number and no birth in the log', () => {
      expect(logged).toContain('/v1/rights/check');
      for (const { number } of [pharmacist, largeFamily, student])
        expect(logged.includes(number) ? number : '').toBe('');
    });

    it('are so many a minute, then wait', async () => {
      const many = Array.from({ length: 40 }, () => asked(pharmacist));
      const got = [
        await post('/v1/rights/check', { checks: many }),
        await post('/v1/rights/check', { checks: many }),
      ];
      const last = got.at(-1);
      expect(last?.status).toBe(429);
      expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(((await last?.json()) as CentralProblem).problem).toBe('too_many');
    });
  });
}
