import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SignedClient } from '../../../support/signed-client.ts';
import {
  aCard,
  anEvent,
  answersTo,
  aPerson,
  outcomes,
  registration,
  reserve,
  type SamplePerson,
} from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

const Kept = z.object({ serial: z.string(), state: z.string(), follows: z.string().nullable() });
const Revoked = z.object({ reference: z.string(), why: z.string() });

export function cards(place: Place): void {
  describe('cards', () => {
    let central: TestCentral;
    let rabat: SignedClient;
    let fes: SignedClient;
    beforeAll(async () => {
      central = await aCentral(place);
      [rabat, fes] = [await central.workstation('RABAT'), await central.workstation('FES')];
    });
    afterAll(() => central.close());

    let rank = 0;
    const serial = () => `CA-K3B-26-${String((rank += 1)).padStart(6, '0')}`;
    const aRegistered = async (
      traits: Partial<Parameters<typeof aPerson>[0]> = {},
    ): Promise<SamplePerson> => {
      const person = aPerson({ number: (await reserve(rabat, 1))[0] ?? '', ...traits });
      expect(outcomes(await answersTo(rabat, [registration(rabat, person)]))).toEqual(['accepted']);
      return person;
    };
    const cardsOf = (personId: string) =>
      central.ports.store.all(Kept)`
        SELECT serial, state, follows FROM card WHERE person_id = ${personId} ORDER BY serial`;
    const revoked = (serials: readonly string[]) =>
      central.ports.store.all(Revoked)`
        SELECT reference, why FROM revoked_paper WHERE reference = ANY (${serials}::text[]) ORDER BY reference`;
    const on = (person: SamplePerson, client = rabat) => ({
      first: (made: string) => aCard.issued(client, person, made),
      again: (made: string, reason: string, replaces: string | null) =>
        aCard.replaced(client, person, { serial: made, reason, replaces }),
      spoil: (bad: string, made: string) => aCard.spoiled(client, person, bad, made),
      hand: (held: string) => aCard.handed(client, person, held),
      revoke: (ended: string) => aCard.revoked(client, person, ended),
    });
    const tell = async (...acts: Parameters<typeof answersTo>[1][number][]) =>
      outcomes(await answersTo(rabat, acts));

    it('stand one a person: the second is refused, here and at another workstation', async () => {
      const person = await aRegistered();
      const [one, two, three] = [serial(), serial(), serial()];
      expect(await tell(on(person).first(one), on(person).first(two))).toEqual(['accepted', 'card_exists']);
      expect(outcomes(await answersTo(fes, [aCard.issued(fes, person, three, 'FES')]))).toEqual([
        'card_exists',
      ]);
      expect(await cardsOf(person.id)).toEqual([{ serial: one, state: 'issued', follows: null }]);
    });

    it('end by loss, theft or damage, are listed with the reason, and the next one stands', async () => {
      const person = await aRegistered();
      const [one, two, three, four] = [serial(), serial(), serial(), serial()];
      const { first, again, hand } = on(person);
      expect(await tell(first(one), hand(one), again(two, 'loss', one))).toEqual(Array(3).fill('accepted'));
      expect(await tell(again(three, 'theft', null), again(four, 'damage', three))).toEqual([
        'accepted',
        'accepted',
      ]);
      expect(await cardsOf(person.id)).toEqual([
        { serial: one, state: 'replaced', follows: null },
        { serial: two, state: 'replaced', follows: one },
        { serial: three, state: 'replaced', follows: two },
        { serial: four, state: 'issued', follows: three },
      ]);
      expect(await revoked([one, two, three, four])).toEqual([
        { reference: one, why: 'lost' },
        { reference: two, why: 'stolen' },
        { reference: three, why: 'replaced' },
      ]);
      expect(await tell(hand(one), again(serial(), 'loss', two))).toEqual(['card_ended', 'card_ended']);
    });

    it('that come out wrong consume their serial and go on under another one', async () => {
      const person = await aRegistered();
      const [one, two] = [serial(), serial()];
      const { first, spoil, hand } = on(person);
      expect(await tell(first(one), spoil(one, two), hand(two))).toEqual(Array(3).fill('accepted'));
      expect(await tell(spoil(two, serial()), hand(one))).toEqual(['card_ended', 'card_ended']);
      expect(await cardsOf(person.id)).toEqual([
        { serial: one, state: 'spoiled', follows: null },
        { serial: two, state: 'handed', follows: one },
      ]);
      expect(await revoked([one, two])).toEqual([{ reference: one, why: 'spoiled' }]);
    });

    it('are never two people’s: a serial that is known is refused', async () => {
      const [person, other] = [await aRegistered(), await aRegistered()];
      const one = serial();
      expect(await tell(on(person).first(one), on(other).first(one))).toEqual(['accepted', 'invalid']);
      expect(await tell(on(other).hand(one))).toEqual(['card_ended']);
    });

    it('that are taken back let another one be issued', async () => {
      const person = await aRegistered();
      const [one, two] = [serial(), serial()];
      expect(await tell(on(person).first(one), on(person).revoke(one), on(person).first(two))).toEqual(
        Array(3).fill('accepted'),
      );
      expect(await revoked([one])).toEqual([{ reference: one, why: 'revoked' }]);
    });

    it('by a right of one’s own are for whoever survived an insured spouse', async () => {
      const husband = await aRegistered({ spouseCnie: 'XW200001' });
      const widow = await aRegistered({ cnie: 'XW200001' });
      const other = await aRegistered();
      const [one, two] = [serial(), serial()];
      expect(await tell(on(widow).again(one, 'own-right', null))).toEqual(['card_no_right']);
      const death = anEvent(rabat, husband.id, { kind: 'death-of-insured', happenedOn: '2026-02-01' });
      expect(await tell({ ...death, baseVersion: 1 })).toEqual(['accepted']);
      expect(await tell(on(widow).again(one, 'own-right', null))).toEqual(['accepted']);
      expect(await tell(on(widow).again(two, 'own-right', null))).toEqual(['card_exists']);
      expect(await tell(on(other).again(two, 'own-right', null))).toEqual(['card_no_right']);
    });

    it('of somebody unknown, or under another number, are refused', async () => {
      const person = await aRegistered();
      expect(await tell(on({ ...person, id: randomUUID() }).first(serial()))).toEqual(['unknown_subject']);
      expect(await tell(on({ ...person, registrationNumber: '100000099' }).first(serial()))).toEqual([
        'unknown_subject',
      ]);
    });
  });
}
