import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Counter } from './support/counters.ts';
import { counters } from './support/counters.ts';
import type { FakeCentral } from './support/fake-central.ts';

const Row = z.object({ id: z.string(), payload: z.string(), signature: z.string().nullable() });
let central: FakeCentral;
let rabat: Counter;
beforeEach(async () => {
  const made = await counters(1);
  central = made.central;
  [rabat] = made.counters as [Counter];
});
const rows = () => rabat.db.all(Row)`SELECT id, payload, signature FROM act ORDER BY id`;

describe('an act', () => {
  test('is signed when it is made, and what is kept here is what the central judged', async () => {
    const { id } = rabat.register();
    rabat.issue('attestation.issued', id);
    expect(rows().map(({ signature }) => signature?.length)).toEqual([86, 86]);
    await rabat.exchange();
    for (const { id: actId, payload } of rows()) expect(central.texts.get(actId)).toBe(payload);
    expect(central.texts.size).toBe(2);
  });

  test('made before acts were signed is signed when it leaves', async () => {
    const { act } = rabat.register();
    rabat.db.write((tx) => tx.run`UPDATE act SET signature = NULL`);
    await rabat.exchange();
    expect(central.effects.map(({ id }) => id)).toEqual([act.id]);
    expect(rows()[0]?.signature).toHaveLength(86);
  });

  test('whose signature does not hold goes to the desk with its sentence; sent again it is signed anew', async () => {
    const { act } = rabat.register();
    rabat.db.write((tx) => tx.run`UPDATE act SET signature = ${'A'.repeat(86)}`);
    await rabat.exchange();
    expect(rabat.list('to_look_at')).toMatchObject([{ actId: act.id, refusal: 'signature' }]);
    rabat.resolve(act.id, 'resend');
    await rabat.exchange();
    expect(rabat.status).toMatchObject({ waiting: 0, parked: 0 });
    expect(central.effects).toHaveLength(1);
  });
});
