import { populationSlice } from '../../central/demonstration/people.ts';
import { BRANCHES } from '../../central/demonstration/places.ts';
import { forDeposit } from '../../shared/domain/people/deposit.ts';
import type { Database } from '../../electron/db/database.ts';
import { putRecord } from '../../electron/modules/people/index.ts';

const SLICE = 2_000;
const SEED = 20_260_302;

/** Invented people in the store of a point, each as a point gets them. */
export function fillStore(db: Database, count: number): void {
  for (let from = 0; from < count; from += SLICE) {
    const slice = populationSlice({
      from,
      count: Math.min(SLICE, count - from),
      seed: SEED,
      branches: BRANCHES,
    });
    db.write((tx) => slice.forEach((record) => putRecord(tx, forDeposit(record))));
  }
}
