import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ActAnswer, SignedAct } from '../../../../shared/protocol/acts.ts';
import { newKeyPair, type SignedClient } from '../../../support/signed-client.ts';
import { aPerson, attestation, outcomes, registration, reserve } from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

const Kept = z.object({ body: z.string().nullable(), signature: z.string().nullable() });

export function signedActs(place: Place): void {
  describe('a signed act', () => {
    let central: TestCentral;
    let rabat: SignedClient;
    beforeAll(async () => {
      central = await aCentral(place);
      rabat = await central.workstation();
    });
    afterAll(() => central.close());

    const one = async () => {
      const [number = ''] = await reserve(rabat, 1);
      return registration(rabat, aPerson({ number }));
    };
    const send = async (...acts: SignedAct[]): Promise<ActAnswer[]> =>
      (await rabat.post('/v1/acts', { acts })).json<{ answers: ActAnswer[] }>().answers;
    const kept = (id: string) =>
      central.ports.store.maybe(Kept)`SELECT body, signature FROM act WHERE id = ${id}::uuid`;

    it('is kept byte for byte as it was signed, with its signature', async () => {
      const act = await one();
      // No program of ours writes JSON so, but it says the same.
      const text = `{"payload": ${JSON.stringify(act.payload, null, 2)},\n"unheard":"é\\u00e9",${JSON.stringify({ ...act, payload: undefined }).slice(1)}`;
      const signed = rabat.signAct(text);
      expect(outcomes(await send(signed))).toEqual(['accepted']);
      expect(await kept(act.id)).toEqual({ body: text, signature: signed.signature });
    });

    it('is refused alone when its text changed, when another key signed it, when nobody did: it takes no id', async () => {
      const [changed, foreign, unsigned, good] = [await one(), await one(), await one(), await one()];
      const truly = JSON.stringify(changed);
      const batch = [
        { ...rabat.signAct(truly), text: truly.replace('Meryem', 'Maryam') },
        rabat.signAct(JSON.stringify(foreign), newKeyPair().privateKey),
        { text: JSON.stringify(unsigned), signature: '' },
        rabat.signAct(JSON.stringify(good)),
      ];
      expect(outcomes(await send(...batch))).toEqual(['signature', 'signature', 'signature', 'accepted']);
      expect(outcomes(await send(...batch))).toEqual(['signature', 'signature', 'signature', 'accepted']);
      expect(await kept(changed.id)).toBeUndefined();
      const signed = [changed, foreign, unsigned].map((act) => rabat.signAct(JSON.stringify(act)));
      expect(outcomes(await send(...signed))).toEqual(['accepted', 'accepted', 'accepted']);
    });

    it('is refused when what no schema looks at could not be kept or read again', async () => {
      const act = await one();
      const odd = [
        '"\\u0000"',
        '"\\ud800"',
        '"\\uDFFF"',
        '1e400',
        '9'.repeat(400),
        '['.repeat(200) + ']'.repeat(200),
      ];
      const batch = odd.map((value) =>
        rabat.signAct(`{"odd":${value},${JSON.stringify({ ...act, id: randomUUID() }).slice(1)}`),
      );
      expect(outcomes(await send(...batch))).toEqual(odd.map(() => 'invalid'));
      const fine = rabat.signAct(`{"odd":"\\\\u0000 \\ud83d\\ude00 2e3",${JSON.stringify(act).slice(1)}`);
      expect(outcomes(await send(fine))).toEqual(['accepted']);
    });

    it('of a person is judged by what was signed, not by what another act of the batch says', async () => {
      const act = await one();
      const paper = attestation(rabat, act.subjectId, act.payload.person.registrationNumber);
      const [first, second] = [rabat.signAct(JSON.stringify(act)), rabat.signAct(JSON.stringify(paper))];
      const swapped = [
        { ...first, signature: second.signature },
        { ...second, signature: first.signature },
      ];
      expect(outcomes(await send(...swapped))).toEqual(['signature', 'signature']);
      expect(outcomes(await send(first, second))).toEqual(['accepted', 'accepted']);
    });
  });
}
