import { z } from 'zod';
import { dayAt } from '../../shared/kernel/moroccan-day.ts';
import { findSetting, putSetting } from '../access/setting.repo.ts';
import { POPULATION_NUMBERS, populationSlice } from '../demonstration/people.ts';
import { BRANCHES } from '../demonstration/places.ts';
import { sampleRights } from '../demonstration/rights.ts';
import { now, type Ports } from '../ports.ts';
import { listBranches } from '../reference/reference.repo.ts';
import { analysePeople, copyPeople, hasRealPeople } from './population.repo.ts';

export const POPULATION_MAX = POPULATION_NUMBERS.last - POPULATION_NUMBERS.first + 1;
const SLICE_PEOPLE = 2_000;

const Loaded = z.object({ seed: z.int(), loaded: z.int() });

/** Thrown where real people are: a load of invented ones would mix with them. */
export class RealPeople extends Error {
  override name = 'RealPeople';
}
/** Thrown where a population of another seed was begun: its people would not fit those to come. */
export class OtherSeed extends Error {
  override name = 'OtherSeed';
  readonly seed: number;
  constructor(seed: number) {
    super('another seed');
    this.seed = seed;
  }
}

interface Wish {
  /** How many people the population has in the end, those of an earlier load included. */
  readonly people: number;
  readonly seed: number;
  /** Loads beside real people too. */
  readonly force: boolean;
  /** Told after each slice. */
  readonly onProgress?: (loaded: number) => void;
  readonly isCancelled?: () => boolean;
}

/**
 * Loads invented people, slice by slice, each slice in one transaction that also keeps how far it went: a load that was stopped or
 * killed goes on where it stood. Answers how many there are.
 */
export async function loadPopulation(
  ports: Ports,
  { people, seed, force, onProgress, isCancelled = () => false }: Wish,
): Promise<number> {
  const { store } = ports;
  const kept = await findSetting(store, 'sample_population');
  const before = kept === undefined ? { seed, loaded: 0 } : Loaded.parse(JSON.parse(kept));
  if (before.seed !== seed) throw new OtherSeed(before.seed);
  if (!force && !ports.config.demonstration && (await hasRealPeople(store))) throw new RealPeople();
  const known = (await listBranches(store)).map(({ code, regionCode }) => ({
    code,
    regionCode: regionCode ?? '06',
  }));
  const branches = known.length > 0 ? known : BRANCHES;
  let { loaded } = before;
  while (loaded < people && !isCancelled()) {
    const slice = populationSlice({
      from: loaded,
      count: Math.min(SLICE_PEOPLE, people - loaded),
      seed,
      branches,
    });
    const at = now(ports);
    const told = sampleRights(slice, dayAt(Date.parse(at)));
    const after = loaded + slice.length;
    await store.write(async (tx) => {
      await copyPeople(tx, slice, told, at);
      await putSetting(tx, 'sample_population', JSON.stringify({ seed, loaded: after }));
    });
    loaded = after;
    onProgress?.(loaded);
  }
  if (loaded > before.loaded)
    await store.write(async (tx) => {
      await analysePeople(tx);
    });
  return loaded;
}
