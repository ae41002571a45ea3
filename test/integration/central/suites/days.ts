import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMMANDS } from '../../../../central/cli/commands.ts';
import { readCommandLine } from '../../../../central/cli/options.ts';
import type { SignedClient } from '../../../support/signed-client.ts';
import { answersTo, givenUp, outcomes, type LooseAct } from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';
import { aDay } from '../support/worlds.ts';

export function days(place: Place): void {
  describe('days that workstations closed', () => {
    let central: TestCentral;
    let client: SignedClient;
    beforeAll(async () => {
      central = await aCentral(place);
      client = await central.workstation();
    });
    afterAll(() => central.close());

    const closed = (entries: number, doneAt: string, more: object = {}): LooseAct => ({
      ...givenUp(client, randomUUID(), '100000000'),
      kind: 'day.closed',
      doneAt,
      payload: {
        reference: `RJ-K3B-26-${String(entries).padStart(6, '0')}`,
        said: { ...aDay({ entries }), ...more },
      },
    });
    const anchors = async (...operands: string[]) =>
      (await COMMANDS['anchors']?.(central.ports, readCommandLine(['anchors', ...operands]), () => '')) ?? '';
    const deviceId = async (): Promise<string> =>
      (
        await central.ports.store.all(
          z.object({ id: z.string() }),
        )`SELECT DISTINCT device_id AS id FROM closed_day`
      )[0]?.id ?? '';

    it('are told with the row of the journal to compare, the last one first', async () => {
      const acts = [closed(12, '2026-03-02T16:30:00Z'), closed(40, '2026-03-03T16:30:00Z')];
      expect(outcomes(await answersTo(client, acts))).toEqual(['accepted', 'accepted']);
      const lines = (await anchors(await deviceId())).split('\n');
      expect(lines).toHaveLength(2);
      expect(lines[0]).toContain(`40:${aDay({ entries: 40 }).journal.head}`);
      expect(lines[1]).toContain(`12:${aDay({ entries: 12 }).journal.head}`);
      expect(await anchors(await deviceId(), '--days', '1')).toBe(lines[0]);
    });

    it('show a journal that has not grown since, in whatever order they came', async () => {
      const late = [closed(35, '2026-03-04T16:30:00Z'), closed(30, '2026-03-02T18:00:00Z')];
      expect(outcomes(await answersTo(client, late))).toEqual(['accepted', 'accepted']);
      const lines = (await anchors(await deviceId())).split('\n');
      expect(lines.map((line) => line.includes('n’a pas grandi'))).toEqual([true, false, false, false]);
      expect(lines[0]).toContain('35:');
    });

    it('hold a paper of nobody, whose reference anybody may check', async () => {
      const Paper = z.object({ kind: z.string() });
      expect(
        await central.ports.store.all(
          Paper,
        )`SELECT kind FROM issued_paper WHERE reference = 'RJ-K3B-26-000012'`,
      ).toEqual([{ kind: 'day-report' }]);
    });

    it('are refused where the report cannot be read, and unknown workstations have none', async () => {
      const short = { ...aDay({ entries: 50 }).journal, head: 'abc' };
      const bad = closed(50, '2026-03-05T16:30:00Z', { journal: short });
      expect(outcomes(await answersTo(client, [bad]))).toEqual(['invalid']);
      await expect(anchors('K3B')).rejects.toThrow();
      expect(await anchors(randomUUID())).toContain('aucune');
    });
  });
}
