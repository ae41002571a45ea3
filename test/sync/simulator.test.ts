import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPostgresql, startPostgresql, type PostgresqlServer } from '../../scripts/simulate/postgresql.ts';
import { inAFolder, inPostgresql } from './support/restorable.ts';
import { expectPromisesKept } from './simulation/promises.ts';
import type { Plan } from './simulation/plan.ts';
import { Simulation } from './simulation/simulation.ts';

/** `GUICHET_SEED=123 npx vitest run --project sync test/sync/simulator.test.ts` tells the same story again. */
const given = process.env['GUICHET_SEED'];
const newSeed = (): number => (given === undefined ? Math.floor(Math.random() * 1e6) : Number(given));

const bin = findPostgresql();
let server: PostgresqlServer | undefined;
beforeAll(async () => {
  if (bin) server = await startPostgresql(bin);
});
afterAll(() => server?.stop());

async function simulate(plan: Plan): Promise<void> {
  process.stdout.write(`GUICHET_SEED=${plan.seed} (${plan.counters} counters, ${plan.acts} acts)\n`);
  const from = performance.now();
  const simulation = await Simulation.start(plan);
  try {
    await simulation.run();
    await simulation.clearsUp();
    const before = await expectPromisesKept(simulation);
    // A refusal is no end: a decision ends each.
    await simulation.decides();
    const after = await expectPromisesKept(simulation);
    for (const { counter } of simulation.places) expect(counter.list('to_look_at')).toEqual([]);
    for (const { counter } of simulation.places)
      expect(counter.status).toMatchObject({ waiting: 0, parked: 0 });
    const seconds = ((performance.now() - from) / 1000).toFixed(0);
    process.stdout.write(`${JSON.stringify({ ...simulation.tally, before, after, seconds })}\n`);
  } catch (error) {
    throw new Error(`GUICHET_SEED=${plan.seed} tells this story again`, { cause: error });
  } finally {
    await simulation.stop();
  }
}

const SMALL = { counters: 4, branches: 2, acts: 240, stretches: 6, home: inAFolder };
test.each(given === undefined ? [1, 2, 3, 4] : [0])(
  'whatever happens to four counters and their central, nothing is lost and nothing is twice (%i)',
  { timeout: 120_000 },
  () => simulate({ ...SMALL, seed: newSeed() }),
);

test(
  'fifty counters, twenty thousand acts, a bad network and a central restored from an older backup',
  { timeout: 480_000 },
  () => {
    const home = server ? inPostgresql(server) : inAFolder;
    return simulate({ counters: 50, branches: 25, acts: 20_000, stretches: 6, home, seed: newSeed() });
  },
);
