import { populationSlice } from '../../../central/demonstration/people.ts';

export const SEED = 20_261_122;
export interface Branch {
  readonly code: string;
  readonly regionCode: string;
}
/** Where the population is. */
export const FULL_BRANCH: Branch = { code: 'RABAT', regionCode: '04' };
/** Where nobody is: whoever pushes from there has nothing to pull first. */
export const NEW_BRANCH: Branch = { code: 'FES', regionCode: '03' };

/** The very people that the central's population has, one document each. */
export const peopleAsDocuments = (count: number): readonly unknown[] =>
  populationSlice({ from: 0, count, seed: SEED, branches: [FULL_BRANCH] }).map((record) => ({
    _id: record.id,
    ...record,
  }));
