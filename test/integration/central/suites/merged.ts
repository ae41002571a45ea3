import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCentral, type EmbeddedCentral } from '../../../../central/embedded.ts';
import { DEMONSTRATION } from '../../../../shared/domain/demonstration/index.ts';
import { at } from '../../../support/clock.ts';
import { aRecruit, employerAt } from '../../../support/requesters.ts';
import { SignedClient } from '../../../support/signed-client.ts';
import {
  answersTo,
  aPerson,
  attestation,
  merged,
  outcomes,
  registration,
  reserve,
  type LooseAct,
  type SamplePerson,
} from '../support/acts.ts';
import type { Place } from '../support/central.ts';

const DEMO = DEMONSTRATION.branchCode;
const [workshop] = DEMONSTRATION.employers;

export function mergedFiles(place: Place): void {
  describe('what bears a number that went', () => {
    const time = at('2026-03-02T09:00');
    let central: EmbeddedCentral;
    let counter: SignedClient;
    beforeAll(async () => {
      const config = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
      central = await startCentral({ ...(await place()), clock: time, config });
      counter = new SignedClient(central.url, () => time.now());
      await counter.enrol(DEMONSTRATION.enrolmentCode, DEMO);
    });
    afterAll(() => central.close());

    const send = async (...acts: LooseAct[]) => outcomes(await answersTo(counter, acts));
    /** A file that stays and one that goes, of people who look nothing alike. */
    const two = async (): Promise<[SamplePerson, SamplePerson]> => {
      const [first = '', second = ''] = await reserve(counter, 2);
      const kept = aPerson({ number: first, branchCode: DEMO });
      const other = aPerson({ number: second, branchCode: DEMO });
      return [kept, { ...other, identity: { ...other.identity, birth: '1979-04-01' } }];
    };
    const standing = async (reference: string, fact: string) => {
      const answer = await fetch(`${central.url}/v1/papers/check`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ reference, fact }),
      });
      return ((await answer.json()) as { standing: string }).standing;
    };

    it('a paper is checked by the number that it bears, after one merge and after two', async () => {
      const [kept, gone] = await two();
      const [last] = await two();
      const paper = { ...attestation(counter, gone.id, gone.registrationNumber), branchCode: DEMO };
      const reference = 'AT-K3B-26-000077';
      paper.payload.reference = reference;
      const given = [...[kept, gone, last].map((person) => registration(counter, person)), paper];
      expect(new Set(await send(...given))).toEqual(new Set(['accepted']));
      expect(await send(merged(counter, kept, gone))).toEqual(['accepted']);
      for (const fact of [gone.registrationNumber, kept.registrationNumber])
        expect(await standing(reference, fact)).toBe('known');
      expect(await standing(reference, last.registrationNumber)).toBe('unknown');
      expect(await send(merged(counter, last, kept))).toEqual(['accepted']);
      expect(await standing(reference, gone.registrationNumber)).toBe('known');
    });

    it('a request is answered by an act about the file that went, whichever of the two the answer names', async () => {
      for (const named of ['gone', 'kept'] as const) {
        const { id: requestId } = await employerAt(central.url, workshop.token).asks(aRecruit(1));
        const [kept, gone] = await two();
        const result = registration(counter, gone);
        expect(await send(registration(counter, kept), result)).toEqual(['accepted', 'accepted']);
        const payload = { requestId, outcome: 'accepted', reason: null, papers: [], typed: '' };
        const said = (subject: SamplePerson) => ({
          ...attestation(counter, subject.id, ''),
          id: randomUUID(),
          branchCode: DEMO,
          kind: 'request.answered',
          payload: { ...payload, resultActId: result.id },
        });
        expect(await send(merged(counter, kept, gone))).toEqual(['accepted']);
        expect(await send(said(named === 'gone' ? gone : kept))).toEqual(['accepted']);
        expect(await employerAt(central.url, workshop.token).reads(requestId)).toMatchObject({
          state: 'accepted',
          registrationNumber: kept.registrationNumber,
        });
      }
    });
  });
}
