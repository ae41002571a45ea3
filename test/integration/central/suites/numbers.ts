import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NumberBlock } from '../../../../shared/protocol/devices.ts';
import type { CentralProblem } from '../../../../shared/protocol/people.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

export function numbers(place: Place): void {
  describe('blocks of numbers', () => {
    let central: TestCentral;
    beforeAll(async () => {
      central = await aCentral(place);
    });
    afterAll(() => central.close());

    it('never overlap under twenty requests at once, and leave no hole', async () => {
      const clients = await Promise.all([
        central.workstation(),
        central.workstation(),
        central.workstation('FES'),
      ]);
      const pick = (n: number) => clients[n % clients.length] ?? clients[0];
      const ask = (n: number) => pick(n).post('/v1/number-blocks', { requestId: randomUUID(), count: 1 + n });
      const got = await Promise.all(Array.from({ length: 20 }, (_, n) => ask(n)));
      const blocks = got.map((one) => one.json<NumberBlock>());
      const spans = blocks
        .map(({ first, last }) => [Number(first), Number(last)] as const)
        .sort(([a], [b]) => a - b);
      expect(spans).toHaveLength(20);
      spans.slice(1).forEach(([first], n) => expect(first).toBe((spans[n]?.[1] ?? 0) + 1));
      expect(spans.map(([first, last]) => last - first + 1).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 20 }, (_, n) => n + 1),
      );
    });

    it('are given again to the same request, also when it comes five times at once', async () => {
      const client = await central.workstation();
      const requestId = randomUUID();
      const ask = () => client.post('/v1/number-blocks', { requestId, count: 10 });
      const texts = (await Promise.all(Array.from({ length: 5 }, ask))).map(({ text }) => text);
      central.time.advance(86_400_000);
      texts.push((await ask()).text);
      expect(new Set(texts).size).toBe(1);
    });

    it('are of one workstation: the same request id of another one gets its own', async () => {
      const requestId = randomUUID();
      const [a, b] = await Promise.all([central.workstation(), central.workstation()]);
      const blocks = await Promise.all(
        [a, b].map((client) => client.post('/v1/number-blocks', { requestId, count: 3 })),
      );
      expect(new Set(blocks.map((got) => got.json<NumberBlock>().first)).size).toBe(2);
    });

    it('expire after thirty days', async () => {
      const client = await central.workstation();
      const block = (
        await client.post('/v1/number-blocks', { requestId: randomUUID(), count: 1 })
      ).json<NumberBlock>();
      expect(Date.parse(block.expiresAt) - central.time.now()).toBe(30 * 86_400_000);
    });

    it('are refused for now when the central has no number left', async () => {
      const client = await central.workstation();
      await central.ports.store.once`UPDATE number_range SET last_number = next_number + 4`;
      const ask = (count: number) => client.post('/v1/number-blocks', { requestId: randomUUID(), count });
      const refused = await ask(6);
      expect([refused.status, refused.json<CentralProblem>().problem]).toEqual([503, 'unexpected']);
      expect((await ask(5)).status).toBe(200);
      expect((await ask(1)).status).toBe(503);
    });
  });
}
