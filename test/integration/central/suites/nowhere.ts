import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putSetting } from '../../../../central/access/setting.repo.ts';
import { loadItems } from '../../../../central/reference/reference.service.ts';
import { answersTo, attestation, outcomes, type LooseAct } from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';
import { aWorld, SITUATIONS, type World } from '../support/worlds.ts';

const KINDS = ['envelope.closed', 'registration.requested'] as const;

export function nowhere(place: Place): void {
  describe('an act for a branch that the central does not know', () => {
    let central: TestCentral;
    let world: World;
    beforeAll(async () => {
      central = await aCentral(place);
      world = await aWorld(central);
    });
    afterAll(() => central.close());

    const to = async (kind: (typeof KINDS)[number], code: string): Promise<LooseAct> => {
      const { act } = await SITUATIONS[kind](world);
      return { ...act, payload: { ...(act['payload'] as object), to: code } };
    };
    const addBranch = (code: string) =>
      loadItems(central.ports.store, [
        { list: 'branch', code, fr: code, ar: code, parent: null, rank: 9, sample: true },
      ]);

    it.each(KINDS)('is refused as such, and stops no other: %s', async (kind) => {
      const other = attestation(world.client, randomUUID(), '100000001');
      const acts = [await to(kind, 'NULLE-PART'), await to(kind, 'FES'), other];
      const said = ['branch_unknown', 'accepted', 'unknown_subject'];
      expect(outcomes(await answersTo(world.client, acts))).toEqual(said);
      // For ever, also once the branch is there: the counter sends it again under another id.
      await addBranch('NULLE-PART');
      expect(outcomes(await answersTo(world.client, acts.slice(0, 1)))).toEqual(['branch_unknown']);
      const again = { ...(acts[0] as LooseAct), id: randomUUID() };
      expect(outcomes(await answersTo(world.client, [again]))).toEqual(['accepted']);
      await central.ports.store.write(
        (tx) => tx.run`DELETE FROM reference_item WHERE list = 'branch' AND code = 'NULLE-PART'`,
      );
    });

    it('waits where the list may be that of an older backup', async () => {
      const { store, clock } = central.ports;
      await store.write((tx) => putSetting(tx, 'restored_at', new Date(clock.now()).toISOString()));
      const act = await to('envelope.closed', 'MOBILE-07');
      expect(await answersTo(world.client, [act])).toEqual([]);
      await addBranch('MOBILE-07');
      expect(outcomes(await answersTo(world.client, [act]))).toEqual(['accepted']);
    });
  });
}
