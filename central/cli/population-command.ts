import { loadPopulation, OtherSeed, POPULATION_MAX, RealPeople } from '../population/population.service.ts';
import type { Command } from './commands.ts';
import { CommandRefused } from './refusal.ts';
import { SAYS } from './sentences.ts';

const SEED = 20_261_122;
const SEED_MAX = 2_000_000_000;
const TOLD_EVERY_MS = 2_000;

/** `load-population N`: invented people, with progress; Ctrl+C stops after the slice under way, the same command goes on. */
export const populationCommand: Command = async (ports, line) => {
  const people = Number(line.operand ?? '');
  if (!Number.isInteger(people) || people < 1 || people > POPULATION_MAX)
    throw new CommandRefused(SAYS.populationHow(POPULATION_MAX), 2);
  const seed = line.count('seed', { from: 0, to: SEED_MAX }, SEED);
  let isCancelled = false;
  const cancel = (): void => {
    isCancelled = true;
  };
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  let told = { at: ports.clock.now(), loaded: -1 };
  const onProgress = (loaded: number): void => {
    const at = ports.clock.now();
    if (told.loaded >= 0 && at - told.at < TOLD_EVERY_MS) return;
    const perSecond =
      told.loaded < 0 ? 0 : Math.round(((loaded - told.loaded) * 1000) / Math.max(1, at - told.at));
    told = { at, loaded };
    process.stderr.write(`${SAYS.populationProgress(loaded, people, perSecond)}\n`);
  };
  try {
    const loaded = await loadPopulation(ports, {
      people,
      seed,
      force: line.flags.force,
      onProgress,
      isCancelled: () => isCancelled,
    });
    if (loaded < people) throw new CommandRefused(SAYS.populationStopped(loaded, people));
    return SAYS.populationLoaded(loaded);
  } catch (error) {
    if (error instanceof RealPeople) throw new CommandRefused(SAYS.populationReal);
    if (error instanceof OtherSeed) throw new CommandRefused(SAYS.populationOtherSeed(error.seed));
    throw error;
  } finally {
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
  }
};
