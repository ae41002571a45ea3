import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ActAnswer, ActKind } from '../../../../shared/protocol/acts.ts';
import { outcomes, sendActs, type LooseAct } from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';
import { aWorld, SITUATIONS, type Situation, type World } from '../support/worlds.ts';

const Content = z.object({ name: z.string(), rows: z.int(), digest: z.string() });
type Content = z.output<typeof Content>;
const CONTENT_OF = `
  CREATE FUNCTION content_of(name text, OUT rows int, OUT digest text) LANGUAGE plpgsql AS $$ BEGIN
    EXECUTE format('SELECT count(*)::int, coalesce(md5(string_agg(to_jsonb(r)::text, '','' ORDER BY to_jsonb(r)::text)), '''')
                    FROM %I r', name) INTO rows, digest;
  END $$;`;
const KINDS = Object.keys(SITUATIONS) as ActKind[];

export function twice(place: Place): void {
  describe('sent twice', () => {
    let central: TestCentral;
    let world: World;
    beforeAll(async () => {
      central = await aCentral(place, {
        config: { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 },
      });
      world = await aWorld(central);
      await central.ports.store.write((tx) => tx.script(CONTENT_OF));
    });
    afterAll(() => central.close());

    /** Every table, whole, its parts counted with it. Each request leaves a nonce and is counted: those tables are left out. */
    const contents = (): Promise<Content[]> => central.ports.store.all(Content)`
      SELECT table_name AS name, c.rows, c.digest FROM information_schema.tables CROSS JOIN content_of(table_name::text) c
      JOIN pg_class ON pg_class.oid = to_regclass(table_name::text)
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND NOT relispartition
        AND table_name NOT IN ('nonce', 'request_count') ORDER BY table_name`;
    const added = (before: readonly Content[], after: readonly Content[]): Record<string, number> =>
      Object.fromEntries(
        after.flatMap(({ name, rows }) => {
          const more = rows - (before.find((table) => table.name === name)?.rows ?? 0);
          return more === 0 ? [] : [[name, more]];
        }),
      );
    const send = async (acts: readonly LooseAct[]): Promise<string> => {
      const got = await sendActs(world.client, acts);
      expect(got.status, got.text).toBe(200);
      return got.text;
    };
    const codes = (text: string): string[] =>
      outcomes((JSON.parse(text) as { answers: ActAnswer[] }).answers);
    const ready = async (kind: ActKind): Promise<LooseAct> => {
      const { before, act } = await SITUATIONS[kind](world);
      if (before.length > 0) expect(codes(await send(before))).toEqual(before.map(() => 'accepted'));
      return act;
    };
    /** The same act in a world that has nothing of what it needs. */
    const refusedAct = ({ before, act }: Situation): LooseAct =>
      before.length > 0 ? act : { ...act, id: randomUUID(), branchCode: 'NOWHERE' };

    it.each(KINDS)(
      '%s has one effect and one answer, also when two requests carry it at once',
      async (kind) => {
        const alone = await ready(kind);
        const empty = await contents();
        const answer = await send([alone]);
        expect(codes(answer)).toEqual(['accepted']);
        const full = await contents();
        expect(added(empty, full)).toMatchObject({ act: 1 });
        expect(await send([alone])).toBe(answer);
        expect(await send([alone, alone])).toBe(answer.replace(/\[(.*)\]/su, '[$1,$1]'));
        expect(await contents()).toEqual(full);

        const together = await ready(kind);
        const before = await contents();
        const answers = await Promise.all([send([together]), send([together]), send([together])]);
        expect(new Set(answers).size).toBe(1);
        expect(codes(answers[0])).toEqual(['accepted']);
        expect(added(before, await contents())).toEqual(added(empty, full));
      },
    );

    it.each(KINDS)(
      '%s in a whole batch has the same answers, byte for byte, and changes nothing more',
      async (kind) => {
        const { before, act } = await SITUATIONS[kind](world);
        const batch = [...before, act];
        const answer = await send(batch);
        expect(codes(answer)).toEqual(batch.map(() => 'accepted'));
        const full = await contents();
        central.time.advance(60_000);
        expect(await send(batch)).toBe(answer);
        const backwards = JSON.parse(await send(batch.toReversed())) as { answers: unknown[] };
        expect(backwards.answers).toEqual((JSON.parse(answer) as typeof backwards).answers.toReversed());
        expect(await contents()).toEqual(full);
      },
    );

    it.each(KINDS)(
      '%s that is refused is refused the same, also when two requests carry it at once',
      async (kind) => {
        const alone = refusedAct(await SITUATIONS[kind](world));
        const answer = await send([alone]);
        expect(codes(answer)).not.toContain('accepted');
        const full = await contents();
        central.time.advance(60_000);
        expect(await send([alone])).toBe(answer);
        expect(await contents()).toEqual(full);

        const together = refusedAct(await SITUATIONS[kind](world));
        const answers = await Promise.all([send([together]), send([together])]);
        expect(answers[0]).toBe(answers[1]);
        expect(codes(answers[0])).toEqual(codes(answer));
      },
    );
  });
}
