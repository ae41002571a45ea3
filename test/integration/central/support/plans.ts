import { z } from 'zod';
import { txOver, type Statement, type Store, type Tx } from '../../../../central/store/sql.ts';

const Line = z.object({ 'QUERY PLAN': z.string() });

class Undo extends Error {}

/**
 * The plans of all statements that `ask` sends, really run and then undone, as a server has them that prepared each once for all
 * values. Small tables are read whole rather than by their index: reading whole is made dear, so that a plan shows what is possible.
 */
export async function plansOf(store: Store, ask: (tx: Tx) => Promise<unknown>): Promise<readonly string[]> {
  const plans: string[] = [];
  const explain = async ({ text, values }: Statement) => {
    const strings = `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ${text}`.split(/\$\d+/);
    await store
      .write(async (tx) => {
        await tx.script(
          'SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL plan_cache_mode = force_generic_plan;',
        );
        const lines = await tx.all(Line)(strings as unknown as TemplateStringsArray, ...values);
        plans.push(lines.map((line) => line['QUERY PLAN']).join('\n'));
        throw new Undo();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      });
    return { rows: [], changed: 0 };
  };
  await ask(txOver(explain, { script: async () => {}, copy: async () => {} }));
  return plans;
}

const SCAN =
  / (Seq Scan|Index Scan|Index Only Scan|Bitmap Heap Scan)(?: Backward)?(?: using \S+)? on ((\w+?)_(\d))\b/;

/** The scans of parts of tables that were really walked: those that the values cut away are told as never executed. */
export const executedScans = (plan: string) =>
  plan.split('\n').flatMap((line) => {
    const [, how, , table = '', part = ''] = SCAN.exec(line) ?? [];
    return how === undefined || line.includes('never executed')
      ? []
      : [{ table, part: Number(part), isWhole: how === 'Seq Scan' }];
  });
